import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { NOW, openTestLedger } from '../testing/rows.ts';
import type { NewBudget } from './budget.ts';
import { createBudgetStore } from './budget-store.ts';
import { giveUpEnded } from './give-up-ended.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const rest: Omit<NewBudget, 'scope' | 'scopeValue'> = {
  period: 'DAY',
  timeZone: 'UTC',
  limitNano: 1e9,
  enforced: true,
};

/** Periods of a day, by how many days ago they ended, each with what is kept back for one call and one instance. */
async function openPeriods(...endedDaysAgo: number[]) {
  const { database } = await openTestLedger();
  const pool = database.writes;
  const store = createBudgetStore(pool);
  const budget = await store.set({ ...rest, scope: 'PROJECT', scopeValue: 'alpha' });
  for (const days of endedDaysAgo) {
    const period = {
      start: new Date(NOW.getTime() - (days + 1) * DAY_MS),
      end: new Date(NOW.getTime() - days * DAY_MS),
    };
    await store.count(budget, period, { nano: 0, through: 0, costChanges: 0 });
    await pool.query(`INSERT INTO budget_reservations VALUES ($1, $2, $3, $3, 5, 'infinity')`, [
      budget.id,
      period.start,
      randomUUID(),
    ]);
    await pool.query(`INSERT INTO budget_shares VALUES ($1, $2, $3, 5, now())`, [
      budget.id,
      period.start,
      randomUUID(),
    ]);
  }
  return pool;
}

/** How many days ago those ended that are there, and those that something is kept back in. */
async function left(pool: Pool) {
  const daysAgo = `(extract(epoch FROM $1 - starts_at) / 86400)::integer - 1`;
  const of = async (table: string) =>
    (await pool.query(`SELECT ${daysAgo} AS days FROM ${table} ORDER BY days`, [NOW])).rows.map(({ days }) => days);
  return { periods: await of('budget_periods'), reservations: await of('budget_reservations') };
}

it('a period that ended a week ago goes, with what is kept back for its calls', async () => {
  const pool = await openPeriods(0, 6, 8, 40);
  await giveUpEnded(pool, NOW);
  expect(await left(pool)).toEqual({ periods: [0, 6], reservations: [0, 6] });
});

it('what is kept back for calls and instances that were not heard of for an hour goes', async () => {
  const pool = await openPeriods(0);
  await pool.query(`UPDATE budget_reservations SET expires_at = now() - interval '61 minutes'`);
  await pool.query(`UPDATE budget_shares SET seen_at = now() - interval '61 minutes'`);
  await giveUpEnded(pool, NOW);
  expect(await left(pool)).toEqual({ periods: [0], reservations: [] });
  expect((await pool.query('SELECT FROM budget_shares')).rowCount).toBe(0);
});

it('what somebody is at is not waited for, and goes the next time', async () => {
  const pool = await openPeriods(8, 9);
  const other = await pool.connect();
  await other.query('BEGIN');
  await other.query('SELECT FROM budget_periods ORDER BY starts_at LIMIT 1 FOR NO KEY UPDATE');
  await other.query('SELECT FROM budget_reservations ORDER BY starts_at DESC LIMIT 1 FOR UPDATE');
  await giveUpEnded(pool, NOW);
  expect(await left(pool)).toEqual({ periods: [9], reservations: [8] });
  await other.query('COMMIT');
  other.release();
  await giveUpEnded(pool, NOW);
  expect(await left(pool)).toEqual({ periods: [], reservations: [] });
});
