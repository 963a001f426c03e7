import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { isRefusal } from './is-refusal.ts';

/** The connection over which batches are sent; the next may follow before the one ahead is answered. One that broke is replaced. */
export interface AppendConnection {
  /** The statement's only row. */
  query<Row extends QueryResultRow>(statement: QueryConfig): Promise<Row>;
}

interface Lease {
  client: Promise<PoolClient>;
  /** Statements that were not answered yet. */
  waiting: number;
  isBroken: boolean;
}

/**
 * Takes a connection from the pool, whose connections must be pipelined, while something is on its way. A refused row leaves it
 * as good as it was; the pool's own `query` would drop it.
 */
export function createAppendConnection(pool: Pool): AppendConnection {
  let lease: Lease | null = null;

  function take(): Lease {
    if (lease === null || lease.isBroken) lease = { client: pool.connect(), waiting: 0, isBroken: false };
    lease.waiting += 1;
    return lease;
  }

  async function giveBack(taken: Lease): Promise<void> {
    taken.waiting -= 1;
    if (taken.waiting > 0) return;
    if (lease === taken) lease = null;
    (await taken.client).release(taken.isBroken);
  }

  return {
    async query<Row extends QueryResultRow>(statement: QueryConfig): Promise<Row> {
      const taken = take();
      try {
        const client = await taken.client;
        const { rows } = await client.query<Row>(statement);
        return rows[0]!;
      } catch (error) {
        taken.isBroken ||= !isRefusal(error);
        throw error;
      } finally {
        // Where there was no connection, the statement's error has told so.
        giveBack(taken).catch(() => {});
      }
    },
  };
}
