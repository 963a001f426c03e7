import type { Read } from './read-snapshot.ts';

/** How far the books are, at the moment of a snapshot. */
export interface Books {
  /** The number of the last committed batch; 0: none. */
  head: number;
  /** The number of the last batch that is in the rollups. */
  foldedThrough: number;
  /** Rows created before that instant were given up, only their sums remain; null: none were. */
  rowsSince: Date | null;
}

export async function readBooks(read: Read): Promise<Books> {
  const [books] = await read<Books>(
    `SELECT position::float8 AS head, folded_through::float8 AS "foldedThrough", rows_since AS "rowsSince"
     FROM feed_head, rollup_state`,
  );
  return books!;
}
