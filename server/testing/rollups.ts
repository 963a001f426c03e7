import type { Pool } from 'pg';
import { dropExpired } from '../ledger/retention.ts';
import { foldBatches } from '../ledger/rollups/fold.ts';

/** Until nothing is left: the ledger folds by itself, too, and then has the rollups for a moment. */
export async function foldAll(pool: Pool): Promise<void> {
  while ((await foldBatches(pool)) !== 'ALL');
}

/** Gives up so many weeks that ended 30 days before; in rounds, as one stays where the ledger has the rollups at that moment. */
export async function dropWeeks(pool: Pool, now: Date, count = 1): Promise<string[]> {
  const dropped: string[] = [];
  while (dropped.length < count) dropped.push(...(await dropExpired(pool, 30, now)));
  return dropped.toSorted();
}
