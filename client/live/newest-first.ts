/** Rows that wait to be shown: counts all that are put, each once, and keeps the newest. Sorted now and then, not for each row. */
export function createGathered<Row extends { id: string }>(limit: number) {
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
    /** The newest first. */
    takeAll(): Row[] {
      const rows = newestFirst(kept.values());
      kept = new Map();
      count = 0;
      return rows;
    },
  };
}

/** Two lists as one, each and the whole the newest first. */
export function mergeNewestFirst<Row extends { id: string }>(one: readonly Row[], other: readonly Row[]): Row[] {
  // As a rule all that arrived is newer than all that is there, and a list put before another needs no comparison of each.
  const isAllNewer = one.length === 0 || other.length === 0 || one.at(-1)!.id > other[0]!.id;
  return isAllNewer ? [...one, ...other] : newestFirst([...one, ...other]);
}

function newestFirst<Row extends { id: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].toSorted((one, other) => (one.id < other.id ? 1 : one.id > other.id ? -1 : 0));
}
