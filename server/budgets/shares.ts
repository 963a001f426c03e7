import type { Pool } from 'pg';
import type { BudgetInPeriod } from './budget.ts';
import type { Given, RoomInMemory, Share } from './room-in-memory.ts';

/** Told when a call found no room but for shares. */
export const ROOM_CHANNEL = 'budget_room';

/** What PostgreSQL keeps back for this instance, see the migration of shares. One statement at a time. */
export interface Shares {
  /** Tells what was let through without PostgreSQL, and renews the shares of these budgets. @throws what PostgreSQL throws. */
  settleUp(budgets: readonly BudgetInPeriod[]): Promise<void>;
  /** The same, and shares that others want are given back. @throws what PostgreSQL throws. */
  giveBack(budgets: readonly BudgetInPeriod[]): Promise<void>;
  /** Gives everything back. @throws what PostgreSQL throws. */
  close(): Promise<void>;
}

export function createShares(deps: {
  pool: Pick<Pool, 'query'>;
  /** Of this instance. */
  holder: string;
  memory: Pick<RoomInMemory, 'untold' | 'periodsUntold' | 'told' | 'stopGiving'>;
}): Shares {
  const { pool, holder, memory } = deps;
  let last: Promise<void> = Promise.resolve();

  async function share(budgets: readonly BudgetInPeriod[], mayShrink: boolean): Promise<void> {
    // What is given out from here on comes out of what PostgreSQL is asked to make smaller.
    if (mayShrink) memory.stopGiving();
    const asked = new Map<string, { budgetId: string; startsAt: Date; given: readonly Given[] }>();
    const enforced = budgets.filter(({ budget }) => budget.enforced);
    const current = enforced.map(({ budget, period }) => ({ budgetId: budget.id, start: period.start }));
    for (const { budgetId, start } of [...current, ...memory.periodsUntold()]) {
      const given = memory.untold(budgetId, start);
      asked.set(keyOf(budgetId, start), { budgetId, startsAt: start, given });
    }
    if (asked.size === 0) return;
    const { rows } = await pool.query<Share>(SHARE, [holder, JSON.stringify([...asked.values()]), mayShrink]);
    const found = new Map(rows.map((row) => [keyOf(row.budgetId, row.startsAt), row]));
    for (const [key, { given, ...which }] of asked) {
      // One that is not there any more was deleted.
      memory.told(found.get(key) ?? { ...which, shareNano: 0, spentNano: 0, reservedNano: 0 }, given);
    }
  }
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = last.then(work);
    // Who asked is told; the next one need not know.
    last = mine.catch(() => {});
    return mine;
  }

  return {
    settleUp: (budgets) => inTurn(() => share(budgets, false)),
    giveBack: (budgets) => inTurn(() => share(budgets, true)),
    close: () =>
      inTurn(async () => {
        await share([], true);
        await pool.query('DELETE FROM budget_shares WHERE holder = $1', [holder]);
      }),
  };
}

function keyOf(budgetId: string, start: Date): string {
  return `${budgetId} ${start.getTime()}`;
}

const SHARE = `SELECT budget_id AS "budgetId", starts_at AS "startsAt", share_nano::float8 AS "shareNano",
    spent_nano::float8 AS "spentNano", reserved_nano::float8 AS "reservedNano"
  FROM share_budgets($1, $2, $3)`;
