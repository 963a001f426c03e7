import { type Budget, type BudgetInPeriod, isFor, type Period, type Spender } from './budget.ts';
import { periodAt } from './budget-period.ts';

/**
 * The budgets as this process knows them, so that a call without one costs nothing. Another instance's change is known a moment
 * later than it was made; what a budget allows is always asked of PostgreSQL.
 */
export interface KnownBudgets {
  /** All, each in its period of that instant. */
  at(instant: Date): BudgetInPeriod[];
  /** Those that such a call counts for. */
  of(spender: Spender, instant: Date): BudgetInPeriod[];
  replace(budgets: readonly Budget[]): void;
}

export function createKnownBudgets(): KnownBudgets {
  let known: { budget: Budget; period: Period | null }[] = [];

  /** Finding a period takes longer than everything else here, and hardly ever changes anything. */
  const inPeriod = (each: (typeof known)[number], instant: Date): BudgetInPeriod => {
    const { budget, period } = each;
    const fits = period !== null && period.start <= instant && instant < period.end;
    each.period = fits ? period : periodAt(budget, instant);
    return { budget, period: each.period };
  };
  return {
    at: (instant) => known.map((each) => inPeriod(each, instant)),
    of: (spender, instant) =>
      known.filter(({ budget }) => isFor(budget, spender)).map((each) => inPeriod(each, instant)),
    replace(budgets) {
      known = budgets.map((budget) => ({ budget, period: null }));
    },
  };
}
