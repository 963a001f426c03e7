import { cleanText } from '../clean-row.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import type { LogFilter } from '../log-filter.ts';
import { isUuid } from '../log-id.ts';
import type { Range } from '../time-range.ts';
import { createBind, logConditionsSql } from './log-filter-sql.ts';
import { idRangeSql } from './range-sql.ts';
import type { Read } from './read-snapshot.ts';
import { LOG_COLUMNS } from './select-logs.ts';

/**
 * All rows under a filter that names them by request or completion, newest first; null: it does not. Each name has one row, or a few,
 * but they may be of any week: their ids are found first, which are a time, so that the rest is asked of their weeks alone.
 */
export async function readNamedRows(read: Read, filter: LogFilter, range: Range): Promise<LlmLog[] | null> {
  const ids = await findIds(read, filter);
  if (ids === null || ids.length === 0) return ids === null ? null : [];
  const { bind, values } = createBind();
  const conditions = [`id = ANY(${bind(ids)}::uuid[])`, ...logConditionsSql(filter, bind), idRangeSql(range, bind)];
  return read<LlmLog>(
    `SELECT ${LOG_COLUMNS} FROM llm_usage_logs WHERE ${conditions.join(' AND ')} ORDER BY id DESC`,
    values,
  );
}

/** What both functions do is in migrations/2026-11-29-look-ups.sql. */
async function findIds(read: Read, { requestId, completionId }: LogFilter): Promise<string[] | null> {
  if (requestId !== null) return idsOf(read, 'find_requests($1)', requestId.map(cleanText));
  if (completionId === null) return null;
  return isUuid(completionId) ? idsOf(read, 'find_completion($1)', completionId) : [];
}

async function idsOf(read: Read, found: string, given: unknown): Promise<string[]> {
  const rows = await read<{ id: string }>(`SELECT id FROM ${found}`, [given]);
  return rows.map(({ id }) => id);
}
