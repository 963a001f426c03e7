import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { clockOf, instantAt } from '../format/zone-clock.ts';
import { useTimeZone } from '../preferences/time-zone.ts';

/** From one moment to another, on the clock of the zone that the page shows; an end that is left empty is open. */
export function SpanForm({
  from,
  to,
  onApply,
}: {
  /** ISO; undefined: open. */
  from: string | undefined;
  to: string | undefined;
  onApply: (span: { from: string | undefined; to: string | undefined }) => void;
}) {
  const zone = useTimeZone();
  const [begin, setBegin] = useState(() => (from ? clockOf(from, zone) : ''));
  const [end, setEnd] = useState(() => (to ? clockOf(to, zone) : ''));
  const isBackwards = begin !== '' && end !== '' && begin >= end;
  const instant = (clock: string) => (clock === '' ? undefined : instantAt(clock, zone));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isBackwards) onApply({ from: instant(begin), to: instant(end) });
  };
  return (
    <form onSubmit={apply}>
      <Stack gap={6}>
        <TextInput
          type="datetime-local"
          size="xs"
          label="From"
          value={begin}
          onChange={(event) => setBegin(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          size="xs"
          label="To"
          value={end}
          error={isBackwards ? 'This is not after the beginning' : undefined}
          onChange={(event) => setEnd(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed">
          On the clock of {zone}. Empty: open.
        </Text>
        <Button type="submit" size="compact-sm">
          Apply
        </Button>
      </Stack>
    </form>
  );
}
