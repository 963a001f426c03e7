import type { Pool, QueryConfig } from 'pg';

const PATIENCE_MS = 2000;
const CHECK: QueryConfig & { query_timeout: number } = {
  text: `SELECT current_setting('transaction_read_only') = 'on' AS is_read_only`,
  query_timeout: PATIENCE_MS,
};

/** What keeps rows from being written at this moment. */
export type DatabaseFault = 'database unreachable' | 'database read-only';

/**
 * Asks PostgreSQL through every one of these pools, so that one that cannot get a connection counts; null: nothing is wrong.
 * Who asks while it is being found out shares the answer, and none waits longer than 2 s.
 */
export function createFaultFinder(pools: readonly Pool[]): () => Promise<DatabaseFault | null> {
  let looking: Promise<DatabaseFault | null> | null = null;
  return () => {
    looking ??= findFault(pools).finally(() => {
      looking = null;
    });
    return looking;
  };
}

async function findFault(pools: readonly Pool[]): Promise<DatabaseFault | null> {
  const { promise: late, resolve } = Promise.withResolvers<DatabaseFault>();
  const timer = setTimeout(() => resolve('database unreachable'), PATIENCE_MS);
  try {
    return await Promise.race([ask(pools), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function ask(pools: readonly Pool[]): Promise<DatabaseFault | null> {
  try {
    const answers = await Promise.all(pools.map((pool) => pool.query<{ is_read_only: boolean }>(CHECK)));
    return answers.some(({ rows }) => rows[0]?.is_read_only) ? 'database read-only' : null;
  } catch {
    return 'database unreachable';
  }
}
