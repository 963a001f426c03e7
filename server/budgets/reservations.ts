import type { Pool } from 'pg';
import { createBatches } from './batches.ts';
import type { BudgetInPeriod } from './budget.ts';
import type { Counting } from './count-spend.ts';
import { createRoomInMemory, type RoomInMemory } from './room-in-memory.ts';
import { createWaitingLines, type WaitingLines } from './waiting-line.ts';

const MOST_AT_ONCE = 200;
/** Rows may come at the very moment between counting and reserving, so often at most. */
const MOST_COUNTS = 3;

/** A call that is about to be made. */
export interface Wish {
  /** What it may cost, in nano-dollars; null: nobody knows. */
  amountNano: number | null;
  /** Whether it cannot cost more. One that can is let through alone with all that is left, where it does not fit otherwise. */
  isBound: boolean;
  /** Of its row in the ledger, where it is answered and where it fails. */
  rowId: string;
  failedRowId: string;
  /** Should nobody hear of the call again, its reservation ends then. */
  expiresInSeconds: number;
  /** All the budgets it counts for. */
  budgets: readonly BudgetInPeriod[];
}

/** Where a budget stood when it spoke. Money is nano-dollars. */
export interface SpokenFor {
  budgetId: string;
  periodStart: Date;
  periodEnd: Date;
  limitNano: number;
  spentNano: number;
  reservedNano: number;
}

/**
 * RESERVED: held in all its budgets. ROOM_LATER: it would fit but for calls in flight. REFUSED: it does not fit. UNPRICED: a budget is
 * enforced, and nobody knows what the call costs. `by`: the budget that spoke against it.
 */
export type Verdict = { says: 'RESERVED' } | { says: 'ROOM_LATER' | 'REFUSED' | 'UNPRICED'; by: SpokenFor };

/**
 * What calls in flight may cost, held in PostgreSQL over all instances, see the migration of reservations.
 *
 *     none --reserve--> held --settle: what it cost--> held until its row is in the books --row--> none
 *                         |--settle: 0--> none
 *                         `--expires, as its instance died--> none
 */
export interface Reservations {
  /** @throws what PostgreSQL throws. */
  reserve(wish: Wish): Promise<Verdict>;
  /** As reserve, where PostgreSQL does not answer. */
  reserveWithoutDatabase: RoomInMemory['reserve'];
  /** Where a budget stands, as PostgreSQL has told. */
  hear: RoomInMemory['hear'];
  /** The call has ended, and its row is on its way; never rejects. */
  settle(rowId: string, costNano: number): Promise<void>;
  /** Counts a completion that was refused. `forMoney`: for want of money. @throws what PostgreSQL throws. */
  refuse(by: SpokenFor, forMoney: boolean): Promise<void>;
  /** Resolves when it is the caller's turn to ask again, after ROOM_LATER; he then says whether he found room, or that he gave up. */
  turn: WaitingLines['turn'];
  close(): Promise<void>;
}

type Row = Partial<SpokenFor> & { place: number; verdict: Verdict['says'] | 'UNCOUNTED' };

export function createReservations(deps: {
  pool: Pick<Pool, 'query'>;
  counting: Pick<Counting, 'count'>;
  /** A settlement that did not reach PostgreSQL: the row settles the call when it arrives. */
  onFault: (error: unknown) => void;
}): Reservations {
  const { pool, counting, onFault } = deps;
  const lines = createWaitingLines();
  const memory = createRoomInMemory();
  const reserving = createBatches(MOST_AT_ONCE, async (wishes: readonly Wish[]) => {
    const { rows } = await pool.query<Row>({ ...RESERVE, values: [JSON.stringify(wishes.map(encodeWish))] });
    return rows;
  });
  const settling = createBatches(MOST_AT_ONCE, async (settled: readonly { rowId: string; costNano: number }[]) => {
    await pool.query({
      ...SETTLE,
      values: [settled.map(({ rowId }) => rowId), settled.map(({ costNano }) => costNano)],
    });
    return settled;
  });
  const refusing = createBatches(MOST_AT_ONCE, async (refused: readonly { by: SpokenFor; forMoney: boolean }[]) => {
    for (const { by, forMoney, calls } of countAlike(refused)) {
      await pool.query({ ...REFUSE, values: [by.budgetId, by.periodStart, calls, forMoney] });
    }
    return refused.map(() => {});
  });

  return {
    async reserve(wish) {
      for (let counts = 0; ; counts += 1) {
        const { verdict, place: _, ...by } = await reserving.run(wish);
        if (verdict === 'RESERVED') return { says: verdict };
        if (verdict !== 'UNCOUNTED') {
          memory.hear(by as SpokenFor);
          return { says: verdict, by: by as SpokenFor };
        }
        if (counts === MOST_COUNTS) throw new Error('The spending of a budget could not be counted');
        for (const { budget, period } of wish.budgets) await counting.count(budget, period);
      }
    },
    reserveWithoutDatabase: memory.reserve,
    hear: memory.hear,
    async settle(rowId, costNano) {
      memory.settle(rowId, costNano);
      await settling.run({ rowId, costNano }).catch(onFault);
      lines.roomMade();
    },
    refuse: (by, forMoney) => refusing.run({ by, forMoney }),
    turn: lines.turn,
    async close() {
      await Promise.all([reserving, settling, refusing].map(({ settled }) => settled()));
    },
  };
}

/** Each budget and reason once, and how often. */
function countAlike(refused: readonly { by: SpokenFor; forMoney: boolean }[]) {
  const counted = new Map<string, { by: SpokenFor; forMoney: boolean; calls: number }>();
  for (const { by, forMoney } of refused) {
    const key = JSON.stringify([by.budgetId, by.periodStart, forMoney]);
    const alike = counted.get(key) ?? { by, forMoney, calls: 0 };
    counted.set(key, { ...alike, calls: alike.calls + 1 });
  }
  return counted.values();
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
