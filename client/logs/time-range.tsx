import { Button, Group, Popover, Stack } from '@mantine/core';
import { IconChevronDown, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { stringifySearch } from '../format/address.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { SpanForm } from '../ui/span-form.tsx';
import type { Change } from './conditions.ts';
import { spanText } from './filter-chips.tsx';
import { filterOf, type LogsSearch } from './logs-search.ts';
import { momentOf } from './moment.ts';

const DAYS = { LAST_DAY: 1, LAST_7_DAYS: 7, LAST_30_DAYS: 30 };
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
  useCommands([
    { keys: 't', name: 'Choose the time range', group: 'Time range', run: () => setOpen(true) },
    ...CHOICES.map(({ label, change }) => ({
      name: change.range === 'ALL' ? 'Show all time' : `Show the last ${label}`,
      group: 'Time range',
      run: () => onChange(change),
    })),
  ]);
  const current = CHOICES.find((choice) => isSame(choice.change, search));
  const label = current?.label ?? spanText(search, format);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          aria-label={`Time range: ${label}`}
          aria-keyshortcuts="T"
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
          <SpanForm
            from={instantOf(search.from)}
            to={instantOf(search.to)}
            onApply={(span) => take({ ...span, range: span.from || span.to ? undefined : 'ALL' })}
          />
          <CopyButton text={() => absoluteAddress(search)} label="Copy address with these instants" />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function isSame(change: Change, { range, from, to }: LogsSearch): boolean {
  const asked = range ?? (from || to ? undefined : 'LAST_7_DAYS');
  return change.range === asked && change.from === from && change.to === to;
}

/** The same rows for whoever opens the address later: what is counted from now is written as instants. */
function absoluteAddress(search: LogsSearch): string {
  const now = new Date();
  const { from, to, range } = filterOf(search, now);
  const days = range && range !== 'ALL' ? DAYS[range] : null;
  const begin = days === null ? from : new Date(now.getTime() - days * 86_400_000).toISOString();
  const span = { range: undefined, from: begin, to: to ?? now.toISOString(), page: undefined, live: undefined };
  return `${location.origin}${location.pathname}${stringifySearch({ ...search, ...span })}`;
}

/** A moment of an address, which may be counted from now, as an instant. */
function instantOf(moment: string | undefined): string | undefined {
  return moment && momentOf(moment, new Date()).toISOString();
}
