import type { BudgetInPeriod } from './budget.ts';
import type { SpokenFor, Verdict, Wish } from './reservations.ts';

/**
 * What this process lets through while PostgreSQL does not answer in time: as much as fits into each budget by what was last heard of
 * it and the calls made since. So a database that is slow, or away, is not a way around budgets; what other instances do
 * meanwhile is not known, and comes into the sums with the rows.
 */
export interface RoomInMemory {
  /** PostgreSQL has told where a budget stands. */
  hear(standing: Pick<SpokenFor, 'budgetId' | 'periodStart' | 'spentNano'>): void;
  reserve(wish: Wish): Verdict;
  /** The call has ended and cost so much. Does nothing for one that was not let through here. */
  settle(rowId: string, costNano: number): void;
}

interface Known {
  startMs: number;
  spentNano: number;
  held: Map<string, number>;
}

export function createRoomInMemory(): RoomInMemory {
  const known = new Map<string, Known>();

  function knownOf(budgetId: string, start: Date): Known {
    const found = known.get(budgetId);
    if (found?.startMs === start.getTime()) return found;
    const fresh = { startMs: start.getTime(), spentNano: 0, held: new Map<string, number>() };
    known.set(budgetId, fresh);
    return fresh;
  }

  return {
    hear({ budgetId, periodStart, spentNano }) {
      knownOf(budgetId, periodStart).spentNano = spentNano;
    },
    reserve(wish) {
      let verdict: Verdict = { says: 'RESERVED' };
      for (const inPeriod of wish.budgets) {
        const said = verdictOf(wish, inPeriod, knownOf(inPeriod.budget.id, inPeriod.period.start));
        if (said.says !== 'RESERVED' && (verdict.says === 'RESERVED' || verdict.says === 'ROOM_LATER')) verdict = said;
      }
      if (verdict.says !== 'RESERVED') return verdict;
      for (const { budget, period } of wish.budgets) {
        knownOf(budget.id, period.start).held.set(wish.rowId, wish.amountNano ?? 0);
      }
      return verdict;
    },
    settle(rowId, costNano) {
      for (const each of known.values()) if (each.held.delete(rowId)) each.spentNano += costNano;
    },
  };
}

/** As budget_verdict in the migration of reservations. */
function verdictOf(
  { amountNano, isBound }: Wish,
  { budget, period }: BudgetInPeriod,
  { spentNano, held }: Known,
): Verdict {
  const { limitNano } = budget;
  const reservedNano = [...held.values()].reduce((sum, nano) => sum + nano, 0);
  const by = {
    budgetId: budget.id,
    periodStart: period.start,
    periodEnd: period.end,
    limitNano,
    spentNano,
    reservedNano,
  };
  const leftNano = limitNano - spentNano;
  if (!budget.enforced) return { says: 'RESERVED' };
  if (amountNano === null) return { says: 'UNPRICED', by };
  if (amountNano <= leftNano - reservedNano) return { says: 'RESERVED' };
  if (!isBound && leftNano > 0) return reservedNano === 0 ? { says: 'RESERVED' } : { says: 'ROOM_LATER', by };
  return amountNano <= leftNano ? { says: 'ROOM_LATER', by } : { says: 'REFUSED', by };
}
