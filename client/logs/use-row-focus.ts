import { type KeyboardEvent, type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { filterByCell, moveInRow } from './cell-focus.ts';
import type { LogRow } from './log-row.ts';
import { useRows } from './use-rows.ts';

export const HEAD_HEIGHT = 34;

/** What the page can do with the rows. */
export interface RowsHandle {
  /** Puts the focus on that row, where it is in the list. */
  focusRow: (id: string) => void;
  /** Puts the focus so many rows further, from none on the first. */
  move: (by: number) => void;
  /** Only rows as the cell one is at, or all but those. */
  filterByCell: (by: 'only' | 'without') => void;
}

interface Options {
  ref: Ref<RowsHandle> | undefined;
  region: RefObject<HTMLElement | null>;
  logs: readonly LogRow[];
  openId: string | undefined;
  onOpen: (log: LogRow) => void;
  /** In pixels. */
  rowHeight: number;
}

/** One row is reached by Tab, the others from it by arrows. The one that has the focus stays drawn, wherever one scrolls. */
export function useRowFocus({ ref, region, logs, openId, onOpen, rowHeight }: Options) {
  const [focused, setFocused] = useState<string | null>(null);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  const indexOf = (id: string | null | undefined) => logs.findIndex((log) => log.id === id);
  const at = indexOf(focused);
  const { items, height, scrollTo } = useRows({
    region,
    count: logs.length,
    rowHeight,
    headHeight: HEAD_HEIGHT,
    alsoAt: at,
    openId,
    openAt: indexOf(openId),
  });
  useFollowFocus(region, setFocused);
  useEffect(() => {
    if (wanted) rowOf(region.current, wanted.id)?.focus({ preventScroll: true });
  }, [wanted, region]);

  const goTo = (to: number) => {
    const index = Math.min(logs.length - 1, Math.max(0, to));
    const log = logs[index];
    if (!log) return;
    scrollTo(index);
    setFocused(log.id);
    setWanted({ id: log.id });
  };
  useImperativeHandle(ref, () => ({
    focusRow(id) {
      const index = indexOf(id);
      if (index >= 0) goTo(index);
    },
    move: (by) => goTo(at < 0 ? 0 : at + by),
    filterByCell: (by) => region.current && filterByCell(region.current, by),
  }));

  return {
    items,
    height,
    /** Of the row that has the focus; null: none has. */
    focused,
    /** The index of the row that Tab leads to. */
    tabStop: Math.max(0, at),
    onKeyDown(event: KeyboardEvent) {
      const id = rowIdOf(event.target);
      const aside = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
      if (aside !== undefined && id !== null) {
        event.preventDefault();
        return moveInRow(rowOf(region.current, id)!, aside);
      }
      const isOnRow = event.target instanceof HTMLElement && event.target.dataset['log'] === id;
      const index = indexOf(id);
      if (!isOnRow || index < 0) return;
      const page = Math.max(1, Math.floor((region.current?.clientHeight ?? 0) / rowHeight) - 2);
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, End: Infinity };
      const step = steps[event.key];
      if (step !== undefined) goTo(index + step);
      else if (event.key === 'Enter' || event.key === ' ') onOpen(logs[index]!);
      else return;
      event.preventDefault();
    },
  };
}

/** The row that something is in; null: none. */
export function rowIdOf(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-log]') : null;
  return row?.dataset['log'] ?? null;
}

/** The focus moves by clicks and Tab, too. */
function useFollowFocus(region: RefObject<HTMLElement | null>, setFocused: (id: string | null) => void): void {
  const latest = useRef(setFocused);
  useEffect(() => {
    const place = region.current;
    if (!place) return;
    const come = (event: FocusEvent) => latest.current(event.target ? rowIdOf(event.target) : null);
    const go = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node) || !place.contains(event.relatedTarget)) latest.current(null);
    };
    place.addEventListener('focusin', come);
    place.addEventListener('focusout', go);
    return () => {
      place.removeEventListener('focusin', come);
      place.removeEventListener('focusout', go);
    };
  }, [region]);
}

function rowOf(place: HTMLElement | null, id: string): HTMLElement | null {
  return place?.querySelector<HTMLElement>(`[data-log="${CSS.escape(id)}"]`) ?? null;
}
