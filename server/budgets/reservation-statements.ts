import type { Pool } from 'pg';
import { type Batches, createBatches } from './batches.ts';
import type { RefusedCount } from './refused-counts.ts';
import type { SpokenFor, Verdict, Wish } from './reservations.ts';

const MOST_AT_ONCE = 200;

/** What PostgreSQL says to a wish; where the budget stands that spoke against it, if one did. */
export type Said = Partial<SpokenFor> & { place: number; verdict: Verdict['says'] | 'UNCOUNTED' };

/** The functions of the migration of reservations. */
export interface Statements {
  reserving: Batches<Wish, Said>;
  settling: Batches<{ rowId: string; costNano: number }, unknown>;
  refuse(count: RefusedCount): Promise<void>;
}

export function createStatements(pool: Pick<Pool, 'query'>): Statements {
  const reserving = createBatches(MOST_AT_ONCE, async (wishes: readonly Wish[]) => {
    const { rows } = await pool.query<Said>({ ...RESERVE, values: [JSON.stringify(wishes.map(encodeWish))] });
    return rows;
  });
  const settling = createBatches(MOST_AT_ONCE, async (settled: readonly { rowId: string; costNano: number }[]) => {
    await pool.query({
      ...SETTLE,
      values: [settled.map(({ rowId }) => rowId), settled.map(({ costNano }) => costNano)],
    });
    return settled;
  });
  const refuse = async ({ by, forMoney, calls }: RefusedCount) => {
    await pool.query({ ...REFUSE, values: [by.budgetId, by.periodStart, calls, forMoney] });
  };
  return { reserving, settling, refuse };
}

function encodeWish({ amountNano, isBound, rowId, failedRowId, expiresInSeconds, budgets }: Wish) {
  const budgetIds = budgets.map(({ budget }) => budget.id);
  const startsAt = budgets.map(({ period }) => period.start);
  return { amount: amountNano, isBound, rowId, failedRowId, seconds: expiresInSeconds, budgetIds, startsAt };
}

const RESERVE = {
  name: 'budgets-reserve',
  text: `SELECT place, verdict, (blocker).budget_id AS "budgetId", (blocker).starts_at AS "periodStart", (blocker).ends_at AS "periodEnd",
      (blocker).limit_nano::float8 AS "limitNano", (blocker).spent_nano::float8 AS "spentNano",
      (blocker).reserved_nano::float8 AS "reservedNano"
    FROM reserve_budgets($1::json) ORDER BY place`,
};
const SETTLE = { name: 'budgets-settle', text: 'SELECT settle_reservations($1, $2)' };
const REFUSE = { name: 'budgets-refuse', text: 'SELECT refuse_calls($1, $2, $3, $4)' };
