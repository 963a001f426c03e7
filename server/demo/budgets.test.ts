import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { createCalls } from '../testing/calls.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';
import { makeBudgets } from './budgets.ts';

const BUDGETS = '{ budgets { scope scopeValue enforced limit spent } }';

let vendors: FakeVendors;
let app: TestApp;
beforeAll(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp(vendors.environment);
});
afterAll(async () => {
  await app.close();
  await vendors.close();
});

it('the demonstration has a budget near its limit, one that only warns and some with room, and makes them once', async () => {
  const calls = createCalls(app);
  vendors.answer('gemini', { text: 'Yes', usage: { inputTokens: 40_000_000, outputTokens: 0 } });
  await calls.complete({ projectId: 'finance' });
  await calls.rows(1);
  await makeBudgets(app.url);

  const { budgets } = await app.graphql(BUDGETS);
  expect(budgets).toEqual([
    { scope: 'PROJECT', scopeValue: 'finance', enforced: true, limit: 13, spent: 12 },
    { scope: 'GLOBAL', scopeValue: null, enforced: false, limit: 16, spent: 12 },
    { scope: 'PROVIDER', scopeValue: 'anthropic', enforced: true, limit: 0.5, spent: 0 },
    { scope: 'AGENT_TYPE', scopeValue: 'code-review', enforced: true, limit: 0.5, spent: 0 },
  ]);
  await makeBudgets(app.url);
  expect(await app.graphql(BUDGETS)).toEqual({ budgets });
});
