import { createGathered, mergeNewestFirst } from './newest-first.ts';

/** What a page sees of a list that grows at its top. */
export interface LiveState<Row> {
  /** The newest first; at most as many as are kept. */
  rows: readonly Row[];
  /** The list on top of which they stand, as it was read; null: none yet. */
  base: readonly Row[] | null;
  /** Those that came with the last flush. */
  fresh: ReadonlySet<string>;
  /** How many have arrived while the rows were frozen, exactly, however few of them are kept. */
  waiting: number;
  frozen: boolean;
}

/**
 * Rows as they arrive on top of a list that was read, kept outside React and outside the Apollo cache, which would take the whole
 * main thread: what arrives is gathered and shown at most ten times a second, and the `limit` newest rows are kept. While a person
 * reads, nothing moves and what waits is counted; while nobody sees the page, nothing is told at all.
 */
export interface LiveRows<Row> {
  /** The list as it was read, from where arrivals are told anew: all that was there before is forgotten. */
  seed(rows: readonly Row[]): void;
  /** One that is shown or waits already is the same row, and counts once. */
  arrive(row: Row): void;
  freeze(frozen: boolean): void;
  /** Whether anyone can see the page; when it is shown again, all that came meanwhile is told at once. */
  hide(hidden: boolean): void;
  subscribe(listener: () => void): () => void;
  state(): LiveState<Row>;
}

const FLUSH_MS = 100;
const NONE: ReadonlySet<string> = new Set();

/** Ids are in the order of the list: the later, the greater. */
export function createLiveRows<Row extends { id: string }>(limit: number): LiveRows<Row> {
  const listeners = new Set<() => void>();
  const gathered = createGathered<Row>(limit);
  let state: LiveState<Row> = { rows: [], base: null, fresh: NONE, waiting: 0, frozen: false };
  let shown = new Set<string>();
  let hidden = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: LiveState<Row>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const show = (rows: readonly Row[], fresh: readonly Row[]) => {
    shown = new Set(rows.map(({ id }) => id));
    return { rows, fresh: new Set(fresh.map(({ id }) => id)) };
  };
  const flush = () => {
    rest();
    if (hidden || gathered.count() === state.waiting) return;
    if (state.frozen) return become({ ...state, waiting: gathered.count() });
    const fresh = gathered.takeAll();
    become({ ...state, ...show(mergeNewestFirst(fresh, state.rows).slice(0, limit), fresh), waiting: 0 });
  };

  return {
    seed(rows) {
      gathered.takeAll();
      become({ ...state, ...show(rows, []), base: rows, waiting: 0 });
    },
    arrive(row) {
      if (shown.has(row.id)) return;
      gathered.put(row);
      if (!hidden) timer ??= setTimeout(flush, FLUSH_MS);
    },
    freeze(frozen) {
      if (frozen === state.frozen) return;
      // What came before is shown: what is counted has come since.
      flush();
      become({ ...state, frozen });
      if (frozen) return;
      become({ ...state, waiting: 0 });
      flush();
    },
    hide(next) {
      hidden = next;
      if (!hidden) flush();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest();
      };
    },
    state: () => state,
  };
}
