import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

let app: TestApp;
let vendors: FakeVendors;
let calls: Calls;
beforeEach(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp(vendors.environment);
  calls = createCalls(app);
});
afterEach(async () => {
  await app.close();
  await vendors.close();
});

const status = async (path: string) => (await fetch(`${app.url}${path}`)).status;

it('a running server is alive and ready, and serves the dashboard', async () => {
  expect(await status('/healthz')).toBe(200);
  expect(await status('/readyz')).toBe(200);
  const page = await fetch(app.url);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
});

it('rows outlive a restart', async () => {
  const { completionId } = await calls.complete();
  await app.restart();
  const [row] = await calls.rows(1, { completionId });
  expect(row.status).toBe('SUCCESS');
});

it('a server that stops lets calls in flight be answered', async () => {
  const gate = Promise.withResolvers<void>();
  vendors.answer('gemini', { after: gate.promise, text: 'just in time' });
  const answer = calls.complete({ prompt: 'hurry' });
  await vendors.waitForRequest('gemini');
  const restarted = app.restart();
  gate.resolve();
  expect((await answer).text).toBe('just in time');
  await restarted;
  expect(await calls.rows(1)).toHaveLength(1);
});

it('while it stops it is not ready and takes no new work', async () => {
  const gate = Promise.withResolvers<void>();
  vendors.answer('gemini', { after: gate.promise });
  const answer = calls.complete({ prompt: 'hold it' });
  await vendors.waitForRequest('gemini');
  const { url } = app;
  const stopped = app.stop();
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  const refused = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ providers { id } }' }),
  });
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
  gate.resolve();
  await answer;
  await stopped;
});

it('a call that does not end in time is interrupted, and the row says so', async () => {
  vendors.always('gemini', { hang: true });
  const failure = calls.failureOf({ prompt: 'never' });
  await vendors.waitForRequest('gemini');
  await app.restart();
  expect((await failure).extensions['code']).toBe('OVERLOADED');
  const [row] = await calls.rows(1);
  expect(row).toMatchObject({ status: 'ERROR', errorCode: 'INTERRUPTED', costStatus: 'UNPRICED', totalCost: null });
});

it('providers tell what they are, and what went wrong last', async () => {
  vendors.always('gemini', { status: 401, message: 'bad key' });
  for (const prompt of ['one', 'two', 'three']) await calls.complete({ prompt });
  const { providers } = await app.graphql('{ providers { id name model modelName status lastError lastErrorAt } }');
  expect(providers).toEqual([
    {
      id: 'gemini',
      name: 'Gemini',
      model: 'gemini-2.5-flash',
      modelName: 'Gemini 2.5 Flash',
      status: 'COOLING_DOWN',
      lastError: 'HTTP 401: bad key',
      lastErrorAt: expect.any(String),
    },
    expect.objectContaining({ id: 'openai', modelName: 'GPT-4 Turbo', status: 'READY', lastError: null }),
    expect.objectContaining({ id: 'anthropic', modelName: 'Claude Sonnet 4.5', status: 'READY' }),
  ]);
  // The third went to the next provider at once.
  expect(vendors.requests.filter(({ vendor }) => vendor === 'gemini')).toHaveLength(2);
});
