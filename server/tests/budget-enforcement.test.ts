import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type BudgetCalls, createBudgetCalls } from '../testing/budgets.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { changeDatabase, readDatabase } from '../testing/database.ts';
import { openLiveClient } from '../testing/live-client.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

/** What a call to gemini-2.5-flash costs with the usual 10 and 5 tokens. */
const CALL = (10 * 0.3 + 5 * 2.5) / 1e6;
const COMPLETE = `mutation ($input: CompletionInput!) { completion(input: $input) { completionId provider } }`;

let app: TestApp;
let vendors: FakeVendors;
let calls: Calls;
let budgets: BudgetCalls;
beforeAll(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp({ ...vendors.environment, TRY_TIMEOUT_SECONDS: '3' });
  calls = createCalls(app);
  budgets = createBudgetCalls(app);
});
afterEach(async () => {
  vendors.reset();
  for (const vendor of ['gemini', 'openai', 'anthropic'] as const) vendors.always(vendor, {});
  await budgets.deleteAll();
});
afterAll(async () => {
  await app.close();
  await vendors.close();
});

let projects = 0;
/** A budget of a project that nobody has called for. */
async function projectWith(limit: number, more: Record<string, unknown> = {}) {
  const projectId = `project ${(projects += 1)}`;
  const budget = await budgets.set({ scope: 'PROJECT', scopeValue: projectId, limit, ...more });
  return { projectId, id: budget.id as string };
}
const ask = (projectId: string, more: Record<string, unknown> = {}) => ({
  agentType: 'spender',
  prompt: 'Hello',
  cache: 'OFF',
  projectId,
  failover: false,
  ...more,
});
/** Many at once: how many were answered, and the errors of the others. */
async function crowd(count: number, input: Record<string, unknown>, urls: readonly string[] = [app.url]) {
  const answers = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const response = await fetch(`${urls[at % urls.length]}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: COMPLETE, variables: { input } }),
      });
      return (await response.json()) as { errors?: { extensions: Record<string, any> }[] };
    }),
  );
  const errors = answers.flatMap((answer) => answer.errors?.[0]?.extensions ?? []);
  return { answered: count - errors.length, errors };
}
/** Once the rows of all calls are in the books. */
const settled = (id: string) =>
  vi.waitFor(async () => {
    const budget = await budgets.of(id);
    expect(budget.reserved).toBe(0);
    return budget;
  }, 5000);

describe('sixty calls at once on a budget for twelve', () => {
  it('are answered twelve times, where nobody knows how long an answer will be', async () => {
    const { projectId, id } = await projectWith(12 * CALL);
    const { answered, errors } = await crowd(60, ask(projectId));
    expect(answered).toBe(12);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['BUDGET_EXCEEDED']));
    const { spent, remaining, refusedCalls } = await settled(id);
    expect(spent).toBeCloseTo(12 * CALL, 12);
    expect({ remaining, refusedCalls }).toEqual({ remaining: 0, refusedCalls: 48 });
  });

  it('never pass it, where answers have a bound, and hardly leave anything', async () => {
    const { projectId, id } = await projectWith(12 * CALL);
    const { answered } = await crowd(60, ask(projectId, { maxOutputTokens: 5 }));
    expect(answered).toBeGreaterThanOrEqual(10);
    expect(answered).toBeLessThanOrEqual(12);
    expect((await settled(id)).spent).toBeCloseTo(answered * CALL, 12);
  });

  it('are so over two instances, too', async () => {
    const other = await app.another();
    const { projectId, id } = await projectWith(12 * CALL);
    // Both know it when both hold a share of it.
    const held = `SELECT FROM budget_shares WHERE budget_id = '${id}' AND amount_nano > 0`;
    await expect.poll(async () => (await readDatabase(app.databaseUrl, held)).length).toBe(2);
    const { answered } = await crowd(60, ask(projectId), [app.url, other.url]);
    const budget = await settled(id);
    expect(budget.spent).toBeCloseTo(answered * CALL, 12);
    expect(answered).toBe(12);
    expect(budget.refusedCalls).toBe(48);
    await other.close();
  });
});

it('a refused completion has the figures it was decided by, is counted, and is no row', async () => {
  const { projectId, id } = await projectWith(CALL);
  await calls.complete(ask(projectId));
  const { message, extensions } = await calls.failureOf(ask(projectId));
  const budget = await settled(id);
  expect(extensions).toMatchObject({ code: 'BUDGET_EXCEEDED', budgetId: id, limit: CALL, periodEnd: budget.periodEnd });
  expect(extensions['spent'] + extensions['reserved']).toBeCloseTo(CALL, 12);
  expect(message).toMatch(/0\.0000155 of 0\.0000155 dollars are spent|are held for calls in flight/);
  expect(budget.refusedCalls).toBe(1);
  expect((await calls.page({ projectId: [projectId] })).totalCount).toBe(1);
});

it('a stream is no way around a budget, and settles what it cost', async () => {
  const { projectId, id } = await projectWith(CALL);
  const client = await openLiveClient(app.url);
  const stream = (input: Record<string, unknown>) =>
    client.subscribe('subscription ($input: CompletionInput!) { completionStream(input: $input) { delta } }', {
      input,
    });
  const { errors } = await stream(ask(projectId, { maxOutputTokens: 1000 })).next();
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BUDGET_EXCEEDED', budgetId: id });
  expect(vendors.requests).toHaveLength(0);
  await stream(ask(projectId)).next();
  await vi.waitFor(async () => expect((await budgets.of(id)).spent).toBeGreaterThan(0), 5000);
  expect(await settled(id)).toMatchObject({ refusedCalls: 1 });
  await client.close();
});

it('a call that could pass the limit by its bound is refused before it is made', async () => {
  const { projectId } = await projectWith(10 * CALL);
  const { extensions } = await calls.failureOf(ask(projectId, { maxOutputTokens: 1000 }));
  expect(extensions).toMatchObject({ code: 'BUDGET_EXCEEDED', reason: 'REFUSED', spent: 0, reserved: 0 });
  expect(vendors.requests).toHaveLength(0);
});

it('what is in flight is reserved, and what it did not use is given back', async () => {
  const { promise: answer, resolve } = Promise.withResolvers<void>();
  const { projectId, id } = await projectWith(1);
  vendors.answer('gemini', { after: answer });
  const call = calls.complete(ask(projectId, { maxOutputTokens: 100 }));
  await vendors.waitForRequest('gemini');
  const { reserved, spent, remaining } = await budgets.of(id);
  // 100 tokens of output, and a prompt of 5 bytes.
  expect(reserved).toBeGreaterThanOrEqual((100 * 2.5 + 5 * 0.3) / 1e6);
  expect(spent).toBe(0);
  expect(remaining).toBeCloseTo(1 - reserved, 12);
  resolve();
  await call;
  expect(await settled(id)).toMatchObject({ spent: CALL });
});

it('calls that fail, hang, or are left give back what they held', async () => {
  const { projectId, id } = await projectWith(0.01);
  vendors.answer('gemini', { status: 400, message: 'no' });
  expect((await calls.failureOf(ask(projectId))).extensions['code']).toBe('ALL_PROVIDERS_FAILED');
  await settled(id);
  vendors.always('gemini', { hang: true });
  expect((await calls.failureOf(ask(projectId))).extensions['code']).toBe('ALL_PROVIDERS_FAILED');
  await settled(id);
  const leaving = new AbortController();
  const left = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: COMPLETE, variables: { input: ask(projectId) } }),
    signal: leaving.signal,
  });
  await vendors.waitForRequest('gemini', 5);
  leaving.abort();
  await expect(left).rejects.toThrow(/abort/);
  expect(await settled(id)).toMatchObject({ spent: 0, refusedCalls: 0 });
});

it('what an instance held that died expires', async () => {
  const { projectId, id } = await projectWith(1);
  const { periodStart } = await budgets.of(id);
  await changeDatabase(
    app.databaseUrl,
    `INSERT INTO budget_reservations VALUES
      ('${id}', '${periodStart}', gen_random_uuid(), gen_random_uuid(), 600000000, now() + interval '2 seconds'),
      ('${id}', '${periodStart}', gen_random_uuid(), gen_random_uuid(), 300000000, now() - interval '1 second')`,
  );
  expect(await budgets.of(id)).toMatchObject({ reserved: 0.6 });
  await settled(id);
  await calls.complete(ask(projectId));
});

it('a provider whose own budget is spent is passed over, and only when none is left the completion is refused', async () => {
  await budgets.record(
    ['gemini-2.5-flash', 'gpt-4-turbo', 'claude-sonnet-4-5'].map((model, at) => ({
      provider: ['gemini', 'openai', 'anthropic'][at],
      model,
      inputTokens: 10,
      outputTokens: 5,
    })),
  );
  await budgets.set({ scope: 'PROVIDER', scopeValue: 'gemini', limit: 1e-9 });
  expect(await calls.complete(ask('chain', { failover: true }))).toMatchObject({ provider: 'openai' });
  expect(vendors.requests.map(({ vendor }) => vendor)).toEqual(['openai']);
  const { extensions } = await calls.failureOf(ask('chain', { provider: 'gemini' }));
  expect(extensions['code']).toBe('BUDGET_EXCEEDED');
  for (const scopeValue of ['openai', 'anthropic']) await budgets.set({ scope: 'PROVIDER', scopeValue, limit: 1e-9 });
  expect((await calls.failureOf(ask('chain', { failover: true }))).extensions['code']).toBe('BUDGET_EXCEEDED');
});

it('where others were called and failed, that is what the caller is told', async () => {
  await budgets.set({ scope: 'PROVIDER', scopeValue: 'openai', limit: 1e-9 });
  await budgets.set({ scope: 'PROVIDER', scopeValue: 'anthropic', limit: 1e-9 });
  vendors.answer('gemini', { status: 400 });
  const { extensions } = await calls.failureOf(ask('failing', { failover: true }));
  expect(extensions).toMatchObject({ code: 'ALL_PROVIDERS_FAILED', attempts: [{ provider: 'gemini' }] });
});

it('a budget that is not enforced refuses nobody', async () => {
  const { projectId, id } = await projectWith(CALL, { enforced: false });
  const { answered } = await crowd(5, ask(projectId));
  expect(answered).toBe(5);
  expect(await settled(id)).toMatchObject({ refusedCalls: 0, remaining: 0 });
});

it('a model without a known price is refused, with the reason, unless it is allowed', async () => {
  const { projectId, id } = await projectWith(1);
  const { extensions, message } = await calls.failureOf(ask(projectId, { model: 'gemini-unheard-of' }));
  expect(extensions).toMatchObject({ code: 'BUDGET_EXCEEDED', reason: 'UNPRICED', budgetId: id, limit: 1 });
  expect(message).toMatch(/nobody knows what gemini-unheard-of of gemini costs.*BUDGET_ALLOW_UNPRICED/);
  const allowing = await startTestApp({ ...vendors.environment, BUDGET_ALLOW_UNPRICED: 'true' });
  await createBudgetCalls(allowing).set({ scope: 'GLOBAL', limit: 1 });
  expect(await createCalls(allowing).complete(ask(projectId, { model: 'gemini-unheard-of' }))).toMatchObject({
    costStatus: 'UNPRICED',
  });
  await allowing.close();
});
