import type { Pool } from 'pg';
import { type LogFilter, NO_FILTER } from '../log-filter.ts';
import { timeOfId } from '../log-id.ts';
import { intersect, type Range } from '../time-range.ts';
import { type Books, readBooks } from '../reading/books.ts';
import { countInRollups, sumOf } from '../reading/count-stretches.ts';
import { type Place, placeOfOldest, within } from '../reading/locate-page.ts';
import { keptRange } from '../reading/range-sql.ts';
import { readOldest } from '../reading/read-place.ts';
import { type Read, readSnapshot } from '../reading/read-snapshot.ts';
import type { PricedRow } from './reprice-row.ts';

/** Rows of a model: ids behind `doneId` up to `lastId`. */
export interface RowsToPrice {
  provider: string;
  model: string;
  doneId: string;
  lastId: string;
}

/**
 * The oldest of them, at most so many; fewer only where there are no more. They are read as a page is, but from the other end.
 * @throws LedgerError as readSnapshot does.
 */
export async function readRowsToPrice(pool: Pool, rows: RowsToPrice, most: number): Promise<PricedRow[]> {
  const filter = { ...NO_FILTER, provider: [rows.provider], model: [rows.model] };
  return readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const place = await placeOf(read, { filter, rows, most }, books);
    const ids = { behind: rows.doneId, through: rows.lastId };
    return readOldest<PricedRow>(read, COLUMNS, { filter, place, ids, count: most }, books);
  });
}

const COLUMNS = `id, created_at AS "createdAt", provider, model, cost_status AS "costStatus",
  input_tokens AS "inputTokens", output_tokens AS "outputTokens", cached_input_tokens AS "cachedInputTokens",
  cache_write_input_tokens AS "cacheWriteInputTokens",
  cache_write_one_hour_input_tokens AS "cacheWriteOneHourInputTokens", reasoning_tokens AS "reasoningTokens",
  input_cost_nano::float8 AS "inputCostNano", output_cost_nano::float8 AS "outputCostNano",
  price_id::float8 AS "priceId", saved_cost_nano::float8 AS "savedCostNano", saved_usage AS "savedUsage",
  (metadata -> 'usageEstimated') IS NOT NULL AS "isEstimated"`;

/** The days of the oldest, and, as ids are counted by their millisecond, of those of the last one that are done. */
async function placeOf(
  read: Read,
  { filter, rows, most }: { filter: LogFilter; rows: RowsToPrice; most: number },
  books: Books,
): Promise<Place> {
  const from = timeOfId(rows.doneId);
  const countIn = async (range: Range) => countInRollups('DAY', read, filter, [range], books);
  const range = keptRange({ from: new Date(from), to: new Date(timeOfId(rows.lastId) + 1) }, books);
  const done = sumOf(await countIn(intersect(range, { from, to: from + 1 })));
  return within(placeOfOldest(await countIn(range), done + most), range);
}
