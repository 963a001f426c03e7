import type { Pool } from 'pg';
import { filterSql } from './log-filter-sql.ts';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { type Read, readSnapshot } from './read-snapshot.ts';
import { bucketStarts, type TimeBucket } from './time-buckets.ts';
import { NO_USAGE, totalsOf, USAGE_TOTALS, type UsageTotals } from './usage-totals.ts';

/** One bucket of a series. */
export interface UsagePoint {
  start: Date;
  totals: UsageTotals;
}

/**
 * Totals per bucket, the empty ones included. A filter without a beginning begins at its first row.
 * @throws LedgerError BAD_USER_INPUT as bucketStarts does.
 */
export async function readUsageSeries(
  pool: Pool,
  filter: LogFilter,
  series: { bucket: TimeBucket | null; timeZone: string },
  now: Date,
): Promise<UsagePoint[]> {
  const span = spanOf(filter, now);
  const condition = filterSql(filter, span);
  return readSnapshot(pool, async (read) => {
    const to = span.to ?? now;
    // An empty span checks bucket and zone all the same.
    const from = span.from ?? (await firstOf(read, condition)) ?? to;
    const starts = bucketStarts(from, to, series.bucket, series.timeZone);
    if (starts.length === 0) return [];
    const bucket = `width_bucket(created_at, $${condition.values.length + 1}::timestamptz[])`;
    const sql = `SELECT ${bucket} AS bucket, ${USAGE_TOTALS} FROM llm_usage_logs WHERE ${condition.text} GROUP BY 1`;
    const rows = await read<UsageTotals & { bucket: number }>(sql, [...condition.values, starts]);
    const byBucket = new Map(rows.map((row) => [row.bucket, totalsOf(row)]));
    return starts.map((start, index) => ({ start, totals: byBucket.get(index + 1) ?? NO_USAGE }));
  });
}

async function firstOf(read: Read, condition: { text: string; values: unknown[] }): Promise<Date | null> {
  const sql = `SELECT created_at AS first FROM llm_usage_logs WHERE ${condition.text} ORDER BY id LIMIT 1`;
  const [row] = await read<{ first: Date }>(sql, condition.values);
  return row?.first ?? null;
}
