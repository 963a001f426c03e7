import { expect, it } from 'vitest';
import { NO_FILTER } from '../ledger/log-filter.ts';
import { NOW as now, openTestLedger } from '../testing/rows.ts';
import { fill } from './fill.ts';
import { makeHistory } from './history.ts';

it('is always the same, and fills every day with thousands of calls of all kinds', () => {
  const rows = [...makeHistory(now, 30)];
  const again = makeHistory(now, 30);
  expect(Array.from({ length: 50 }, () => again.next().value)).toEqual(rows.slice(0, 50));
  expect(rows.length).toBeGreaterThan(10_000);
  const days = Object.groupBy(rows, ({ createdAt }) => createdAt.toISOString().slice(0, 10));
  expect(Object.keys(days)).toHaveLength(31);
  const kinds = new Set(rows.map(({ status, costStatus }) => `${status} ${costStatus}`));
  expect([...kinds].toSorted()).toEqual([
    'CACHED FREE',
    'ERROR FREE',
    'ERROR UNPRICED',
    'SUCCESS PRICED',
    'SUCCESS UNPRICED',
  ]);
  expect(rows.every(({ createdAt }) => createdAt < now)).toBe(true);
});

it('goes through the ledger’s own path, and the statistics are its sums', async () => {
  const { ledger } = await openTestLedger();
  const shares: number[] = [];
  await fill(ledger, now, (share) => shares.push(share), 6);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);

  const rows = [...makeHistory(now, 6)];
  const { totals } = await ledger.usageStats(NO_FILTER, { latency: true });
  expect(totals.calls).toBe(rows.length);
  const sum = (pick: (row: (typeof rows)[number]) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  expect(totals.inputCostNano).toBe(sum(({ inputCostNano }) => inputCostNano));
  expect(totals.outputTokens).toBe(sum(({ outputTokens }) => outputTokens));
});

it('goes on where an earlier start was stopped, up to the moment of this one', async () => {
  const { ledger, database } = await openTestLedger();
  const stop = () => {
    throw new Error('stopped');
  };
  await expect(fill(ledger, now, stop, 6)).rejects.toThrow('stopped');
  const part = (await ledger.usageStats(NO_FILTER, { latency: false })).totals.calls;
  const aDayLater = new Date(now.getTime() + 86_400_000);
  await fill(ledger, aDayLater, () => {}, 6);
  const { calls } = (await ledger.usageStats(NO_FILTER, { latency: false })).totals;
  expect(calls).toBeGreaterThan(part);
  const { rows } = await database.reads.query(`SELECT DISTINCT date_trunc('day', created_at) FROM llm_usage_logs`);
  expect(rows).toHaveLength(8);

  await fill(ledger, aDayLater, () => {}, 6);
  expect((await ledger.usageStats(NO_FILTER, { latency: false })).totals.calls).toBe(calls);
});
