/** What a page sees of the rows that have arrived since it was read. */
export interface LiveState<Row> {
  /** Newest first. */
  rows: readonly Row[];
  /** Arrived while the rows were frozen, and not shown. */
  waiting: number;
  frozen: boolean;
}

/**
 * Rows as they arrive, kept outside React and outside the Apollo cache, which would take the whole main thread: what arrives is
 * gathered and shown at most ten times a second, the newest `limit` rows are kept, and while a person reads nothing moves.
 */
export interface LiveRows<Row> {
  arrive(row: Row): void;
  /** Forgets the rows that a page read again has itself. */
  forget(ids: ReadonlySet<string>): void;
  /** Forgets everything. */
  clear(): void;
  freeze(frozen: boolean): void;
  subscribe(listener: () => void): () => void;
  state(): LiveState<Row>;
}

const FLUSH_MS = 100;

export function createLiveRows<Row extends { id: string }>(limit: number): LiveRows<Row> {
  const listeners = new Set<() => void>();
  let state: LiveState<Row> = { rows: [], waiting: 0, frozen: false };
  let gathered: Row[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  const become = (next: LiveState<Row>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const flush = () => {
    timer = null;
    if (state.frozen) return become({ ...state, waiting: gathered.length });
    const rows = [...gathered.toReversed(), ...state.rows].slice(0, limit);
    gathered = [];
    become({ ...state, rows, waiting: 0 });
  };
  const flushSoon = () => {
    timer ??= setTimeout(flush, FLUSH_MS);
  };

  return {
    arrive(row) {
      gathered.push(row);
      // As many as can be shown: the older ones are on later pages.
      if (gathered.length > limit) gathered.shift();
      flushSoon();
    },
    forget(ids) {
      gathered = gathered.filter((row) => !ids.has(row.id));
      const rows = state.rows.filter((row) => !ids.has(row.id));
      become({ ...state, rows, waiting: state.frozen ? gathered.length : 0 });
    },
    clear() {
      gathered = [];
      become({ ...state, rows: [], waiting: 0 });
    },
    freeze(frozen) {
      if (frozen === state.frozen) return;
      become({ ...state, frozen });
      if (!frozen) flush();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && timer !== null) {
          clearTimeout(timer);
          timer = null;
        }
      };
    },
    state: () => state,
  };
}
