import type { Pool } from 'pg';
import type { LlmLog } from '../llm-log.entity.ts';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { readBooks } from './books.ts';
import { nextRows } from './find-rows.ts';
import { keptRange, LAST_ID } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';

/** So many rows are in memory at a time, and no transaction is open between two pages. */
const PAGE_ROWS = 500;

/**
 * All rows that pass the filter, newest first, page by page: the next page is read when it is asked for, behind the last id
 * of the one before. There is no common snapshot. What is committed meanwhile is seen where its id lies in what is still to
 * come, which is so for calls recorded with a time in the past; a row is never seen twice, and none that was there is missed.
 * @throws LedgerError QUERY_TOO_COMPLEX where a page takes longer than 20 s; OVERLOADED where PostgreSQL is away.
 */
export async function* exportLogs(pool: Pool, filter: LogFilter, now: Date): AsyncGenerator<LlmLog[], void, void> {
  let last = LAST_ID;
  for (;;) {
    const start = { after: last };
    const page = await readSnapshot(pool, async (read) => {
      const books = await readBooks(read);
      const range = keptRange(spanOf(filter, now), books);
      return nextRows(read, { filter, range, start, count: PAGE_ROWS }, books);
    });
    if (page.length > 0) yield page;
    if (page.length < PAGE_ROWS) return;
    last = page.at(-1)!.id;
  }
}
