import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { createDiagnostics } from '../diagnostics.ts';
import { openLedger } from '../ledger/ledger.ts';
import { NO_FILTER } from '../ledger/log-filter.ts';
import { createTestDatabase } from '../testing/database.ts';
import { makeTestFolder } from '../testing/folder.ts';
import { fill } from './fill.ts';
import { makeHistory } from './history.ts';

const now = new Date('2026-11-24T12:00:00Z');

it('is always the same, and fills every day with thousands of calls of all kinds', () => {
  const rows = [...makeHistory(now, 30)];
  expect([...makeHistory(now, 30)].slice(0, 50)).toEqual(rows.slice(0, 50));
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
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const database = await openDatabase(url, createDiagnostics('silent'));
  onTestFinished(() => database.close());
  const folder = await makeTestFolder();
  const ledger = await openLedger({
    database,
    folder,
    diagnostics: createDiagnostics('silent'),
    now: () => now,
    retentionDays: null,
  });
  const shares: number[] = [];
  await fill(ledger, now, (share) => shares.push(share));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);

  const rows = [...makeHistory(now, 30)];
  const { totals } = await ledger.usageStats(NO_FILTER, { latency: true });
  expect(totals.calls).toBe(rows.length);
  const sum = (pick: (row: (typeof rows)[number]) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  expect(totals.inputCostNano).toBe(sum(({ inputCostNano }) => inputCostNano));
  expect(totals.outputTokens).toBe(sum(({ outputTokens }) => outputTokens));
  await ledger.close(1000);
});
