import { useMutation } from '@apollo/client/react';
import { Button, Code, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../generated/gql.ts';
import { PanelError } from '../ui/panel.tsx';
import type { ModelToPrice } from './price-dialog.tsx';

const SET_PRICE = graphql(`
  mutation SetPrice($input: PriceInput!) {
    setPrice(input: $input) {
      id
    }
  }
`);

const FIELDS = [
  { name: 'input', label: 'Input', required: true },
  { name: 'output', label: 'Output', required: true },
  { name: 'cachedInput', label: 'Read from cache', required: false },
  { name: 'cacheWrite', label: 'Written to cache', required: false },
] as const;
type FieldName = (typeof FIELDS)[number]['name'];

const RULE = 'A number from 0, such as 2.50';

/** What a million tokens of the model cost, in US dollars. What is left empty costs what other input does. */
export function PriceForm({ model, onSet }: { model: ModelToPrice; onSet: () => void }) {
  const [texts, setTexts] = useState<Record<FieldName, string>>({
    input: '',
    output: '',
    cachedInput: '',
    cacheWrite: '',
  });
  const [isTried, setIsTried] = useState(false);
  const [setPrice, { loading, error }] = useMutation(SET_PRICE, {
    onCompleted: onSet,
    refetchQueries: ['SetPrices'],
  });
  const faultOf = ({ name, required }: (typeof FIELDS)[number]) => {
    const text = texts[name].trim();
    if (text === '') return required ? RULE : null;
    return priceIn(text) === null ? RULE : null;
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (FIELDS.some((field) => faultOf(field) !== null)) return;
    const prices = {
      input: priceIn(texts.input)!,
      output: priceIn(texts.output)!,
      cachedInput: priceIn(texts.cachedInput),
      cacheWrite: priceIn(texts.cacheWrite),
    };
    const { provider, model: id } = model;
    // What went wrong is shown below; the promise says it a second time.
    setPrice({ variables: { input: { provider, model: id, prices } } }).catch(() => {});
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          US dollars for a million tokens of <Code>{model.model}</Code> by {model.provider}. What is left empty costs
          what other input does.
        </Text>
        <SimpleGrid cols={2}>
          {FIELDS.map((field) => (
            <TextInput
              key={field.name}
              label={field.label}
              required={field.required}
              inputMode="decimal"
              autoComplete="off"
              value={texts[field.name]}
              error={isTried ? faultOf(field) : null}
              onChange={({ currentTarget: { value } }) => setTexts((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
        </SimpleGrid>
        {error && <PanelError error={error} />}
        <Button type="submit" loading={loading}>
          Set the price
        </Button>
      </Stack>
    </form>
  );
}

/** null: none, or no price. */
function priceIn(text: string): number | null {
  const trimmed = text.trim().replace(/^\$/, '');
  return /^\d+(\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) : null;
}
