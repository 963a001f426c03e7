import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconChevronDown, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import type { Change } from './conditions.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';
import { spanText } from './filter-chips.tsx';
import type { LogsSearch } from './logs-search.ts';
import { momentOf } from './moment.ts';

const NO_SPAN = { from: undefined, to: undefined };
const CHOICES: { label: string; change: Change }[] = [
  { label: '15 minutes', change: { range: undefined, from: 'now-15m', to: undefined } },
  { label: '1 hour', change: { range: undefined, from: 'now-1h', to: undefined } },
  { label: '6 hours', change: { range: undefined, from: 'now-6h', to: undefined } },
  { label: '24 hours', change: { ...NO_SPAN, range: 'LAST_DAY' } },
  { label: '7 days', change: { ...NO_SPAN, range: 'LAST_7_DAYS' } },
  { label: '30 days', change: { ...NO_SPAN, range: 'LAST_30_DAYS' } },
  { label: 'All time', change: { ...NO_SPAN, range: 'ALL' } },
];

/** Which time: one of the usual spans up to now, or from one moment to another. */
export function TimeRange({ search, onChange }: { search: LogsSearch; onChange: (change: Change) => void }) {
  const [isOpen, setOpen] = useState(false);
  const format = useTimeFormat();
  const take = (change: Change) => {
    setOpen(false);
    onChange(change);
  };
  const current = CHOICES.find((choice) => isSame(choice.change, search));
  const label = current?.label ?? spanText(search, format);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          aria-label={`Time range: ${label}`}
          leftSection={<IconClock size={16} aria-hidden="true" />}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Group gap={6} maw={260}>
            {CHOICES.map((choice) => (
              <Button
                key={choice.label}
                size="compact-sm"
                variant={choice === current ? 'filled' : 'default'}
                aria-pressed={choice === current}
                onClick={() => take(choice.change)}
              >
                {choice.label}
              </Button>
            ))}
          </Group>
          <Span search={search} onChange={take} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** From one moment to another, on the browser's clock. */
function Span({ search, onChange }: { search: LogsSearch; onChange: (change: Change) => void }) {
  const [from, setFrom] = useState(() => onClock(search.from));
  const [to, setTo] = useState(() => onClock(search.to));
  const isBackwards = from !== '' && to !== '' && from > to;
  const apply = () => onChange({ range: from || to ? undefined : 'ALL', from: instant(from), to: instant(to) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBackwards) apply();
      }}
    >
      <Stack gap={6}>
        <TextInput
          type="datetime-local"
          size="xs"
          label="From"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          size="xs"
          label="To"
          value={to}
          error={isBackwards ? 'This is before the beginning' : undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm">
          Apply
        </Button>
      </Stack>
    </form>
  );
}

function isSame(change: Change, { range, from, to }: LogsSearch): boolean {
  const asked = range ?? (from || to ? undefined : 'LAST_7_DAYS');
  return change.range === asked && change.from === from && change.to === to;
}

function onClock(moment: string | undefined): string {
  if (moment === undefined) return '';
  const at = momentOf(moment, new Date());
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function instant(text: string): string | undefined {
  return text === '' ? undefined : new Date(text).toISOString();
}
