import type { Pool } from 'pg';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { intersect } from '../time-range.ts';
import { readBooks } from './books.ts';
import { firstAt } from './first-at.ts';
import type { Bind } from './log-filter-sql.ts';
import { rangeOf } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { readUsage, type UsageDetail } from './read-usage.ts';
import { bucketStarts, type TimeBucket } from './time-buckets.ts';
import { createUsageCounter, type UsageTotals } from './usage-totals.ts';

/** One bucket of a series. */
export interface UsagePoint {
  start: Date;
  totals: UsageTotals;
}

/** How a series is cut, and what of each point is wanted. */
export interface SeriesRequest extends UsageDetail {
  /** null: one is chosen. */
  bucket: TimeBucket | null;
  /** An IANA name. */
  timeZone: string;
}

/**
 * Totals per bucket, the empty ones included. A filter without a beginning begins at its first row; one without an end has
 * everything that is later in its last bucket.
 * @throws LedgerError BAD_USER_INPUT as bucketStarts does.
 */
export async function readUsageSeries(
  pool: Pool,
  filter: LogFilter,
  series: SeriesRequest,
  now: Date,
): Promise<UsagePoint[]> {
  const span = spanOf(filter, now);
  return readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const range = rangeOf(span);
    const to = span.to ?? now;
    // An empty span checks bucket and zone all the same.
    const from = span.from ?? (await firstAt(read, filter, range, books)) ?? to;
    const starts = bucketStarts(from, to, series.bucket, series.timeZone);
    if (starts.length === 0) return [];
    const segments = starts.map((start, at) =>
      intersect(range, { from: at === 0 ? null : start.getTime(), to: starts[at + 1]?.getTime() ?? null }),
    );
    const counters = starts.map(createUsageCounter);
    const request = { filter, segments, dimensions: [], widest: 'MONTH' } as const;
    const keys = (bind: Bind) => ({ at: `greatest(1, width_bucket(at, ${bind(starts)}::timestamptz[]))` });
    const groups = await readUsage<{ at: number }>(read, request, books, keys, series);
    for (const group of groups.sums) counters[group.at - 1]!.add(group);
    for (const { at, bucket, rows } of groups.latencies) counters[at - 1]!.addLatency(bucket, rows);
    return starts.map((start, at) => ({ start, totals: counters[at]!.totals() }));
  });
}
