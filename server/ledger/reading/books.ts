import { TABLES_OF_WEEKS_SQL, weekOfTable } from '../weeks.ts';
import type { Read } from './read-snapshot.ts';

/** How far the books are, at the moment of a snapshot. */
export interface Books {
  /** The number of the last committed batch; 0: none. */
  head: number;
  /** The number of the last batch that is in the rollups. */
  foldedThrough: number;
  /** Rows created before that instant were given up, only their sums remain; null: none were. */
  rowsSince: Date | null;
  /** The weeks that have a table, the newest first. */
  weeks: readonly number[];
}

export async function readBooks(read: Read): Promise<Books> {
  const [found] = await read<Omit<Books, 'weeks'> & { tables: string[] }>(
    `SELECT position::float8 AS head, folded_through::float8 AS "foldedThrough", rows_since AS "rowsSince",
       ARRAY(${TABLES_OF_WEEKS_SQL}) AS tables
     FROM feed_head, rollup_state`,
  );
  const { tables, ...books } = found!;
  return { ...books, weeks: tables.map(weekOfTable).filter((week) => week !== null) };
}
