import type { Pool } from 'pg';
import { LedgerError } from '../errors.ts';

/** Percent of the limit. Each is raised once for a budget and period, the lower ones first. */
export const THRESHOLDS = [50, 70, 80, 90, 95, 99, 100] as const;

/** What was raised, with the figures of that moment. Money is nano-dollars. */
export interface RaisedAlert {
  id: string;
  budgetId: string;
  threshold: number;
  spentNano: number;
  limitNano: number;
  raisedAt: Date;
  /** The order in which alerts were raised. */
  position: number;
}

export interface AlertPage {
  /** Newest first. */
  nodes: RaisedAlert[];
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
}

/** One page, by its number (from 1) or, where `after` is given, what follows that cursor. */
export interface AlertPageRequest {
  number: number;
  size: number;
  after: string | null;
}

/** @throws LedgerError BAD_USER_INPUT where the cursor is none of ours. */
export async function listAlerts(pool: Pick<Pool, 'query'>, page: AlertPageRequest): Promise<AlertPage> {
  const { number, size } = page;
  const after = page.after === null ? null : readCursor(page.after);
  const offset = after === null ? (number - 1) * size : 0;
  const [found, counted] = await Promise.all([
    pool.query<RaisedAlert>(
      `${SELECT} WHERE $1::bigint IS NULL OR position < $1 ORDER BY position DESC LIMIT $2 OFFSET $3`,
      [after, size + 1, offset],
    ),
    pool.query<{ total: number }>('SELECT count(*)::float8 AS total FROM budget_alerts'),
  ]);
  const nodes = found.rows.slice(0, size);
  const totalCount = counted.rows[0]!.total;
  return {
    nodes,
    totalCount,
    pageInfo: {
      number: after === null ? number : null,
      size,
      totalPages: Math.ceil(totalCount / size),
      hasNextPage: found.rows.length > size,
      hasPreviousPage: after !== null || (number > 1 && totalCount > 0),
      endCursor: nodes.length === 0 ? null : String(nodes.at(-1)!.position),
    },
  };
}

/** The newest of all, oldest first. */
export async function newestAlerts(pool: Pick<Pool, 'query'>, count: number): Promise<RaisedAlert[]> {
  const { rows } = await pool.query<RaisedAlert>(`${SELECT} ORDER BY position DESC LIMIT $1`, [count]);
  return rows.toReversed();
}

const SELECT = `SELECT id, budget_id AS "budgetId", threshold, spent_nano::float8 AS "spentNano", limit_nano::float8 AS "limitNano",
    raised_at AS "raisedAt", position::float8 AS position
  FROM budget_alerts`;

function readCursor(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new LedgerError('BAD_USER_INPUT', 'page.after must be the endCursor of a page, as it was given.', {
    fields: ['page.after'],
  });
}
