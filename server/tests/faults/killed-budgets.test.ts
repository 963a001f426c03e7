import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { TestApp } from '../../testing/app.ts';
import { createBudgetCalls } from '../../testing/budgets.ts';
import { makeTestFolder } from '../../testing/folder.ts';
import { type OwnPostgres, startOwnPostgres } from '../../testing/own-postgres.ts';
import { type Product, startProduct } from '../../testing/product.ts';
import { type FakeVendors, startFakeVendors } from '../../testing/vendors/fake-vendors.ts';
import { startWebhookReceiver } from '../../testing/webhook-receiver.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };
const COMPLETE = 'mutation ($input: CompletionInput!) { completion(input: $input) { totalCost } }';

let postgres: OwnPostgres;
let vendors: FakeVendors;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  vendors = await startFakeVendors();
});
afterEach(() => vendors.reset());
afterAll(async () => {
  await vendors.close();
  await postgres.close();
});

const start = (dataDir: string, more: Record<string, string> = {}): Promise<Product> =>
  startProduct({ ...vendors.environment, DATABASE_URL: postgres.url, DATA_DIR: dataDir, ...more });

/** What tests of the API ask, of a process. */
function clientOf({ url }: Product): Pick<TestApp, 'ask' | 'graphql'> {
  const ask: TestApp['ask'] = async (query, variables) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    return (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as any;
  };
  return {
    ask,
    async graphql(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data as any;
    },
  };
}

it('what a killed instance held for its calls expires, and the budget is whole again', async () => {
  const dataDir = await makeTestFolder();
  const killed = await start(dataDir);
  const { id } = await createBudgetCalls(clientOf(killed)).set({ scope: 'PROJECT', scopeValue: 'killed', limit: 1 });
  const input = { agentType: 'spender', prompt: 'Hello', projectId: 'killed', cache: 'OFF', timeoutSeconds: 20 };
  const variables = { input: { ...input, maxOutputTokens: 100_000 } };
  vendors.answer('gemini', { hang: true });
  const calling = clientOf(killed)
    .ask(COMPLETE, variables)
    .catch(() => 'cut off');
  await vendors.waitForRequest('gemini');
  await killed.end('SIGKILL');
  expect(await calling).toBe('cut off');

  const product = await start(dataDir);
  const budgets = createBudgetCalls(clientOf(product));
  expect(await budgets.of(id)).toMatchObject({ spent: 0, limit: 1 });
  expect((await budgets.of(id)).reserved).toBeGreaterThan(0.25);
  const [held] = await postgres.query(
    `SELECT extract(epoch FROM max(expires_at) - now())::float8 AS seconds FROM budget_reservations WHERE budget_id = '${id}'`,
  );
  // The deadline of the call, and half a minute.
  expect(held.seconds).toBeGreaterThan(0);
  expect(held.seconds).toBeLessThanOrEqual(50);
  await postgres.query(`UPDATE budget_reservations SET expires_at = now() WHERE budget_id = '${id}'`);
  expect(await budgets.of(id)).toMatchObject({ spent: 0, reserved: 0, remaining: 1 });

  await clientOf(product).graphql(COMPLETE, variables);
  await vi.waitFor(
    async () => expect(await budgets.of(id)).toMatchObject({ spent: 0.000_015_5, reserved: 0 }),
    PATIENCE,
  );
  await product.end('SIGTERM');
}, 120_000);

it('an alert whose sender is killed is told by the next, under the same id, and no diagnostics have the secret', async () => {
  const dataDir = await makeTestFolder();
  const receiver = await startWebhookReceiver();
  onTestFinished(() => receiver.close());
  const secrets: Record<string, string> = { ...receiver.environment, LOG_LEVEL: 'trace' };
  receiver.next(503, () => {});
  const killed = await start(dataDir, secrets);
  const budgets = createBudgetCalls(clientOf(killed));
  const { id } = await budgets.set({ scope: 'PROJECT', scopeValue: 'told', limit: 1, enforced: false });
  await budgets.record([{ projectId: 'told', dollars: 0.6 }]);
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2), PATIENCE);
  await killed.end('SIGKILL');
  // As if it had not been heard of for a minute.
  await postgres.query('UPDATE webhook_events SET due_at = now() WHERE due_at IS NOT NULL');

  const product = await start(dataDir, secrets);
  const [told] = await receiver.taken(1);
  expect(told).toMatchObject({ isSigned: true, body: { threshold: 50, budget: { id } } });
  expect(receiver.received.map((event) => event.id)).toEqual([told!.id, told!.id, told!.id]);
  await product.end('SIGTERM');
  const output = killed.output() + product.output();
  expect(output).toContain('A webhook event will be tried again. The receiver answered 503');
  for (const secret of [secrets['BUDGET_WEBHOOK_SECRET']!, receiver.url]) expect(output).not.toContain(secret);
}, 120_000);
