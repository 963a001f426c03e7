/** What tells budgets apart: there is one per scope, value and period. */
export interface NamedBudget {
  scope: keyof typeof SCOPE_NAMES;
  /** null where the scope is GLOBAL. */
  scopeValue?: string | null | undefined;
  period: keyof typeof PERIOD_NAMES;
}

export const SCOPE_NAMES = {
  GLOBAL: 'All calls',
  PROJECT: 'Project',
  AGENT_TYPE: 'Agent type',
  PROVIDER: 'Provider',
} as const;

export const PERIOD_NAMES = { DAY: 'a day', WEEK: 'a week', MONTH: 'a month' } as const;

/** Whose calls count: "Project acme". */
export function subjectOf({ scope, scopeValue }: Omit<NamedBudget, 'period'>): string {
  return scope === 'GLOBAL' ? SCOPE_NAMES.GLOBAL : `${SCOPE_NAMES[scope]} ${scopeValue}`;
}

/** What a budget is called: "Project acme, a month". */
export function budgetName(budget: NamedBudget): string {
  return `${subjectOf(budget)}, ${PERIOD_NAMES[budget.period]}`;
}
