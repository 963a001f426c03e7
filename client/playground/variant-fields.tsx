import { Autocomplete, NativeSelect, SimpleGrid } from '@mantine/core';
import type { Variant } from './draft.ts';
import { OptionalNumber } from './optional-number.tsx';
import type { Models, Provider } from './use-models.ts';

/** Who is asked, and how. */
export function VariantFields({
  variant,
  models,
  onChange,
}: {
  variant: Variant;
  models: Models;
  onChange: (part: Partial<Variant>) => void;
}) {
  const suggestions = models.modelsOf(variant.provider);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      <NativeSelect
        size="xs"
        label="Provider"
        value={variant.provider}
        data={[
          { value: '', label: 'First of the chain' },
          ...(models.providers ?? []).map(optionFor),
          ...lost(variant, models),
        ]}
        onChange={(event) => onChange({ provider: event.currentTarget.value, model: '' })}
      />
      <Autocomplete
        size="xs"
        label="Model"
        placeholder={suggestions[0] ?? 'its own'}
        data={suggestions}
        value={variant.model}
        onChange={(model) => onChange({ model })}
      />
      <OptionalNumber
        size="xs"
        label="Temperature"
        placeholder="vendor’s default"
        min={0}
        max={2}
        step={0.1}
        decimalScale={2}
        value={variant.temperature}
        onChange={(temperature) => onChange({ temperature })}
      />
      <OptionalNumber
        size="xs"
        label="Max output tokens"
        placeholder="vendor’s default"
        min={1}
        max={1_000_000}
        step={100}
        allowDecimal={false}
        value={variant.maxOutputTokens}
        onChange={(maxOutputTokens) => onChange({ maxOutputTokens })}
      />
    </SimpleGrid>
  );
}

function optionFor({ id, name, status }: Provider) {
  return { value: id, label: status === 'NOT_CONFIGURED' ? `${name} (no key)` : name };
}

/** A provider that was chosen and is not in the chain, or not known yet: shown all the same, as it will be asked for. */
function lost({ provider }: Variant, { providers }: Models) {
  if (provider === '' || providers?.some(({ id }) => id === provider)) return [];
  return [{ value: provider, label: providers === null ? provider : `${provider} (not in the chain)` }];
}
