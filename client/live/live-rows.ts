/** What a page sees of the rows that have arrived since it was read. */
export interface LiveState<Row> {
  /** In the list's order, the newest first; at most as many as a page shows. */
  rows: readonly Row[];
  /** How many have arrived while the rows were frozen, exactly, however few of them are kept. */
  waiting: number;
  frozen: boolean;
}

/**
 * Rows as they arrive, kept outside React and outside the Apollo cache, which would take the whole main thread: what arrives is
 * gathered and shown at most ten times a second, and the `limit` newest rows are kept. While a person reads, nothing moves and
 * what waits is counted; while nobody sees the page, nothing is told at all.
 */
export interface LiveRows<Row> {
  /** One that is shown or waits already is the same row, and counts once. */
  arrive(row: Row): void;
  /** The rows that the page has itself, instead of those it had before: they are neither kept nor counted here. */
  known(ids: ReadonlySet<string>): void;
  /** Forgets every row. */
  clear(): void;
  freeze(frozen: boolean): void;
  /** Whether anyone can see the page; when it is shown again, all that came meanwhile is told at once. */
  hide(hidden: boolean): void;
  subscribe(listener: () => void): () => void;
  state(): LiveState<Row>;
}

const FLUSH_MS = 100;

/** Ids are in the order of the list: the later, the greater. */
export function createLiveRows<Row extends { id: string }>(limit: number): LiveRows<Row> {
  const listeners = new Set<() => void>();
  const gathered = createGathered<Row>(limit);
  let state: LiveState<Row> = { rows: [], waiting: 0, frozen: false };
  let onPage: ReadonlySet<string> = new Set();
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
  const flush = () => {
    rest();
    if (hidden || gathered.count() === state.waiting) return;
    if (state.frozen) return become({ ...state, waiting: gathered.count() });
    become({ ...state, rows: newestFirst([...gathered.takeAll(), ...state.rows]).slice(0, limit), waiting: 0 });
  };

  return {
    arrive(row) {
      if (onPage.has(row.id) || state.rows.some(({ id }) => id === row.id)) return;
      gathered.put(row);
      if (!hidden) timer ??= setTimeout(flush, FLUSH_MS);
    },
    known(ids) {
      onPage = ids;
      gathered.leaveOut(ids);
      const rows = state.rows.filter((row) => !ids.has(row.id));
      become({ ...state, rows, waiting: state.frozen ? gathered.count() : 0 });
    },
    clear() {
      onPage = new Set();
      gathered.takeAll();
      become({ ...state, rows: [], waiting: 0 });
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

/** Counts all that are put, each once, and keeps the newest. Sorted now and then, not for each row. */
function createGathered<Row extends { id: string }>(limit: number) {
  let kept = new Map<string, Row>();
  let count = 0;
  return {
    count: () => count,
    put(row: Row) {
      if (kept.has(row.id)) return;
      kept.set(row.id, row);
      count += 1;
      if (kept.size <= 2 * limit) return;
      const newest = newestFirst(kept.values()).slice(0, limit);
      kept = new Map(newest.map((one) => [one.id, one]));
    },
    leaveOut(ids: ReadonlySet<string>) {
      for (const id of kept.keys()) {
        if (!ids.has(id)) continue;
        kept.delete(id);
        count -= 1;
      }
    },
    takeAll(): Row[] {
      const rows = [...kept.values()];
      kept = new Map();
      count = 0;
      return rows;
    },
  };
}

/** In the list's order. */
export function newestFirst<Row extends { id: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].toSorted((one, other) => (one.id < other.id ? 1 : one.id > other.id ? -1 : 0));
}
