import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type ShownColumn, writeColumns } from './column-layout.ts';
import type { Change } from './conditions.ts';
import type { LogRow } from './log-row.ts';
import { logsSearch, type LogsSearch } from './logs-search.ts';

/** What changes the address. A step that a person would undo is one in the browser's history; how the list looks is none. */
export interface Address {
  /** Another list: its first page, with no row open, unless the change says so. */
  change: (change: Change) => void;
  /** Another address altogether. */
  show: (search: LogsSearch) => void;
  setColumns: (columns: readonly ShownColumn[]) => void;
  /** How the list looks, in place. */
  look: (change: Change) => void;
  pause: () => void;
  /** To the first page, live. */
  resume: () => void;
  open: (id: string | undefined) => void;
  openRow: (log: LogRow) => void;
  /** From the open row to another, in place. */
  stepTo: (id: string) => void;
  stepToPage: (page: number) => void;
}

export function useAddress(): Address {
  const navigate = useNavigate({ from: '/logs' });
  return useMemo(() => {
    const go = (change: Change, replace = false) =>
      void navigate({ search: (now: LogsSearch) => ({ ...logsSearch(now), ...change }), replace, resetScroll: false });
    return {
      change: (change) => go({ page: undefined, log: undefined, ...change }),
      show: (search) => void navigate({ search, resetScroll: false }),
      setColumns: (columns) => go({ columns: writeColumns(columns) }),
      look: (change) => go(change, true),
      pause: () => go({ live: 'off' }, true),
      resume: () => go({ live: undefined, page: undefined }, true),
      open: (log) => go({ log }),
      openRow: ({ id }) => go({ log: id }),
      stepTo: (log) => go({ log }, true),
      stepToPage: (page) => go({ page: page === 1 ? undefined : page }, true),
    };
  }, [navigate]);
}
