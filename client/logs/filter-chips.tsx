import { Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { TimeFormat } from '../format/time.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';
import { type Change, toggleValue } from './conditions.ts';
import { FILTER_KEYS, type FilterKey, type ListKey, type LogsSearch } from './logs-search.ts';
import { wordOf } from './filter-text.ts';
import { STATUS_NAMES } from './status-mark.tsx';

interface Chip {
  name: string;
  value: string;
  /** What takes it away. */
  change: Change;
}

/** The conditions of the address, each to be taken away: the same that the box has as text, and a range of time. */
export function FilterChips({
  search,
  onChange,
  onClear,
}: {
  search: LogsSearch;
  onChange: (change: Change) => void;
  onClear: () => void;
}) {
  const chips = chipsOf(search, useTimeFormat());
  if (chips.length === 0) return null;
  return (
    <Group gap={6} component="ul" className="chips" aria-label="Conditions">
      {chips.map(({ name, value, change }) => (
        <li key={`${name} ${value}`} className="chip">
          <span className="log-dimmed">{name}</span> <span className="chip-value">{value}</span>
          <button type="button" aria-label={`Remove ${name} ${value}`} onClick={() => onChange(change)}>
            <IconX size={12} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <Button size="compact-xs" variant="subtle" onClick={onClear}>
          Clear all
        </Button>
      </li>
    </Group>
  );
}

function chipsOf(search: LogsSearch, format: TimeFormat): Chip[] {
  const time = { from: search.from, to: search.to };
  const span =
    time.from || time.to
      ? [{ name: 'time', value: spanText(time, format), change: { from: undefined, to: undefined } }]
      : [];
  return [...span, ...FILTER_KEYS.flatMap((key) => chipsOfKey(search, key))];
}

function chipsOfKey(search: LogsSearch, key: FilterKey): Chip[] {
  const value = search[key];
  if (value === undefined || key === 'range' || key === 'from' || key === 'to') return [];
  const name = key === 'search' ? 'text' : wordOf(key);
  if (Array.isArray(value)) {
    return value.map((one: string) => ({
      name,
      value: key === 'status' ? STATUS_NAMES[one as keyof typeof STATUS_NAMES] : one,
      change: toggleValue(search, key as ListKey, one),
    }));
  }
  const text = { minCost: `at least $${value}`, minDurationSeconds: `at least ${value} s` }[key as string];
  return [{ name, value: text ?? String(value), change: { [key]: undefined } }];
}

/** The range of time that an address names, for people. */
export function spanText({ from, to }: Pick<LogsSearch, 'from' | 'to'>, format: TimeFormat): string {
  const text = (moment: string) => (moment.startsWith('now') ? moment : format.moment(moment));
  return `${from ? text(from) : 'the beginning'} – ${to ? text(to) : 'now'}`;
}
