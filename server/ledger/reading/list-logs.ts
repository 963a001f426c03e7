import type { Pool } from 'pg';
import { LedgerError } from '../../errors.ts';
import { endOfBatch, feedPositionOf } from '../feed-position.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { isUuid } from '../log-id.ts';
import { readBooks } from './books.ts';
import { findRows } from './find-rows.ts';
import { keptRange } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { LOG_COLUMNS } from './select-logs.ts';

/** One page, by its number (from 1) or, where `after` is given, what follows that cursor. */
export interface PageRequest {
  number: number;
  size: number;
  after: string | null;
}

/** One page of rows, and where it lies. */
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
  const { number, size } = page;
  const cursor = page.after === null ? null : readCursor(page.after);
  const start = cursor === null ? { offset: (number - 1) * size } : { after: cursor };
  return readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const range = keptRange(spanOf(filter, now), books);
    // One row more than the page has, to see whether something follows.
    const { total, rows } = await findRows(read, { filter, range, start, count: size + 1 }, books);
    const nodes = rows.slice(0, size);
    const last = nodes.at(-1);
    return {
      nodes,
      totalCount: total,
      pageInfo: {
        number: cursor === null ? number : null,
        size,
        totalPages: Math.ceil(total / size),
        hasNextPage: rows.length > size,
        hasPreviousPage: cursor !== null || (number > 1 && total > 0),
        endCursor: last === undefined ? null : writeCursor(last.id),
      },
      feedPosition: feedPositionOf(endOfBatch(books.head)),
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
