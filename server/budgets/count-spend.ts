import type { Budget, BudgetInPeriod, BudgetStanding, Period } from './budget.ts';
import { periodAt } from './budget-period.ts';
import type { BudgetStore, CountedSpend, Figures } from './budget-store.ts';
import { exhaustedAt } from './forecast.ts';

/** Adds up the books over a period, for whom the budget is. */
export type CountSpend = (budget: Budget, period: Period) => Promise<CountedSpend>;

/** Costs that are changed at the very moment have a sum counted again, so often at most. */
const MOST_COUNTS = 3;

/** Counts what has not been counted, and tells where budgets stand. */
export interface Counting {
  /** Counts the period from the books; who asks while it is being counted waits for the same. */
  count(budget: Budget, period: Period): Promise<void>;
  /** In the order given, each in its period of that moment. */
  standings(budgets: readonly Budget[], now: Date): Promise<BudgetStanding[]>;
}

export function createCounting(store: BudgetStore, countSpend: CountSpend): Counting {
  const underWay = new Map<string, Promise<void>>();

  const count: Counting['count'] = (budget, period) => {
    const key = `${budget.id} ${period.start.toISOString()}`;
    const counting =
      underWay.get(key) ??
      countSpend(budget, period)
        .then((spend) => store.count(budget, period, spend))
        .finally(() => underWay.delete(key));
    underWay.set(key, counting);
    return counting;
  };

  return {
    count,
    async standings(budgets, now) {
      const asked = budgets.map((budget) => ({ budget, period: periodAt(budget, now) }));
      for (let counts = 0; ; counts += 1) {
        const found = new Map((await store.figures(asked)).map((figures) => [figures.budgetId, figures]));
        const uncounted = asked.filter(({ budget }) => found.get(budget.id)?.isCounted === false);
        if (uncounted.length === 0 || counts === MOST_COUNTS) {
          return asked.flatMap((each) => standingOf(each, found.get(each.budget.id), now));
        }
        for (const { budget, period } of uncounted) await count(budget, period);
      }
    },
  };
}

function standingOf({ budget, period }: BudgetInPeriod, figures: Figures | undefined, now: Date): BudgetStanding[] {
  if (!figures) return [];
  const { spentNano, reservedNano, refusedCalls, raisedThreshold } = figures;
  return [
    {
      ...budget,
      periodStart: period.start,
      periodEnd: period.end,
      spentNano,
      reservedNano,
      refusedCalls,
      raisedThreshold,
      exhaustedAt: exhaustedAt(period, now, { spentNano, limitNano: budget.limitNano }),
    },
  ];
}
