import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { createBudgetCalls, type BudgetCalls } from '../testing/budgets.ts';

let app: TestApp;
let budgets: BudgetCalls;
beforeAll(async () => {
  app = await startTestApp();
  budgets = createBudgetCalls(app);
});
beforeEach(() => budgets.deleteAll());
afterAll(() => app.close());

describe('setting a budget', () => {
  it('makes it, with a monthly period in UTC unless another is given', async () => {
    const budget = await budgets.set({ scope: 'GLOBAL', limit: 12.5 });
    const [first] = new Date().toISOString().split('T');
    expect(budget).toMatchObject({
      scope: 'GLOBAL',
      scopeValue: null,
      period: 'MONTH',
      timeZone: 'UTC',
      limit: 12.5,
      spent: 0,
      reserved: 0,
      remaining: 12.5,
      exhaustedAt: null,
      refusedCalls: 0,
      raisedThreshold: 0,
      enforced: true,
    });
    expect(budget.periodStart).toBe(`${first!.slice(0, 7)}-01T00:00:00.000Z`);
    expect(await budgets.all()).toEqual([budget]);
  });

  it('again with the same scope, value and period changes it, and others are others', async () => {
    const one = await budgets.set({ scope: 'PROJECT', scopeValue: 'alpha', limit: 1 });
    const changed = await budgets.set({
      scope: 'PROJECT',
      scopeValue: 'alpha',
      limit: 2,
      enforced: false,
      timeZone: 'Europe/Berlin',
    });
    expect(changed).toMatchObject({ id: one.id, limit: 2, enforced: false, timeZone: 'Europe/Berlin' });
    const day = await budgets.set({ scope: 'PROJECT', scopeValue: 'alpha', period: 'DAY', limit: 3 });
    const agents = await budgets.set({ scope: 'AGENT_TYPE', scopeValue: 'alpha', limit: 4 });
    expect((await budgets.all()).map(({ id }) => id)).toEqual([one.id, day.id, agents.id]);
  });

  it.each([
    [{ scope: 'PROJECT', limit: 1 }, 'input.scopeValue', /must name the project/],
    [{ scope: 'GLOBAL', scopeValue: 'alpha', limit: 1 }, 'input.scopeValue', /must be left out/],
    [{ scope: 'PROJECT', scopeValue: '', limit: 1 }, 'input.scopeValue', /1 to 200 characters/],
    [{ scope: 'PROJECT', scopeValue: 'a\0', limit: 1 }, 'input.scopeValue', /no NUL/],
    [{ scope: 'PROVIDER', scopeValue: 'acme', limit: 1 }, 'input.scopeValue', /one of gemini, openai, anthropic/],
    [{ scope: 'GLOBAL', limit: 0 }, 'input.limit', /from 0\.000000001 to 1000000/],
    [{ scope: 'GLOBAL', limit: -1 }, 'input.limit', /from 0\.000000001/],
    [{ scope: 'GLOBAL', limit: 1_000_001 }, 'input.limit', /to 1000000/],
    [{ scope: 'GLOBAL', limit: 1, timeZone: 'Mars/Base' }, 'input.timeZone', /IANA time zone/],
    [{ scope: 'GLOBAL', limit: 1, timeZone: '+02:00' }, 'input.timeZone', /IANA time zone/],
  ])('refuses %j, naming %s', async (input, field, message) => {
    const { extensions, ...error } = await budgets.failureOfSet(input);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [field] });
    expect(error.message).toMatch(message);
    expect(await budgets.all()).toEqual([]);
  });

  it('takes a provider that calls were recorded of', async () => {
    await budgets.record([{ provider: 'acme', model: 'unknown' }]);
    expect(await budgets.set({ scope: 'PROVIDER', scopeValue: 'acme', limit: 1 })).toMatchObject({
      scopeValue: 'acme',
    });
  });
});

describe('deleting a budget', () => {
  it('takes it out of the list; setting it again makes another', async () => {
    const budget = await budgets.set({ scope: 'GLOBAL', limit: 1 });
    expect(await budgets.delete(budget.id)).toBe(true);
    expect(await budgets.all()).toEqual([]);
    expect((await budgets.set({ scope: 'GLOBAL', limit: 1 })).id).not.toBe(budget.id);
  });

  it.each(['nonsense', '00000000-0000-4000-8000-000000000000'])('is NOT_FOUND for %s', async (id) => {
    const { errors } = await app.ask('mutation ($id: ID!) { deleteBudget(id: $id) }', { id });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('what is spent', () => {
  it('is the cost of the rows of the period and the scope, earlier and recorded ones included', async () => {
    const mine = { projectId: 'sums', agentType: 'adder' };
    await budgets.record([
      { ...mine, dollars: 0.3 },
      { ...mine, projectId: 'other', dollars: 5 },
      { ...mine, dollars: 7, createdAt: new Date(Date.now() - 40 * 86_400_000) },
      { ...mine, model: 'unknown' },
    ]);
    const set = await budgets.set({ scope: 'PROJECT', scopeValue: 'sums', limit: 10 });
    expect(set).toMatchObject({ spent: 0.3, remaining: 9.7, reserved: 0 });
    await budgets.record([{ ...mine, dollars: 0.6 }]);
    expect(await budgets.of(set.id)).toMatchObject({ spent: 0.9 });
  });

  it('is counted anew when costs of rows are changed', async () => {
    const model = { provider: 'gemini', model: 'of-our-own' };
    await budgets.record([{ projectId: 'repriced', dollars: 0.9, ...model }]);
    const { id, spent } = await budgets.set({ scope: 'PROJECT', scopeValue: 'repriced', limit: 10 });
    expect(spent).toBe(0);
    const prices = { input: 0.6, output: 0 };
    await app.graphql('mutation ($input: PriceInput!) { setPrice(input: $input) { id } }', {
      input: { ...model, prices },
    });
    await app.graphql('mutation ($input: RepricingInput!) { repriceLogs(input: $input) { id } }', { input: model });
    await expect.poll(async () => (await budgets.of(id)).spent).toBe(1.8);
  });

  it('of ten thousand tiny costs is exact', async () => {
    const { id } = await budgets.set({ scope: 'PROJECT', scopeValue: 'tiny', limit: 1 });
    for (let round = 0; round < 10; round += 1) {
      await budgets.record(Array.from({ length: 1000 }, () => ({ projectId: 'tiny', dollars: 0.000_000_3 })));
    }
    expect((await budgets.of(id)).spent).toBe(0.003);
  });
});
