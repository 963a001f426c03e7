import type { Pool } from 'pg';
import type { LedgerFaults } from '../ledger-faults.ts';

const PATIENCE_MS = 1000;

/** One look-up in each partition's index for each: a join could read the whole table instead. */
const FIND = {
  name: 'find-known-requests',
  text: `SELECT request_id FROM unnest($1::text[]) AS given (request_id)
    WHERE (SELECT true FROM llm_usage_logs AS log WHERE log.request_id = given.request_id LIMIT 1)`,
  query_timeout: PATIENCE_MS,
};

/** Those requestIds that the books have; none where the database does not say so within a second. */
export async function findKnown(
  pool: Pool,
  requestIds: readonly string[],
  faults: LedgerFaults,
): Promise<ReadonlySet<string>> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), PATIENCE_MS);
  const found = find(pool, requestIds).catch((error: unknown) => {
    faults.passing(error, 'Repeated requests could not be looked up');
    return null;
  });
  const known = await Promise.race([found, late]);
  clearTimeout(timer);
  return known ?? new Set();
}

async function find(pool: Pool, requestIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ request_id: string }>({ ...FIND, values: [requestIds] });
  return new Set(rows.map(({ request_id }) => request_id));
}
