import type { Pool } from 'pg';
import type { LlmLog } from '../llm-log.entity.ts';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { createBind, logConditionsSql } from './log-filter-sql.ts';
import { idRangesSql, rangeOf } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { LOG_COLUMNS } from './select-logs.ts';

/** So many rows are in memory at a time, and no transaction is open between two pages. */
const PAGE_ROWS = 500;
const BEHIND_ALL_IDS = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * All rows that pass the filter, newest first, page by page: the next page is read when it is asked for, behind the last id
 * of the one before. There is no common snapshot. What is committed meanwhile is seen where its id lies in what is still to
 * come, which is so for calls recorded with a time in the past; a row is never seen twice, and none that was there is missed.
 * @throws LedgerError QUERY_TOO_COMPLEX where a page takes longer than 20 s; OVERLOADED where PostgreSQL is away.
 */
export async function* exportLogs(pool: Pool, filter: LogFilter, now: Date): AsyncGenerator<LlmLog[], void, void> {
  const { bind, values } = createBind();
  const conditions = [...logConditionsSql(filter, bind), idRangesSql([rangeOf(spanOf(filter, now))], bind).where];
  const before = `id < $${values.length + 1}::uuid`;
  const sql = `SELECT ${LOG_COLUMNS} FROM llm_usage_logs WHERE ${[...conditions, before].join(' AND ')}
    ORDER BY id DESC LIMIT ${PAGE_ROWS}`;
  let last = BEHIND_ALL_IDS;
  for (;;) {
    const bound = [...values, last];
    const page = await readSnapshot(pool, (read) => read<LlmLog>(sql, bound));
    if (page.length > 0) yield page;
    if (page.length < PAGE_ROWS) return;
    last = page.at(-1)!.id;
  }
}
