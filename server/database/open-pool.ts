import { Client, type ClientBase, Pool, type PoolConfig, type QueryConfig } from 'pg';
import { isAway } from '../ask-database.ts';
import type { Diagnostics } from '../diagnostics.ts';

const CONNECT_PATIENCE_MS = 5000;

/** Its first query in each partition takes a new connection long, so those of a busy minute are kept for the next, and one always. */
const IDLE_MS = 60_000;
const KEPT = 1;

/** How every connection is made; a pool may be less patient. */
export function connection(url: string): PoolConfig {
  return { connectionString: url, connectionTimeoutMillis: CONNECT_PATIENCE_MS, keepAlive: true };
}

/**
 * What holds on every connection. PostgreSQL compiles statements whose plans look dear, and one that must not scan a table does
 * up to version 17; that takes longer than any of ours. As a parameter of the connection, a pooler would refuse it.
 */
async function setUp(client: ClientBase): Promise<void> {
  await client.query('SET jit = off');
}

/** A connection outside of the pools. One that breaks rejects the statement under way; later its owner listens for it. */
export async function openConnection(url: string, settings: PoolConfig): Promise<Client> {
  const client = new Client({ ...connection(url), ...settings });
  // Without a listener the event would end the process before there is an owner.
  client.on('error', () => {});
  await client.connect();
  await setUp(client);
  return client;
}

/**
 * A pool that outlives its server: a connection that is lost, or on which a statement failed or was too slow, is ended and never
 * given out again, and the next statement has a new one made.
 */
export function openPool(url: string, settings: PoolConfig, diagnostics: Diagnostics): Pool {
  const pool = new Pool({ ...connection(url), idleTimeoutMillis: IDLE_MS, min: KEPT, onConnect: setUp, ...settings });
  pool.on('error', (error) => {
    // A pool has ended before its connections have: a server that stops then ends them first.
    diagnostics[pool.ending ? 'debug' : 'warn']({ err: error }, 'A connection to PostgreSQL was lost');
  });
  pool.on('connect', (client) => {
    // Whoever has taken the connection is told by his next statement; without a listener the event would end the process.
    client.on('error', (error) => diagnostics.debug({ err: error }, 'A connection to PostgreSQL broke'));
  });
  return pool;
}

/**
 * The pool for statements that may be refused again and again, as by a server that is read-only: a connection on which one was
 * refused is kept, as making a new one each time would cost both sides far more. Where PostgreSQL is away it is ended.
 */
export function keepWhenRefused(pool: Pool): Pick<Pool, 'query'> {
  const query = async (statement: string | QueryConfig, values?: unknown[]) => {
    const client = await pool.connect();
    try {
      const result = await client.query(statement, values);
      client.release();
      return result;
    } catch (error) {
      client.release(isAway(error));
      throw error;
    }
  };
  return { query: query as Pool['query'] };
}
