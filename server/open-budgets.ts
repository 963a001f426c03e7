import type { AskDatabase } from './ask-database.ts';
import type { Budget, Period } from './budgets/budget.ts';
import { type Budgets, openBudgets } from './budgets/budgets.ts';
import { createOutputEstimates } from './budgets/output-estimates.ts';
import type { Config } from './config.ts';
import type { Database } from './database/open-database.ts';
import type { Diagnostics } from './diagnostics.ts';
import { systemClock } from './gateway/clock.ts';
import { createSpending, type OpenSpending } from './gateway/spending.ts';
import type { Ledger } from './ledger/ledger.ts';
import { type LogFilter, NO_FILTER } from './ledger/log-filter.ts';
import type { Announcements } from './listening/announcements.ts';
import type { PriceCeiling } from './pricing/price-ceiling.ts';

/** The part of the composition root that joins budgets to the books; `opening` closes what it opens. */
export async function openBudgetsOf(
  ledger: Pick<Ledger, 'spend'>,
  announcements: Announcements,
  { database, diagnostics, opening }: { database: Database; diagnostics: Diagnostics; opening: AsyncDisposableStack },
): Promise<Budgets> {
  const countSpend = (budget: Budget, period: Period) => ledger.spend(filterOfBudget(budget, period));
  const { now } = systemClock;
  const budgets = await openBudgets({ database, countSpend, announcements, diagnostics, now });
  opening.defer(() => budgets.close());
  return budgets;
}

/** What budgets let completions spend. */
export function spendingOf(
  budgets: Budgets,
  deps: { priceCeiling: PriceCeiling; config: Config; askDatabase: AskDatabase; diagnostics: Diagnostics },
): OpenSpending {
  const { priceCeiling, config, askDatabase, diagnostics } = deps;
  return createSpending({
    ...budgets,
    estimates: createOutputEstimates(),
    priceCeiling,
    allowUnpriced: config.budgetAllowUnpriced,
    askDatabase,
    clock: systemClock,
    diagnostics,
  });
}

/** The rows of a budget's period, in the ledger's words. */
export function filterOfBudget({ scope, scopeValue }: Budget, { start, end }: Period): LogFilter {
  const values = [scopeValue ?? ''];
  const whom = {
    GLOBAL: {},
    PROJECT: { projectId: values },
    AGENT_TYPE: { agentType: values },
    PROVIDER: { provider: values },
  };
  return { ...NO_FILTER, from: start, to: end, ...whom[scope] };
}
