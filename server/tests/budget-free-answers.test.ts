import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { createBudgetCalls } from '../testing/budgets.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

/** What a call to gemini-2.5-flash costs with the usual 10 and 5 tokens. */
const CALL = (10 * 0.3 + 5 * 2.5) / 1e6;

let app: TestApp;
let vendors: FakeVendors;
let calls: Calls;
beforeAll(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp(vendors.environment);
  calls = createCalls(app);
});
afterAll(async () => {
  await app.close();
  await vendors.close();
});

/** A question of a project whose budget was spent by asking it. */
async function askUntilSpent(projectId: string, text: string, more: Record<string, unknown>) {
  await createBudgetCalls(app).set({ scope: 'PROJECT', scopeValue: projectId, limit: CALL });
  const question = { agentType: 'spender', projectId, failover: false, ...more };
  vendors.answer('gemini', { text });
  await calls.complete(question);
  const { extensions } = await calls.failureOf({ ...question, cache: 'OFF' });
  expect(extensions['code']).toBe('BUDGET_EXCEEDED');
  return question;
}

it('answers from the cache cost nothing and are served under a budget that is spent', async () => {
  const question = await askUntilSpent('asks again', 'A thing.', { cache: 'USE', prompt: 'What is it?' });
  await expect.poll(async () => (await calls.complete(question)).servedBy).toBe('CACHE');
});

it('answers of templates cost nothing and are served under a budget that is spent', async () => {
  // The vendor says the same: what it said before is compared with the template when it is learned, and would demote it.
  const greeting = await askUntilSpent('greets', 'Hello, Ada!', { cache: 'OFF', prompt: 'Greet Ada' });
  const create = `mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { id } }`;
  const patterns = { promptPattern: 'Greet {{name}}', responsePattern: 'Hello, {{name}}!' };
  await app.graphql(create, { input: { ...patterns, status: 'ACTIVE', agentType: 'spender', projectId: 'greets' } });
  expect(await calls.complete(greeting)).toMatchObject({ servedBy: 'TEMPLATE', text: 'Hello, Ada!', totalCost: 0 });
});
