import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type BudgetCalls, createBudgetCalls } from '../testing/budgets.ts';
import { changeDatabase, readDatabase } from '../testing/database.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../testing/webhook-receiver.ts';

const ALL = [50, 70, 80, 90, 95, 99, 100];
const TEST = 'mutation { testBudgetWebhook { delivered httpStatus message } }';

let app: TestApp;
let receiver: WebhookReceiver;
let budgets: BudgetCalls;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
  app = await startTestApp(receiver.environment);
  budgets = createBudgetCalls(app);
});
beforeEach(() => receiver.always(204));
afterAll(async () => {
  await app.close();
  await receiver.close();
});

/** What came of one budget, once nothing of all events waits any more. */
async function toldOf(budgetId: string) {
  await vi.waitFor(async () => {
    const waiting = await readDatabase(app.databaseUrl, 'SELECT 1 FROM webhook_events WHERE due_at IS NOT NULL');
    expect(waiting).toEqual([]);
  }, 15_000);
  return receiver.received.filter(({ body }) => body.budget?.id === budgetId);
}
const taken = (events: { status: number | null; body: any }[]) =>
  events.filter(({ status }) => status === 204).map(({ body }) => body.threshold);
/** A budget of 1 dollar of a project that has spent nothing. */
const budgetOf = (scopeValue: string) => budgets.set({ scope: 'PROJECT', scopeValue, limit: 1, enforced: false });

describe('alerts', () => {
  it('are told once each, in their order, signed, with exactly what was promised', async () => {
    const { id } = await budgetOf('seven');
    await budgets.record([{ projectId: 'seven', dollars: 0.51 }]);
    await receiver.taken(1, ({ budget }) => budget.id === id);
    await budgets.record([{ projectId: 'seven', dollars: 0.6 }]);
    await receiver.taken(7, ({ budget }) => budget.id === id);
    const told = await toldOf(id);
    expect(taken(told)).toEqual(ALL);
    expect(told.map(({ isSigned }) => isSigned)).toEqual(ALL.map(() => true));
    expect(new Set(told.map((event) => event.id)).size).toBe(7);
    const alert = (await budgets.alerts({ size: 200 })).nodes.find(
      (each: any) => each.budget.id === id && each.threshold === 50,
    );
    expect(told[0]!.body).toEqual({
      type: 'BUDGET_ALERT',
      threshold: 50,
      spent: 0.51,
      limit: 1,
      raisedAt: alert.raisedAt,
      budget: { id, scope: 'PROJECT', scopeValue: 'seven', period: 'MONTH' },
    });
  });

  it('come again until they are taken, and a restart loses none', async () => {
    receiver.always(500);
    const { id } = await budgetOf('restarted');
    await budgets.record([{ projectId: 'restarted', dollars: 1.2 }]);
    await expect.poll(() => receiver.received.some(({ body }) => body.budget?.id === id)).toBe(true);
    await app.restart();
    receiver.always(204);
    await receiver.taken(7, ({ budget }) => budget?.id === id);
    const told = await toldOf(id);
    expect(taken(told).toSorted((one, other) => one - other)).toEqual(ALL);
    expect(told.length).toBeGreaterThan(7);
    expect(new Set(told.map((event) => event.id)).size).toBe(7);
  });

  it('are told by one of two instances', async () => {
    const other = await app.another();
    const ids = await Promise.all(['one', 'two', 'three'].map(async (name) => (await budgetOf(name)).id as string));
    await budgets.record(['one', 'two', 'three'].map((projectId) => ({ projectId, dollars: 1.5 })));
    for (const id of ids) {
      await receiver.taken(7, ({ budget }) => budget?.id === id);
      expect(taken(await toldOf(id)).toSorted((one, another) => one - another)).toEqual(ALL);
    }
    await other.close();
  });

  it('whose sender was lost in the middle are told by somebody else, under the same id', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    receiver.next(() => resolve());
    const { id } = await budgetOf('lost');
    await budgets.record([{ projectId: 'lost', dollars: 0.6 }]);
    await asked;
    // As if that instance had not been heard of for a minute.
    await changeDatabase(app.databaseUrl, 'UPDATE webhook_events SET due_at = now() WHERE due_at IS NOT NULL');
    const other = await app.another();
    await receiver.taken(1, ({ budget }) => budget?.id === id);
    const told = receiver.received.filter(({ body }) => body.budget?.id === id);
    expect(told.map(({ status }) => status)).toEqual([null, 204]);
    expect(new Set(told.map((event) => event.id)).size).toBe(1);
    await other.close();
  });
});

describe('a model without a price', () => {
  const ofModel = (model: string) => (body: any) => body.type === 'UNPRICED_MODEL' && body.model === model;

  it('is told when it is first seen, once, and one with a price is not', async () => {
    for (const model of ['unheard-of', 'unheard-of', 'gemini-2.5-flash']) {
      await budgets.record([{ provider: 'gemini', model, inputTokens: 1, outputTokens: 1 }]);
    }
    const [told] = await receiver.taken(1, ofModel('unheard-of'));
    expect(told).toMatchObject({ isSigned: true, body: { provider: 'gemini', model: 'unheard-of' } });
    expect(Object.keys(told!.body)).toEqual(['type', 'provider', 'model', 'noticedAt']);
    expect(told!.body.noticedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    await app.restart();
    await budgets.record([
      { provider: 'gemini', model: 'unheard-of' },
      { provider: 'gemini', model: 'another one' },
    ]);
    await receiver.taken(1, ofModel('another one'));
    expect(
      receiver.received.filter(({ body }) => body.type === 'UNPRICED_MODEL').map(({ body }) => body.model),
    ).toEqual(['unheard-of', 'another one']);
  });
});

describe('testing the webhook', () => {
  const test = async () => (await app.graphql(TEST))['testBudgetWebhook'];

  it('sends a signed event of its own type, and tells that it arrived', async () => {
    expect(await test()).toEqual({ delivered: true, httpStatus: 204, message: 'The receiver answered 204.' });
    const { body, isSigned } = receiver.received.at(-1)!;
    expect({ ...body, isSigned }).toEqual({ type: 'TEST', sentAt: expect.stringMatching(/Z$/), isSigned: true });
  });

  it('tells of a receiver that refuses, redirects, or breaks off', async () => {
    receiver.next(403);
    expect(await test()).toEqual({
      delivered: false,
      httpStatus: 403,
      message: 'The receiver answered 403; only 200 to 299 count as delivered.',
    });
    const before = receiver.received.length;
    receiver.next((response) => response.writeHead(302, { location: receiver.url }).end());
    expect(await test()).toMatchObject({ delivered: false, httpStatus: 302, message: /redirects are not followed/ });
    expect(receiver.received).toHaveLength(before + 1);
    receiver.next((response) => response.destroy());
    expect(await test()).toMatchObject({
      delivered: false,
      httpStatus: null,
      message: /^The receiver cannot be reached/,
    });
  });

  it('does not read an answer without an end', async () => {
    receiver.next((response) => {
      const write = () => response.write('x'.repeat(65_536), write);
      response.writeHead(200);
      write();
    });
    expect(await test()).toMatchObject({ delivered: true, httpStatus: 200 });
  });

  it('is BAD_USER_INPUT where no URL is set', async () => {
    const silent = await startTestApp();
    const [error] = (await silent.ask(TEST)).errors!;
    expect(error!.message).toContain('set BUDGET_WEBHOOK_URL');
    expect(error!.extensions.code).toBe('BAD_USER_INPUT');
    await silent.close();
  });
});
