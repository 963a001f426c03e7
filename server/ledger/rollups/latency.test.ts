import { array, assert, double, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { openTestLedger } from '../../testing/rows.ts';
import { exactPercentile } from '../../testing/tally.ts';
import { type Histogram, percentiles } from './latency.ts';

it('every percentile is within 4.4 % of the exact one', () => {
  const durations = array(integer({ min: 1, max: 600_000_000 }), { minLength: 1, maxLength: 60 });
  assert(
    property(durations, double({ min: 0, max: 1, noNaN: true }), (made, share) => {
      const [estimate] = percentiles(histogramOf(made), [share])!;
      const exact = exactPercentile(made, share);
      expect(Math.abs(estimate! - exact) / exact).toBeLessThan(0.044);
    }),
  );
});

it('no rows have no percentile', () => {
  expect(percentiles(new Map(), [0.5])).toBeNull();
});

it('PostgreSQL puts durations into the buckets that the estimate takes them from', async () => {
  const { database } = await openTestLedger();
  const durations = [0, 1, 2, 3, 4, 15, 16, 17, 1000, 4095, 4096, 4097, 1_500_000, 600_000_000, 2 ** 40];
  const { rows } = await database.reads.query<{ bucket: string }>(
    'SELECT latency_bucket(duration) AS bucket FROM unnest($1::bigint[]) WITH ORDINALITY AS made(duration, place) ORDER BY place',
    [durations],
  );
  for (const [at, { bucket }] of rows.entries()) {
    const [middle] = percentiles(new Map([[Number(bucket), 1]]), [0.5])!;
    const duration = Math.max(1, durations[at]!);
    expect(Math.abs(middle! - duration) / duration).toBeLessThan(0.044);
  }
});

function histogramOf(durations: readonly number[]): Histogram {
  const histogram: Histogram = new Map();
  for (const duration of durations) {
    const bucket = Math.ceil(Math.log(duration) * (8 / Math.log(2)));
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1);
  }
  return histogram;
}
