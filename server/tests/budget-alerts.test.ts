import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type BudgetCalls, createBudgetCalls } from '../testing/budgets.ts';
import { createCalls } from '../testing/calls.ts';
import { openLiveClient } from '../testing/live-client.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

const ALL = [50, 70, 80, 90, 95, 99, 100];
const RAISED = 'subscription { budgetAlertRaised { threshold spent limit raisedAt budget { id scopeValue } } }';

let app: TestApp;
let vendors: FakeVendors;
let budgets: BudgetCalls;
beforeAll(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp(vendors.environment);
  budgets = createBudgetCalls(app);
});
afterAll(async () => {
  await app.close();
  await vendors.close();
});

/** The alerts of a budget, oldest first, once there are so many. */
async function alertsOf(id: string, count: number): Promise<any[]> {
  for (;;) {
    const { nodes } = await budgets.alerts({ size: 200 });
    const mine = nodes.filter(({ budget }: any) => budget.id === id);
    if (mine.length >= count) return mine.toReversed();
  }
}
const thresholdsOf = async (id: string, count: number) => (await alertsOf(id, count)).map(({ threshold }) => threshold);

it('each threshold is raised once as spending grows, those skipped on the way included', async () => {
  const { id } = await budgets.set({ scope: 'PROJECT', scopeValue: 'growing', limit: 1, enforced: false });
  await budgets.record([{ projectId: 'growing', dollars: 0.51 }]);
  expect(await alertsOf(id, 1)).toMatchObject([{ threshold: 50, spent: 0.51, limit: 1 }]);
  await budgets.record([{ projectId: 'growing', dollars: 0.4 }]);
  expect(await thresholdsOf(id, 4)).toEqual([50, 70, 80, 90]);
  expect((await budgets.of(id)).raisedThreshold).toBe(90);
  await budgets.record([{ projectId: 'growing', dollars: 0.3 }]);
  expect(await thresholdsOf(id, 7)).toEqual(ALL);
  await budgets.record([{ projectId: 'growing', dollars: 5 }]);
  await app.restart();
  await budgets.set({ scope: 'PROJECT', scopeValue: 'growing', limit: 2, enforced: false });
  expect(await thresholdsOf(id, 7)).toEqual(ALL);
  expect((await budgets.of(id)).raisedThreshold).toBe(100);
});

it('a budget that is set below what was spent raises at once', async () => {
  await budgets.record([{ projectId: 'late', dollars: 0.8 }]);
  const { id } = await budgets.set({ scope: 'PROJECT', scopeValue: 'late', limit: 1 });
  expect(await thresholdsOf(id, 3)).toEqual([50, 70, 80]);
});

it('a first refused completion raises all that is left, once', async () => {
  const { id } = await budgets.set({ scope: 'PROJECT', scopeValue: 'refused', limit: 0.000_001 });
  const refused = { projectId: 'refused', maxOutputTokens: 1000, cache: 'OFF', failover: false };
  await Promise.all([createCalls(app).failureOf(refused), createCalls(app).failureOf(refused)]);
  expect((await alertsOf(id, 7)).map(({ threshold, spent }) => [threshold, spent])).toEqual(
    ALL.map((threshold) => [threshold, 0]),
  );
  expect((await budgets.of(id)).refusedCalls).toBe(2);
});

it('subscribers of every instance are told, whichever raised it, and only of what is new', async () => {
  const other = await app.another();
  const clients = await Promise.all([app.url, other.url].map(openLiveClient));
  const watching = clients.map((client) => client.subscribe(RAISED));
  const next = watching.map((each) => each.next());
  // Who is told proves that he was subscribed; until then it is raised again, on a budget of its own.
  let told = 0;
  for (const each of next) void each.then(() => (told += 1));
  for (let number = 0; told < 2; number += 1) {
    const projectId = `watched ${number}`;
    await budgets.set({ scope: 'PROJECT', scopeValue: projectId, limit: 1 });
    await budgets.record([{ projectId, dollars: 0.6 }]);
  }
  for (const result of await Promise.all(next)) {
    expect(result.data.budgetAlertRaised).toMatchObject({ threshold: 50, spent: 0.6, limit: 1 });
    expect(result.data.budgetAlertRaised.budget.scopeValue).toMatch(/^watched /);
  }
  for (const client of clients) await client.close();
  await other.close();
});

it('the alerts of a deleted budget stay, page by page', async () => {
  const { id } = await budgets.set({ scope: 'PROJECT', scopeValue: 'late', limit: 1 });
  await budgets.delete(id);
  const first = await budgets.alerts({ size: 2 });
  const rest = await budgets.alerts({ size: 200, after: first.pageInfo.endCursor });
  expect(first.nodes).toHaveLength(2);
  expect(first.pageInfo).toMatchObject({ number: 1, size: 2, hasNextPage: true, hasPreviousPage: false });
  expect(rest.nodes.length + 2).toBe(first.totalCount);
  const mine = [...first.nodes, ...rest.nodes].filter(({ budget }: any) => budget.id === id);
  expect(mine.map(({ threshold }: any) => threshold)).toEqual([80, 70, 50]);
  expect((await app.ask('{ budgetAlerts(page: { after: "x" }) { totalCount } }')).errors?.[0]?.extensions.code).toBe(
    'BAD_USER_INPUT',
  );
});
