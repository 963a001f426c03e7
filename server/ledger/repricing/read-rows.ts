import type { Pool } from 'pg';
import { NO_FILTER } from '../log-filter.ts';
import { timeOfId } from '../log-id.ts';
import { type Books, readBooks } from '../reading/books.ts';
import { countInRollups } from '../reading/count-stretches.ts';
import { type Place, placeOfOldest, within } from '../reading/locate-page.ts';
import { createBind, logConditionsSql } from '../reading/log-filter-sql.ts';
import { keptRange, logScanSql } from '../reading/range-sql.ts';
import { areFew, fewScanSql } from '../reading/read-place.ts';
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
  const { provider, model, doneId, lastId } = rows;
  const filter = { ...NO_FILTER, provider: [provider], model: [model] };
  return readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const place = await placeOf(read, rows, most, books);
    const { bind, values } = createBind();
    const scan = (await areFew(read, most, place, books))
      ? fewScanSql(filter, place.ranges, books, bind)
      : logScanSql(place.ranges, logConditionsSql(filter, bind), bind);
    return read<PricedRow>(
      `SELECT ${COLUMNS} FROM (SELECT * FROM ${scan}) AS found
       WHERE id > ${bind(doneId)}::uuid AND id <= ${bind(lastId)}::uuid ORDER BY id LIMIT ${bind(most)}`,
      values,
    );
  });
}

const COLUMNS = `id, created_at AS "createdAt", provider, model, cost_status AS "costStatus",
  input_tokens AS "inputTokens", output_tokens AS "outputTokens", cached_input_tokens AS "cachedInputTokens",
  cache_write_input_tokens AS "cacheWriteInputTokens",
  cache_write_one_hour_input_tokens AS "cacheWriteOneHourInputTokens", reasoning_tokens AS "reasoningTokens",
  input_cost_nano::float8 AS "inputCostNano", output_cost_nano::float8 AS "outputCostNano",
  price_id::float8 AS "priceId", saved_cost_nano::float8 AS "savedCostNano", saved_usage AS "savedUsage",
  (metadata -> 'usageEstimated') IS NOT NULL AS "isEstimated"`;

async function placeOf(
  read: Read,
  { provider, model, doneId, lastId }: RowsToPrice,
  most: number,
  books: Books,
): Promise<Place> {
  const filter = { ...NO_FILTER, provider: [provider], model: [model] };
  const span = { from: new Date(timeOfId(doneId)), to: new Date(timeOfId(lastId) + 1) };
  const range = keptRange(span, books);
  const days = await countInRollups('DAY', read, filter, [range], books);
  // Of the oldest day some are done.
  return within(placeOfOldest(days, (days.at(-1)?.rows ?? 0) + most), range);
}
