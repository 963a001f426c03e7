import type { BudgetInPeriod, Period } from './budget.ts';
import type { SpokenFor, Verdict, Wish } from './reservations.ts';

/** A call that was let through without PostgreSQL, as it is told there; see hold_given in the migration of shares. */
export interface Given {
  rowId: string;
  failedRowId: string;
  /** What it may cost, and what it has cost where it has ended. */
  amount: number;
  /** Until it is not held any more, should nobody hear of it again. */
  seconds: number;
  hasEnded: boolean;
}

/** What PostgreSQL says of a budget. Money is nano-dollars. */
export interface Share {
  budgetId: string;
  startsAt: Date;
  /** Kept back for this instance. */
  shareNano: number;
  spentNano: number;
  /** By all instances. */
  reservedNano: number;
}

/**
 * What this instance lets through while PostgreSQL does not answer in time: of each budget that is enforced as much as fits into the
 * share that is kept back for it, see the migration of shares. So a database that is slow, or away, is not a way around budgets.
 *
 *     call: none --fits--> given --ends--> given, for what it cost --told--> none: it is held in PostgreSQL, as all others
 */
export interface RoomInMemory {
  /** Where a budget stands. */
  hear(standing: Pick<SpokenFor, 'budgetId' | 'periodStart' | 'spentNano' | 'reservedNano'>): void;
  reserve(wish: Wish): Verdict;
  /** The call has ended and cost so much. Does nothing for one that was not let through here. */
  settle(rowId: string, costNano: number): void;
  /** What PostgreSQL has not been told of the budget; to be given to `told` once it has. */
  untold(budgetId: string, start: Date): readonly Given[];
  /** All periods of which something was not told. */
  periodsUntold(): { budgetId: string; start: Date }[];
  /** PostgreSQL holds these now, and this is left of the share. */
  told(share: Share, given: readonly Given[]): void;
  /** From now on nothing is let through, until `told`. */
  stopGiving(): void;
}

interface Known {
  budgetId: string;
  start: Date;
  spentNano: number;
  /** By all, as was heard. */
  reservedNano: number;
  shareNano: number;
  given: Map<string, Given>;
  /** Those that PostgreSQL holds already, though for another amount. */
  covered: Set<string>;
}

export function createRoomInMemory(): RoomInMemory {
  const known = new Map<string, Known>();

  function knownOf(budgetId: string, start: Date): Known {
    const key = `${budgetId} ${start.getTime()}`;
    const given = new Map<string, Given>();
    const nothing = { spentNano: 0, reservedNano: 0, shareNano: 0, given, covered: new Set<string>() };
    const found = known.get(key) ?? { budgetId, start, ...nothing };
    known.set(key, found);
    return found;
  }
  const of = ({ budget, period }: BudgetInPeriod) => knownOf(budget.id, period.start);
  /** Of a budget that has a later period by now nothing but what is not told is of use. */
  function forgetBefore({ budgetId, start }: Known): void {
    for (const [key, each] of known) {
      if (each.budgetId === budgetId && each.start < start && each.given.size === 0) known.delete(key);
    }
  }

  return {
    hear({ budgetId, periodStart, spentNano, reservedNano }) {
      Object.assign(knownOf(budgetId, periodStart), { spentNano, reservedNano });
    },
    reserve(wish) {
      const enforced = wish.budgets.filter(({ budget }) => budget.enforced);
      let verdict: Verdict = { says: 'RESERVED' };
      for (const inPeriod of enforced) {
        const said = verdictOf(wish, inPeriod, of(inPeriod));
        if (said.says !== 'RESERVED' && (verdict.says === 'RESERVED' || verdict.says === 'ROOM_LATER')) verdict = said;
      }
      if (verdict.says === 'RESERVED') for (const inPeriod of enforced) give(wish, of(inPeriod));
      return verdict;
    },
    settle(rowId, costNano) {
      for (const { given } of known.values()) {
        const call = given.get(rowId);
        if (call) given.set(rowId, { ...call, amount: costNano, hasEnded: true });
      }
    },
    untold: (budgetId, start) => [...knownOf(budgetId, start).given.values()],
    periodsUntold: () =>
      [...known.values()].filter(({ given }) => given.size > 0).map(({ budgetId, start }) => ({ budgetId, start })),
    told({ budgetId, startsAt, shareNano, spentNano, reservedNano }, calls) {
      const it = knownOf(budgetId, startsAt);
      Object.assign(it, { shareNano, spentNano, reservedNano });
      for (const call of calls) {
        // One that has ended meanwhile is told again, with its cost.
        if (it.given.get(call.rowId) === call) it.given.delete(call.rowId);
        if (it.given.has(call.rowId)) it.covered.add(call.rowId);
        else it.covered.delete(call.rowId);
      }
      forgetBefore(it);
    },
    stopGiving() {
      for (const each of known.values()) each.shareNano = 0;
    },
  };
}

function give({ rowId, failedRowId, amountNano, expiresInSeconds }: Wish, known: Known): void {
  const amount = Math.min(amountNano ?? 0, roomIn(known));
  known.given.set(rowId, { rowId, failedRowId, amount, seconds: expiresInSeconds, hasEnded: false });
}

/** What is left of the share, at least 0. */
function roomIn({ shareNano, given, covered }: Known): number {
  const uncovered = [...given.values()].filter(({ rowId }) => !covered.has(rowId));
  return Math.max(0, shareNano - uncovered.reduce((sum, { amount }) => sum + amount, 0));
}

/** As budget_verdict in the migration of reservations, but that only the share is there to be given. */
function verdictOf({ amountNano, isBound }: Wish, { budget, period }: BudgetInPeriod, known: Known): Verdict {
  const { limitNano } = budget;
  const { spentNano, reservedNano } = known;
  const by = { budgetId: budget.id, ...ends(period), limitNano, spentNano, reservedNano };
  const leftNano = limitNano - spentNano;
  const roomNano = roomIn(known);
  const isAlone = ![...known.given.values()].some(({ hasEnded }) => !hasEnded);
  if (amountNano === null) return { says: 'UNPRICED', by };
  if (amountNano <= roomNano) return { says: 'RESERVED' };
  if (!isBound && leftNano > 0) return roomNano > 0 && isAlone ? { says: 'RESERVED' } : { says: 'ROOM_LATER', by };
  return amountNano <= leftNano ? { says: 'ROOM_LATER', by } : { says: 'REFUSED', by };
}

function ends({ start, end }: Period): { periodStart: Date; periodEnd: Date } {
  return { periodStart: start, periodEnd: end };
}
