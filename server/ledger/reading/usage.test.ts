import { expect, it } from 'vitest';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { NO_FILTER } from '../log-filter.ts';
import { NO_USAGE } from './usage-totals.ts';

it('no rows have sums of zero, and no rates', async () => {
  const { ledger } = await openTestLedger();
  const stats = await ledger.usageStats(NO_FILTER, { latency: true });
  expect(stats).toMatchObject({ totals: NO_USAGE, providers: [], from: null, to: NOW });
  expect(await ledger.usageSeries(NO_FILTER, { bucket: null, timeZone: 'UTC', latency: true })).toEqual([]);
});

it('buckets without calls are there too, and a filter without a beginning begins at its first row', async () => {
  const { ledger } = await openTestLedger();
  void ledger.record(logRow({ createdAt: new Date('2026-11-24T08:59:00Z') }));
  void ledger.record(logRow({ createdAt: new Date('2026-11-24T11:00:00Z') }));
  await ledger.flush();
  const points = await ledger.usageSeries(NO_FILTER, { bucket: 'HOUR', timeZone: 'UTC', latency: true });
  expect(points.map(({ start, totals }) => [start.toISOString().slice(11, 16), totals.calls])).toEqual([
    ['08:00', 1],
    ['09:00', 0],
    ['10:00', 0],
    ['11:00', 1],
  ]);
});
