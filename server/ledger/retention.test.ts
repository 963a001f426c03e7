import { expect, it } from 'vitest';
import { dropWeeks, foldAll } from '../testing/rollups.ts';
import { logRow, NOW, openTestLedger } from '../testing/rows.ts';
import type { Ledger } from './ledger.ts';
import { NO_FILTER } from './log-filter.ts';
import { dropExpired } from './retention.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

const totalOf = async (ledger: Ledger) =>
  (await ledger.list(NO_FILTER, { number: 1, size: 1, after: null })).totalCount;

it('gives up weeks that are old enough and folded, keeps their sums, and says no row of them any more', async () => {
  const { ledger, database } = await openTestLedger();
  for (let day = 0; day < 100; day += 1) await ledger.record(logRow({ createdAt: daysAgo(day), projectId: 'alpha' }));
  await ledger.flush();
  await foldAll(database.writes);
  const before = await ledger.usageStats(NO_FILTER, { latency: true });

  const dropped = await dropWeeks(database.writes, NOW, 9);
  expect(dropped).toHaveLength(9);
  // 30 days before a Tuesday is a Sunday: its week, which began the Monday before, is not over yet at that moment.
  expect(dropped.at(-1)).toBe('llm_usage_logs_2026_10_12');
  const kept = await totalOf(ledger);
  expect(kept).toBe(37);
  expect((await ledger.facets(NO_FILTER)).projects).toMatchObject([{ value: 'alpha', count: kept }]);
  const after = await ledger.usageStats(NO_FILTER, { latency: true });
  expect(after).toEqual(before);
  const days = await ledger.usageSeries(NO_FILTER, { bucket: 'DAY', timeZone: 'UTC', latency: true });
  expect(days.length).toBe(100);
  expect(await dropExpired(database.writes, 30, NOW)).toEqual([]);
});

it('a week with rows that are not in the rollups yet stays', async () => {
  const { ledger, database } = await openTestLedger();
  const holder = await database.writes.connect();
  await holder.query(`SELECT pg_advisory_lock(hashtext('llm-ledger rollups'))`);
  await ledger.record(logRow({ createdAt: daysAgo(60) }));
  await ledger.flush();
  expect(await dropExpired(database.writes, 30, NOW)).toEqual([]);
  await holder.query('SELECT pg_advisory_unlock_all()');
  holder.release();
  await foldAll(database.writes);
  expect(await dropWeeks(database.writes, NOW)).toHaveLength(1);
});

it('a partition that somebody reads is tried again later, and nobody waits', async () => {
  const { ledger, database } = await openTestLedger();
  await ledger.record(logRow({ createdAt: daysAgo(60) }));
  await ledger.flush();
  await foldAll(database.writes);
  const reader = await database.reads.connect();
  await reader.query('BEGIN; SELECT count(*) FROM llm_usage_logs');
  expect(await dropExpired(database.writes, 30, NOW)).toEqual([]);
  await reader.query('COMMIT');
  reader.release();
  expect(await dropWeeks(database.writes, NOW)).toHaveLength(1);
});

it('instances that give up the same weeks at the same moment do not stumble over each other', async () => {
  const { ledger, database } = await openTestLedger();
  for (let day = 0; day < 200; day += 7) await ledger.record(logRow({ createdAt: daysAgo(day) }));
  await ledger.flush();
  await foldAll(database.writes);
  const dropped: string[] = [];
  const instance = async () => {
    while (dropped.length < 23) dropped.push(...(await dropExpired(database.writes, 30, NOW)));
  };
  await Promise.all([instance(), instance(), instance()]);
  expect(dropped).toHaveLength(23);
  expect(new Set(dropped).size).toBe(23);
});

it('a row of a week that is gone finds a place, counts, and is given up with the next round', async () => {
  const { ledger, database } = await openTestLedger();
  await ledger.record(logRow({ createdAt: daysAgo(60) }));
  await ledger.flush();
  await foldAll(database.writes);
  await dropWeeks(database.writes, NOW);
  await ledger.record(logRow({ createdAt: daysAgo(60) }));
  await ledger.flush();
  expect((await ledger.usageStats(NO_FILTER, { latency: true })).totals.calls).toBe(2);
  expect(await totalOf(ledger)).toBe(0);
  await foldAll(database.writes);
  expect(await dropWeeks(database.writes, NOW)).toHaveLength(1);
  expect((await ledger.usageStats(NO_FILTER, { latency: true })).totals.calls).toBe(2);
});
