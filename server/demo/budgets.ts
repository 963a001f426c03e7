import { ask } from './ask.ts';

const BUDGETS = '{ budgets { id } }';
const SET = 'mutation ($input: BudgetInput!) { setBudget(input: $input) { spent } }';
/** US dollars: the most that a budget can have, and the least that one here gets, where its month has only begun. */
const MOST = 1_000_000;
const LEAST = 0.5;

/** How much of each is spent when it is made: one near its limit, one that only warns, two with room. */
const DEMO_BUDGETS = [
  { share: 0.93, budget: { scope: 'PROJECT', scopeValue: 'finance', period: 'MONTH', enforced: true } },
  { share: 0.76, budget: { scope: 'GLOBAL', period: 'MONTH', enforced: false } },
  { share: 0.4, budget: { scope: 'PROVIDER', scopeValue: 'anthropic', period: 'MONTH', enforced: true } },
  { share: 0.55, budget: { scope: 'AGENT_TYPE', scopeValue: 'code-review', period: 'WEEK', enforced: true } },
] as const;

/** Makes a few budgets for the history that is there, through the API; where there are any, they stay as they are. */
export async function makeBudgets(url: string): Promise<void> {
  const { budgets } = await ask<{ budgets: unknown[] }>(url, BUDGETS, {});
  if (budgets.length > 0) return;
  for (const { share, budget } of DEMO_BUDGETS) {
    // What is spent is told once it is there, and raises no alert of a limit that far off.
    const { setBudget } = await ask<{ setBudget: { spent: number } }>(url, SET, { input: { ...budget, limit: MOST } });
    await ask(url, SET, { input: { ...budget, limit: limitFor(setBudget.spent, share) } });
  }
}

/** A limit that a person might write, of which about that share is spent. */
function limitFor(spent: number, share: number): number {
  return Math.max(LEAST, Number((spent / share).toPrecision(2)));
}
