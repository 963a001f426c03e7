import type { RefObject } from 'react';
import type { Command } from '../commands/command.ts';
import { useCommands, useCommandSource } from '../commands/use-commands.ts';
import { onlyValue } from './conditions.ts';
import { FACET_TITLES } from './facet-panel.tsx';
import { isNarrowed, type LogsSearch, withoutConditions } from './logs-search.ts';
import { STATUS_NAMES } from './status-mark.tsx';
import type { Address } from './use-address.ts';
import { FACET_KEYS, type Facets } from './use-log-summary.ts';
import type { RowsHandle } from './use-row-focus.ts';

const GROUP = 'Logs';

interface Options {
  search: LogsSearch;
  facets: Facets;
  address: Address;
  rows: RefObject<RowsHandle | null>;
  box: RefObject<HTMLInputElement | null>;
  still: boolean;
  resume: () => void;
  close: () => void;
  /** To the row so many further. */
  go: (by: 1 | -1) => void;
}

/** What the log does by key, and by name in the palette: each value that occurs is a filter there once one types. */
export function useLogsCommands(options: Options): void {
  const { search, address, rows, box, still, resume, close, go } = options;
  const isWrapped = search.density === 'wrapped';
  useCommands([
    {
      keys: 'l',
      name: still ? 'Go on live' : 'Hold the list still',
      group: GROUP,
      run: still ? resume : address.pause,
    },
    { keys: 'home', name: 'Show what is new', group: GROUP, run: resume },
    { keys: '/', name: 'Write a filter', group: GROUP, run: () => box.current?.focus() },
    { keys: 'j', name: 'Next row', group: GROUP, isStep: true, run: () => go(1) },
    { keys: 'k', name: 'Row before', group: GROUP, isStep: true, run: () => go(-1) },
    only('f', 'Only rows as this cell', () => rows.current?.filterByCell('only')),
    only('x', 'All but rows as this cell', () => rows.current?.filterByCell('without')),
    {
      keys: 'w',
      name: isWrapped ? 'Rows of one line' : 'Rows of three lines',
      group: GROUP,
      run: () => address.look({ density: isWrapped ? undefined : 'wrapped' }),
    },
    ...(search.log === undefined
      ? []
      : [{ keys: 'escape', name: 'Close the row', group: GROUP, isStep: true, run: close }]),
  ]);
  useCommandSource((typed) => filterCommands(options, typed));
}

function only(keys: string, name: string, run: () => void): Command {
  return { keys, name, group: GROUP, isStep: true, run };
}

function filterCommands({ search, facets, address }: Options, typed: string): Command[] {
  const group = 'Logs filters';
  const statuses = Object.entries(STATUS_NAMES).map(([status, name]) => ({
    name: `Only status ${name}`,
    group,
    run: () => address.change(onlyValue('status', status)),
  }));
  const others = FACET_KEYS.filter((key) => key !== 'status').flatMap((key) =>
    facets[key].map(({ value, name }) => ({
      name: `Only ${FACET_TITLES[key].toLowerCase()} ${name === value ? value : `${name} (${value})`}`,
      group,
      run: () => address.change(onlyValue(key, value)),
    })),
  );
  const clear = { name: 'Clear the filters', group, run: () => address.show(withoutConditions(search)) };
  return [...(isNarrowed(search) ? [clear] : []), ...statuses, ...(typed === '' ? [] : others)];
}
