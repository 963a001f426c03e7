import { useSearch } from '@tanstack/react-router';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { readColumns } from './column-layout.ts';
import { readLogsSearch } from './logs-search.ts';
import { useAddress } from './use-address.ts';
import { PAGE_SIZE } from './use-log-list.ts';
import { NO_FACETS } from './use-log-summary.ts';
import { useLogsCommands } from './use-logs-commands.ts';
import { useLogs } from './use-logs.ts';
import type { RowsHandle } from './use-row-focus.ts';
import { useStepping } from './use-stepping.ts';
import { useStillness } from './use-stillness.ts';

/** The log as its address says: what is shown, whether it moves, and what keys do. */
export function useLogsPage() {
  const raw = useSearch({ from: '/logs' });
  const { search, dropped } = useMemo(() => readLogsSearch(raw), [raw]);
  const address = useAddress();
  const region = useRef<HTMLElement>(null);
  const rows = useRef<RowsHandle>(null);
  const box = useRef<HTMLInputElement>(null);
  const stillness = useStillness(region, search.log);
  const page = search.page ?? 1;
  const size = search.size ?? PAGE_SIZE;
  const offset = (page - 1) * size;
  const still = search.live === 'off' || page > 1 || stillness.reading;
  const { list, summary, total } = useLogs(search, still);
  const columns = useMemo(() => readColumns(search.columns), [search.columns]);
  const stepping = useStepping({
    openId: search.log,
    logs: list.logs,
    offset,
    size,
    waiting: list.waiting,
    total: total ?? 0,
    isStale: list.isStale,
    onOpen: address.stepTo,
    onPage: address.stepToPage,
    onReadAgain: list.startAnew,
  });
  const resume = () => {
    stillness.release();
    address.resume();
  };
  const close = () => address.open(undefined);
  const go = (by: 1 | -1) => (search.log === undefined ? rows.current?.move(by) : stepping.step(by));
  useFocusBack(search.log, rows);
  const facets = summary.facets ?? NO_FACETS;
  useLogsCommands({ search, facets, address, rows, box, still, resume, close, go });
  // prettier-ignore
  return { search, dropped, address, region, rows, box, stillness, page, size, offset, still,
    list, summary, facets, total, columns, stepping, resume, close };
}

export type LogsPageState = ReturnType<typeof useLogsPage>;

/** Once a row is closed, by whatever means, the focus is on it in the list, unless it is elsewhere by then. */
function useFocusBack(openId: string | undefined, rows: RefObject<RowsHandle | null>): void {
  const last = useRef(openId);
  useEffect(() => {
    const closed = last.current;
    last.current = openId;
    if (openId === undefined && closed !== undefined && document.activeElement === document.body) {
      rows.current?.focusRow(closed);
    }
  }, [openId, rows]);
}
