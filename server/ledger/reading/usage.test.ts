import { expect, it } from 'vitest';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { NO_FILTER } from '../log-filter.ts';

it('no rows have sums of zero, and no rates', async () => {
  const { ledger } = await openTestLedger();
  const stats = await ledger.usageStats(NO_FILTER, { latency: true });
  expect(stats).toMatchObject({ providers: [], from: null, to: NOW });
  const { averageDurationUs, latencyUs, ...sums } = stats.totals;
  expect([averageDurationUs, latencyUs]).toEqual([null, null]);
  expect(new Set(Object.values(sums))).toEqual(new Set([0]));
  expect(await ledger.usageSeries(NO_FILTER, { bucket: null, timeZone: 'UTC', latency: true })).toEqual([]);
});

it('before there were computers every bucket is empty', async () => {
  const { ledger } = await openTestLedger();
  void ledger.record(logRow());
  await ledger.flush();
  const filter = { ...NO_FILTER, from: new Date('0000-01-01T00:00:00Z'), to: new Date('0000-03-01T00:00:00Z') };
  const points = await ledger.usageSeries(filter, { bucket: 'MONTH', timeZone: 'UTC', latency: true });
  expect(points.map(({ start, totals }) => [start.toISOString(), totals.calls])).toEqual([
    ['0000-01-01T00:00:00.000Z', 0],
    ['0000-02-01T00:00:00.000Z', 0],
  ]);
  const allTime = await ledger
    .usageSeries({ ...filter, to: null }, { bucket: null, timeZone: 'UTC', latency: true })
    .catch((error: unknown) => error);
  expect(allTime).toMatchObject({ code: 'BAD_USER_INPUT' });
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
