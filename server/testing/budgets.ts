import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.ts';
import { createCalls } from './calls.ts';

export const BUDGET_FIELDS = `id scope scopeValue period timeZone limit spent reserved remaining periodStart periodEnd exhaustedAt
  refusedCalls raisedThreshold enforced`;
const SET = `mutation ($input: BudgetInput!) { setBudget(input: $input) { ${BUDGET_FIELDS} } }`;
const ALERTS = `query ($page: PageInput) { budgetAlerts(page: $page) {
  totalCount pageInfo { number size totalPages hasNextPage hasPreviousPage endCursor }
  nodes { id threshold spent limit raisedAt budget { ${BUDGET_FIELDS} } }
} }`;
const RECORD = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }';

/** The usual journeys of budgets. */
export interface BudgetCalls {
  set(input: Record<string, unknown>): Promise<any>;
  failureOfSet(input: Record<string, unknown>): Promise<{ message: string; extensions: Record<string, any> }>;
  delete(id: string): Promise<boolean>;
  deleteAll(): Promise<void>;
  all(): Promise<any[]>;
  of(id: string): Promise<any>;
  alerts(page?: Record<string, unknown>): Promise<any>;
  /** Records calls, each with a cost of so many dollars where `dollars` is given, and waits until they are in the books. */
  record(calls: readonly ({ dollars?: number } & Record<string, unknown>)[]): Promise<void>;
}

export function createBudgetCalls(app: Pick<TestApp, 'ask' | 'graphql'>): BudgetCalls {
  const remove = async (id: string) =>
    (await app.graphql('mutation ($id: ID!) { deleteBudget(id: $id) }', { id }))['deleteBudget'];
  const all = async (): Promise<any[]> => (await app.graphql(`{ budgets { ${BUDGET_FIELDS} } }`))['budgets'];
  const { page } = createCalls(app);
  return {
    all,
    delete: remove,
    set: async (input) => (await app.graphql(SET, { input }))['setBudget'],
    async failureOfSet(input) {
      const { data, errors } = await app.ask(SET, { input });
      if (!errors?.[0]) throw new Error(`It did not fail: ${JSON.stringify(data)}`);
      return errors[0];
    },
    async deleteAll() {
      for (const { id } of await all()) await remove(id);
    },
    of: async (id) => (await all()).find((budget) => budget.id === id),
    alerts: async (page) => (await app.graphql(ALERTS, { page }))['budgetAlerts'],
    async record(calls) {
      const agentId = randomUUID();
      await app.graphql(RECORD, { calls: calls.map((call) => ({ ...recorded(call), agentId })) });
      while ((await page({ agentId: [agentId] }, { size: 1 })).totalCount < calls.length);
    },
  };
}

/** gemini-2.5-flash costs 0.30 dollars for a million input tokens. */
function recorded({ dollars, ...given }: { dollars?: number } & Record<string, unknown>) {
  const usage = dollars === undefined ? {} : { inputTokens: Math.round(dollars / 0.000_000_3), outputTokens: 0 };
  return {
    requestId: randomUUID(),
    agentType: 'recorder',
    provider: 'gemini',
    model: 'gemini-2.5-flash',
    durationSeconds: 1,
    success: true,
    ...usage,
    ...given,
  };
}
