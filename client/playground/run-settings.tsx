import { NativeSelect, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { CACHE_MODES, type Draft } from './draft.ts';
import { OptionalNumber } from './optional-number.tsx';

const CACHE_NAMES = {
  USE: 'Use: may answer, keeps the answer',
  REFRESH: 'Refresh: keeps the answer only',
  OFF: 'Off: neither',
} as const;

/** What holds for every answer of a run. */
export function RunSettings({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <TextInput
          size="xs"
          label="Agent type"
          required
          value={draft.agentType}
          onChange={(event) => onChange({ agentType: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label="Project"
          placeholder="none"
          value={draft.projectId}
          onChange={(event) => onChange({ projectId: event.currentTarget.value })}
        />
        <OptionalNumber
          size="xs"
          label="Timeout, seconds"
          placeholder="120"
          min={1}
          max={600}
          hideControls
          value={draft.timeoutSeconds}
          onChange={(timeoutSeconds) => onChange({ timeoutSeconds })}
        />
        <NativeSelect
          size="xs"
          label="Response cache"
          value={draft.cache}
          data={CACHE_MODES.map((value) => ({ value, label: CACHE_NAMES[value] }))}
          onChange={(event) => onChange({ cache: event.currentTarget.value as Draft['cache'] })}
        />
      </SimpleGrid>
      <Switch
        size="xs"
        label="Failover: others are tried where the first fails"
        checked={draft.failover}
        onChange={(event) => onChange({ failover: event.currentTarget.checked })}
      />
      <Switch
        size="xs"
        label="Learned templates may answer"
        checked={draft.useTemplates}
        onChange={(event) => onChange({ useTemplates: event.currentTarget.checked })}
      />
      <Text size="xs" c="dimmed">
        {whoAnswers(draft)}
      </Text>
    </Stack>
  );
}

/** Other calls may be answered by the cache or a template where nothing is said; those made here go to a model: it is what one wants to see. */
function whoAnswers({ cache, useTemplates }: Draft): string {
  const others = [...(cache === 'USE' ? ['the cache'] : []), ...(useTemplates ? ['a template'] : [])];
  if (others.length > 0) return `Where ${others.join(' or ')} has the answer, no model is asked.`;
  return 'A model is asked each time: neither the cache nor a template answers.';
}
