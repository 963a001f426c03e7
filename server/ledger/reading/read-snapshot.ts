import type { Pool, QueryResultRow } from 'pg';
import { isAway } from '../../ask-database.ts';
import { LedgerError } from '../../errors.ts';

const PATIENCE_MS = 20_000;
/**
 * The lock keeps retention from taking rows away between two queries. Starting more processes for a query would take longer than most
 * do; only for a scan of a good part of the log are they started.
 */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${PATIENCE_MS};
  SET LOCAL parallel_setup_cost = 100000; LOCK TABLE llm_usage_logs IN ACCESS SHARE MODE`;
const STATEMENT_TIMEOUT = '57014';

/** Runs one query of a snapshot. */
export type Read = <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * Everything read inside sees the ledger as it was at one moment, so that its parts agree.
 * @throws LedgerError QUERY_TOO_COMPLEX where a query takes longer than 20 s; OVERLOADED where PostgreSQL is away.
 */
export async function readSnapshot<Result>(pool: Pool, run: (read: Read) => Promise<Result>): Promise<Result> {
  try {
    const client = await pool.connect();
    let isUsable = false;
    try {
      await client.query(BEGIN);
      const result = await run(async (text, values = []) => (await client.query(text, [...values])).rows);
      await client.query('COMMIT');
      isUsable = true;
      return result;
    } finally {
      // One that failed is ended rather than cleaned.
      client.release(!isUsable);
    }
  } catch (error) {
    throw explain(error);
  }
}

function explain(error: unknown): unknown {
  if (error instanceof LedgerError) return error;
  const { code } = error as { code?: string };
  if (code === STATEMENT_TIMEOUT) {
    const message = `The query took longer than ${PATIENCE_MS / 1000} s: narrow its time range or its filter.`;
    return new LedgerError('QUERY_TOO_COMPLEX', message, {}, { cause: error });
  }
  if (!isAway(error)) return error;
  const message = 'The ledger cannot be read at the moment: its database does not answer.';
  return new LedgerError('OVERLOADED', message, { retryAfterSeconds: 1 }, { cause: error });
}
