import { useEffect, useRef } from 'react';
import type { LogRow } from './log-row.ts';

/** From one row of the filtered list to the next, older one or back, over the edges of pages. */
export interface Stepping {
  /** 1: to the older one, -1: to the newer one. */
  step: (by: 1 | -1) => void;
  /** Where the open row stands in the whole list, from 1; null: it is not among those shown. */
  position: number | null;
}

export interface SteppingOptions {
  openId: string | undefined;
  logs: readonly LogRow[];
  /** So many rows stand before the first of these. */
  offset: number;
  size: number;
  /** Rows that have arrived since and are not shown: they push the others back. */
  waiting: number;
  total: number;
  /** The rows shown are not yet those that were asked for. */
  isStale: boolean;
  onOpen: (id: string) => void;
  onPage: (page: number) => void;
  /** Asks for the same page again. */
  onReadAgain: () => void;
}

export function useStepping(options: SteppingOptions): Stepping {
  const { openId, logs, offset, size, waiting, total, isStale, onOpen, onPage, onReadAgain } = options;
  /** The step that waits for another page, and the rows that were there when it was made. */
  const pending = useRef<{ by: 1 | -1; before: readonly LogRow[] } | null>(null);
  useEffect(() => {
    const waits = pending.current;
    if (waits === null || isStale || logs === waits.before || openId === undefined) return;
    pending.current = null;
    const next = neighbour(logs, openId, waits.by);
    if (next) onOpen(next.id);
  }, [isStale, logs, openId, onOpen]);
  const index = logs.findIndex(({ id }) => id === openId);
  return {
    position: index < 0 ? null : offset + index + 1,
    step(by) {
      if (openId === undefined || pending.current !== null) return;
      const next = neighbour(logs, openId, by);
      if (next) return onOpen(next.id);
      const place = waiting + (by === 1 ? offset + logs.length : offset - 1);
      const isOver = by === 1 ? place >= total + waiting : offset === 0;
      if (isOver) return;
      pending.current = { by, before: logs };
      const page = Math.floor(place / size) + 1;
      if (page === offset / size + 1) onReadAgain();
      else onPage(page);
    },
  };
}

/** Ids are in the order of the list, so the next row is found even where the open one is not in it. */
function neighbour(logs: readonly LogRow[], id: string, by: 1 | -1): LogRow | undefined {
  return by === 1 ? logs.find((log) => log.id < id) : logs.findLast((log) => log.id > id);
}
