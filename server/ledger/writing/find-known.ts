import type { Pool } from 'pg';
import type { LedgerFaults } from '../ledger-faults.ts';

const PATIENCE_MS = 1000;

/** See migrations/2026-11-29-look-ups.sql. */
const FIND = {
  name: 'find-known-requests',
  text: 'SELECT request_id FROM find_requests($1)',
  query_timeout: PATIENCE_MS,
};

/** Which requests the books have, as far as the database has told. */
export interface KnownRequests {
  known: ReadonlySet<string>;
  /** It cannot be asked; where it only is slow, it tells later what it has. */
  isAway: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Those of the requestIds that the books have; none where the database does not say so within a second. */
export async function findKnown(
  pool: Pool,
  requestIds: readonly string[],
  faults: LedgerFaults,
): Promise<KnownRequests> {
  const { promise: late, resolve } = Promise.withResolvers<KnownRequests>();
  const timer = setTimeout(() => resolve({ known: NONE, isAway: false }), PATIENCE_MS);
  const found = find(pool, requestIds).catch((error: unknown) => {
    faults.passing(error, 'Repeated requests could not be looked up');
    return { known: NONE, isAway: true };
  });
  const known = await Promise.race([found, late]);
  clearTimeout(timer);
  return known;
}

async function find(pool: Pool, requestIds: readonly string[]): Promise<KnownRequests> {
  const { rows } = await pool.query<{ request_id: string }>({ ...FIND, values: [requestIds] });
  return { known: new Set(rows.map(({ request_id }) => request_id)), isAway: false };
}
