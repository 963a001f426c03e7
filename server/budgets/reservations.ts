import type { Pool } from 'pg';
import type { BudgetInPeriod } from './budget.ts';
import type { Counting } from './count-spend.ts';
import { createRefusedCounts, type RefusedCounts } from './refused-counts.ts';
import { createStatements } from './reservation-statements.ts';
import type { RoomInMemory } from './room-in-memory.ts';
import { createWaitingLines, type WaitingLines } from './waiting-line.ts';

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
  /** As reserve, where PostgreSQL does not answer; what it may yet answer to this wish counts no more. */
  reserveWithoutDatabase: RoomInMemory['reserve'];
  /** Nobody waits for what is said to this wish any more: what it comes to hold is given back. */
  abandon(rowId: string): void;
  /** The call has ended, and its row is on its way; never rejects. */
  settle(rowId: string, costNano: number): Promise<void>;
  /** Counts a completion that was refused. `forMoney`: for want of money. */
  refuse: RefusedCounts['add'];
  /** Resolves when it is the caller's turn to ask again, after ROOM_LATER; he then says whether he found room, or that he gave up. */
  turn: WaitingLines['turn'];
  close(): Promise<void>;
}

export function createReservations(deps: {
  pool: Pick<Pool, 'query'>;
  counting: Pick<Counting, 'count'>;
  memory: Pick<RoomInMemory, 'hear' | 'reserve' | 'settle'>;
  /** Memory has let something through, of which PostgreSQL is to be told. */
  onGiven: () => void;
  /** A settlement that did not reach PostgreSQL: the row settles the call when it arrives. */
  onFault: (error: unknown) => void;
}): Reservations {
  const { pool, counting, memory, onFault } = deps;
  const lines = createWaitingLines();
  /** Of wishes that PostgreSQL was asked about: what became of them before it answered; null: nothing yet. */
  const underWay = new Map<string, { costNano: number } | null>();
  const { reserving, settling, refuse } = createStatements(pool);
  const refused = createRefusedCounts(refuse);

  async function ask(wish: Wish): Promise<Verdict> {
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
  }
  const endEarly = (rowId: string, costNano: number) => {
    if (underWay.has(rowId)) underWay.set(rowId, { costNano });
  };

  return {
    async reserve(wish) {
      const { rowId } = wish;
      underWay.set(rowId, null);
      try {
        const verdict = await ask(wish);
        const outcome = underWay.get(rowId);
        if (outcome && verdict.says === 'RESERVED') await settling.run({ rowId, ...outcome }).catch(onFault);
        return verdict;
      } finally {
        underWay.delete(rowId);
      }
    },
    reserveWithoutDatabase(wish) {
      const verdict = memory.reserve(wish);
      if (verdict.says === 'RESERVED') deps.onGiven();
      else endEarly(wish.rowId, 0);
      return verdict;
    },
    abandon: (rowId) => endEarly(rowId, 0),
    async settle(rowId, costNano) {
      endEarly(rowId, costNano);
      memory.settle(rowId, costNano);
      await settling.run({ rowId, costNano }).catch(onFault);
      lines.roomMade();
    },
    refuse: refused.add,
    turn: lines.turn,
    async close() {
      await Promise.all([reserving.settled(), settling.settled(), refused.close()]);
    },
  };
}
