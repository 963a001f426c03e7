import { onTestFinished } from 'vitest';
import type { NewBudget } from '../budgets/budget.ts';
import { periodAt } from '../budgets/budget-period.ts';
import { openBudgets } from '../budgets/budgets.ts';
import { createDiagnostics } from '../diagnostics.ts';
import { filterOfBudget } from '../open-budgets.ts';
import type { TestLedger } from './rows.ts';

/** What each of the budgets has spent, in the order given, over all its periods that hold one of these instants. */
export type SpentByBudgets = (instants: readonly Date[]) => Promise<number[]>;

/** Budgets over a ledger, which are set once; closed when the test has finished. */
export async function openSpentByBudgets(
  { database, ledger }: Pick<TestLedger, 'database' | 'ledger'>,
  given: readonly Omit<NewBudget, 'limitNano' | 'enforced'>[],
): Promise<SpentByBudgets> {
  let now = new Date();
  const budgets = await openBudgets({
    database,
    countSpend: (budget, period) => ledger.spend(filterOfBudget(budget, period)),
    announcements: { listen: () => {} },
    diagnostics: createDiagnostics('silent'),
    now: () => now,
  });
  onTestFinished(() => budgets.close());
  for (const budget of given) await budgets.set({ ...budget, limitNano: 1e15, enforced: true });

  return async (instants) => {
    const seen = new Set<string>();
    const sums = given.map(() => 0);
    for (const instant of instants) {
      now = instant;
      const standings = await budgets.list();
      for (const [at, budget] of given.entries()) {
        const period = `${at} ${periodAt(budget, instant).start.toISOString()}`;
        if (!seen.has(period)) sums[at]! += standings[at]!.spentNano;
        seen.add(period);
      }
    }
    return sums;
  };
}
