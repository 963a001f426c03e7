import type { Pool } from 'pg';
import type { LogFilter } from '../log-filter.ts';
import { readBooks } from './books.ts';
import { rangeOf } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { readUsage } from './read-usage.ts';

/** What was spent under a filter, and how much of the books that is. */
export interface Spend {
  /** The cost of all rows whose cost is known, in nano-dollars. */
  nano: number;
  /** The number of the last batch that is in it. */
  through: number;
  /** How often costs of rows had been changed. */
  costChanges: number;
}

/** The same sum as usageStats has, of one moment. The filter's `range` is not looked at. */
export async function readSpend(pool: Pool, filter: LogFilter): Promise<Spend> {
  const request = { filter, segments: [rangeOf(filter)], dimensions: [], widest: 'MONTH' } as const;
  return readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const { sums } = await readUsage(read, request, books, () => ({}), { latency: false });
    const [changes] = await read<{ times: number }>('SELECT times::float8 AS times FROM cost_changes');
    const nano = sums.reduce((sum, { inputCostNano, outputCostNano }) => sum + inputCostNano + outputCostNano, 0);
    return { nano, through: books.head, costChanges: changes!.times };
  });
}
