import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type BudgetCalls, createBudgetCalls } from '../testing/budgets.ts';
import { readDatabase } from '../testing/database.ts';
import { type OwnPostgres, startOwnPostgres } from '../testing/own-postgres.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

/** What a call to gemini-2.5-flash costs with the usual 10 and 5 tokens. */
const CALL = (10 * 0.3 + 5 * 2.5) / 1e6;
const COMPLETE = `mutation ($input: CompletionInput!) { completion(input: $input) { completionId } }`;
const PATIENCE = 15_000;

let postgres: OwnPostgres;
let vendors: FakeVendors;
let app: TestApp;
let budgets: BudgetCalls;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  vendors = await startFakeVendors();
  app = await startTestApp({ ...vendors.environment, DATABASE_URL: postgres.url });
  budgets = createBudgetCalls(app);
});
afterAll(async () => {
  await app.close();
  await vendors.close();
  await postgres.close();
});

async function ask(url: string, projectId: string, more: object = {}): Promise<string | null> {
  const fixed = { agentType: 'spender', prompt: 'Hello', cache: 'OFF', failover: false };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: COMPLETE, variables: { input: { ...fixed, projectId, ...more } } }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code ?? null;
}
/** Many at once: how many were answered, and the codes of the others. */
async function crowd(count: number, projectId: string, urls: readonly string[], more: object = {}) {
  const codes = await Promise.all(
    Array.from({ length: count }, (_, at) => ask(urls[at % urls.length]!, projectId, more)),
  );
  return {
    answered: codes.filter((code) => code === null).length,
    codes: new Set(codes.filter((code) => code !== null)),
  };
}
/** A budget of a project that nobody has called for, once so many instances hold a share of it. */
async function projectWith(projectId: string, limit: number, instances: number): Promise<string> {
  const { id } = await budgets.set({ scope: 'PROJECT', scopeValue: projectId, limit });
  await vi.waitFor(async () => {
    const held = `SELECT FROM budget_shares WHERE budget_id = '${id}' AND amount_nano > 0`;
    expect(await readDatabase(postgres.url, held)).toHaveLength(instances);
  }, PATIENCE);
  return id;
}
const settled = (id: string) =>
  vi.waitFor(async () => {
    const budget = await budgets.of(id);
    expect(budget.reserved).toBe(0);
    return budget;
  }, PATIENCE);

it('sixty calls on a budget for twelve are answered twelve times by two instances, though PostgreSQL does not answer them in time', async () => {
  const other = await app.another();
  onTestFinished(() => other.close());
  const urls = [app.url, other.url];
  for (const url of urls) expect(await ask(url, 'nobody')).toBeNull();
  const id = await projectWith('slow', 12 * CALL, 2);
  const before = vendors.requests.length;
  const locking = new Client({ connectionString: postgres.url });
  await locking.connect();
  onTestFinished(() => locking.end());
  await locking.query(`BEGIN; SELECT FROM budget_periods WHERE budget_id = '${id}' FOR UPDATE`);

  const asking = crowd(60, 'slow', urls);
  // Some go on without PostgreSQL, and all of them ask at the same time.
  await vi.waitFor(() => expect(vendors.requests.length).toBeGreaterThan(before), PATIENCE);
  await locking.query('COMMIT');

  expect(await asking).toEqual({ answered: 12, codes: new Set(['BUDGET_EXCEEDED']) });
  expect(vendors.requests.length - before).toBe(12);
  expect((await settled(id)).spent).toBeCloseTo(12 * CALL, 12);
});

it('with PostgreSQL stopped calls go on within what is kept back for the instance, and it is all in the sums afterwards', async () => {
  const id = await projectWith('stopped', 8 * CALL, 1);
  await postgres.stop();
  const bound = { maxOutputTokens: 5 };
  const { answered, codes } = await crowd(8, 'stopped', [app.url], bound);
  expect(answered).toBeGreaterThanOrEqual(2);
  expect(answered).toBeLessThanOrEqual(4);
  expect(codes).toEqual(new Set(['BUDGET_EXCEEDED']));
  await postgres.start();
  await vi.waitFor(async () => expect((await budgets.of(id)).spent).toBeCloseTo(answered * CALL, 12), PATIENCE);
  await settled(id);

  const more = await vi.waitFor(async () => {
    const { answered: later } = await crowd(20, 'stopped', [app.url], bound);
    expect(later).toBeGreaterThan(0);
    return later;
  }, PATIENCE);
  expect(answered + more).toBeLessThanOrEqual(8);
  expect((await settled(id)).spent).toBeCloseTo((answered + more) * CALL, 12);
});
