/** What a budget is for. */
export const BUDGET_SCOPES = ['GLOBAL', 'PROJECT', 'AGENT_TYPE', 'PROVIDER'] as const;
export type BudgetScope = (typeof BUDGET_SCOPES)[number];

export const BUDGET_PERIODS = ['DAY', 'WEEK', 'MONTH'] as const;
export type BudgetPeriod = (typeof BUDGET_PERIODS)[number];

/** Dollars; a sum up to here is exact in nano-dollars, with room for what vendors bill beyond it. */
export const HIGHEST_LIMIT = 1_000_000;

/** What somebody sets. One per scope, value and period: setting it again changes it. */
export interface NewBudget {
  scope: BudgetScope;
  /** The project, agent type or provider; null exactly where the scope is GLOBAL. */
  scopeValue: string | null;
  period: BudgetPeriod;
  /** IANA. */
  timeZone: string;
  /** Above 0. */
  limitNano: number;
  /** false: it only alerts. */
  enforced: boolean;
}

export interface Budget extends NewBudget {
  id: string;
}

/** From start to the first instant that is not in it. */
export interface Period {
  start: Date;
  end: Date;
}

export interface BudgetInPeriod {
  budget: Budget;
  period: Period;
}

/** A budget and where it stands in the period of that moment. Money is nano-dollars. */
export interface BudgetStanding extends Budget {
  periodStart: Date;
  periodEnd: Date;
  /** The cost of all rows of the period by createdAt. */
  spentNano: number;
  /** Held for calls in flight. */
  reservedNano: number;
  /** At the pace of the period so far; null: it will not run out in it. */
  exhaustedAt: Date | null;
  /** Completions refused in this period. */
  refusedCalls: number;
  /** The highest threshold raised in this period, in percent, and with it all below; 0: none. */
  raisedThreshold: number;
}

/** Whom a call is for, as far as budgets tell calls apart. */
export interface Spender {
  projectId: string | null;
  agentType: string;
  provider: string;
}

/** Whether the cost of such a call counts for the budget. */
export function isFor({ scope, scopeValue }: Pick<Budget, 'scope' | 'scopeValue'>, spender: Spender): boolean {
  const value = { GLOBAL: null, PROJECT: spender.projectId, AGENT_TYPE: spender.agentType, PROVIDER: spender.provider };
  return scope === 'GLOBAL' || value[scope] === scopeValue;
}
