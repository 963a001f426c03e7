import type { Pool } from 'pg';
import { LedgerError } from '../../errors.ts';
import { feedPositionAfterBatch } from '../feed/feed-position.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import { filterSql, type SqlCondition } from './log-filter-sql.ts';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { isUuid } from '../log-id.ts';
import { type Read, readSnapshot } from './read-snapshot.ts';
import { LOG_COLUMNS } from './select-logs.ts';

/** One page, by its number (from 1) or, where `after` is given, what follows that cursor. */
export interface PageRequest {
  number: number;
  size: number;
  after: string | null;
}

export interface LogPage {
  /** Newest first. */
  nodes: LlmLog[];
  totalCount: number;
  pageInfo: {
    /** null: asked for by cursor. */
    number: number | null;
    size: number;
    totalPages: number;
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    /** null: the page is empty. */
    endCursor: string | null;
  };
  /** Where the feed stood at that moment. */
  feedPosition: string;
}

/**
 * One page with its exact total, of one moment.
 * @throws LedgerError BAD_USER_INPUT where the cursor is none of ours.
 */
export async function listLogs(pool: Pool, filter: LogFilter, page: PageRequest, now: Date): Promise<LogPage> {
  const condition = filterSql(filter, spanOf(filter, now));
  const cursor = page.after === null ? null : readCursor(page.after);
  return readSnapshot(pool, async (read) => {
    const [found, [counted]] = await Promise.all([
      cursor === null ? readNumbered(read, condition, page) : readAfter(read, condition, page, cursor),
      read<{ total: number; head: number }>(countSql(condition), condition.values),
    ]);
    const { total, head } = counted!;
    const nodes = found.slice(0, page.size);
    const last = nodes.at(-1);
    return {
      nodes,
      totalCount: total,
      pageInfo: {
        number: cursor === null ? page.number : null,
        size: page.size,
        totalPages: Math.ceil(total / page.size),
        hasNextPage: found.length > page.size,
        hasPreviousPage: cursor !== null || (page.number > 1 && total > 0),
        endCursor: last === undefined ? null : writeCursor(last.id),
      },
      feedPosition: feedPositionAfterBatch(head),
    };
  });
}

/** The row of that id; null where there is none, or where it is no id at all. */
export async function findLog(pool: Pool, id: string): Promise<LlmLog | null> {
  if (!isUuid(id)) return null;
  const text = `SELECT ${LOG_COLUMNS} FROM llm_usage_logs WHERE id = $1`;
  const [row] = await readSnapshot(pool, (read) => read<LlmLog>(text, [id]));
  return row ?? null;
}

/** Both read one row more than the page has, to see whether something follows. */
function readNumbered(read: Read, { text, values }: SqlCondition, { number, size }: PageRequest): Promise<LlmLog[]> {
  const paging = `ORDER BY id DESC LIMIT $${values.length + 1} OFFSET $${values.length + 2}::bigint`;
  const sql = `SELECT ${LOG_COLUMNS} FROM llm_usage_logs WHERE ${text} ${paging}`;
  return read<LlmLog>(sql, [...values, size + 1, (number - 1) * size]);
}

function readAfter(read: Read, { text, values }: SqlCondition, { size }: PageRequest, id: string): Promise<LlmLog[]> {
  const after = `id < $${values.length + 1}::uuid`;
  const sql = `SELECT ${LOG_COLUMNS} FROM llm_usage_logs WHERE ${text} AND ${after} ORDER BY id DESC LIMIT $${values.length + 2}`;
  return read<LlmLog>(sql, [...values, id, size + 1]);
}

function countSql({ text }: SqlCondition): string {
  return `SELECT (SELECT count(*)::float8 FROM llm_usage_logs WHERE ${text}) AS total,
    (SELECT position::float8 FROM feed_head) AS head`;
}

/** The id of the last row, packed. */
function writeCursor(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function readCursor(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (isUuid(id) && writeCursor(id) === cursor) return id;
  throw new LedgerError('BAD_USER_INPUT', 'page.after must be the endCursor of a page, as it was given.', {
    fields: ['page.after'],
  });
}
