import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

let app: TestApp;
let vendors: FakeVendors;
let calls: Calls;
beforeAll(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp(vendors.environment);
  calls = createCalls(app);
});
afterEach(() => vendors.reset());
afterAll(async () => {
  await app.close();
  await vendors.close();
});

/** Asks until the answer comes from the cache, which is written behind the first answer. */
async function untilCached(input: Record<string, unknown>): Promise<any> {
  for (;;) {
    const completion = await calls.complete(input);
    if (completion.servedBy === 'CACHE') return completion;
  }
}

it('the same question is answered from the cache, costs nothing, and the saving is counted', async () => {
  const question = { prompt: 'cached?', agentType: 'asker', temperature: 0.5 };
  const first = await calls.complete(question);
  const again = await untilCached(question);
  expect(again).toMatchObject({
    text: first.text,
    provider: 'gemini',
    model: first.model,
    totalCost: 0,
    costStatus: 'FREE',
  });
  expect(again).toMatchObject({ inputTokens: 0, outputTokens: 0, attempts: [] });
  const rows = await calls.rows(1, { agentType: ['asker'], status: ['CACHED'] });
  expect(rows[0]).toMatchObject({ cacheHit: true, success: true, totalCost: 0, inputTokens: 0, finishReason: 'STOP' });
  const { usageStats } = await app.graphql(
    '{ usageStats(filter: { agentType: ["asker"], status: [CACHED] }) { savings { cacheCost calls } } }',
  );
  // 10 tokens at 0.30 and 5 at 2.50 dollars per million, once for each cached row.
  expect(usageStats.savings.cacheCost).toBeCloseTo(usageStats.savings.calls * 0.000_015_5, 12);
});

it.each([
  ['project', { projectId: 'other' }],
  ['temperature', { temperature: 0.6 }],
  ['model', { model: 'gemini-2.5-pro' }],
  ['output limit', { maxOutputTokens: 10 }],
  ['system prompt', { systemPrompt: 'other' }],
])('another %s is another question', async (_what, change) => {
  const question = { prompt: 'the same but for one thing' };
  await untilCached(question);
  expect((await calls.complete({ ...question, ...change })).servedBy).toBe('PROVIDER');
});

it('REFRESH calls again and keeps the new answer; OFF neither reads nor writes', async () => {
  const question = { prompt: 'refresh me' };
  await untilCached(question);
  vendors.answer('gemini', { text: 'not to be kept' }, { text: 'the new one' });
  expect((await calls.complete({ ...question, cache: 'OFF' })).text).toBe('not to be kept');
  expect((await calls.complete({ ...question, cache: 'REFRESH' })).text).toBe('the new one');
  for (;;) {
    const { text, servedBy } = await calls.complete(question);
    expect(servedBy).toBe('CACHE');
    if (text === 'the new one') break;
  }
});

it('an answer survives a restart', async () => {
  const question = { prompt: 'still there?' };
  await untilCached(question);
  await app.restart();
  expect((await calls.complete(question)).servedBy).toBe('CACHE');
});

it('a repeated requestId gets the first answer, and neither calls nor logs again', async () => {
  const input = { requestId: 'once', prompt: 'only once', cache: 'OFF', agentType: 'repeater' };
  const first = await calls.complete(input);
  const again = await calls.complete(input);
  expect(again).toEqual(first);
  expect(vendors.requests).toHaveLength(1);
  await calls.complete({ agentType: 'repeater', prompt: 'the row behind it' });
  const rows = await calls.rows(2, { agentType: ['repeater'] });
  expect(rows.filter(({ requestId }) => requestId === 'once')).toHaveLength(1);
  expect(rows).toHaveLength(2);
});

it('a requestId with other content is refused by name', async () => {
  await calls.complete({ requestId: 'twice', prompt: 'this' });
  const failure = await calls.failureOf({ requestId: 'twice', prompt: 'that' });
  expect(failure.extensions['code']).toBe('BAD_USER_INPUT');
  expect(failure.message).toContain('requestId');
});

it('while a request is being answered, its id is REQUEST_IN_PROGRESS', async () => {
  const gate = Promise.withResolvers<void>();
  vendors.answer('gemini', { after: gate.promise, text: 'slow' });
  const input = { requestId: 'at-once', prompt: 'slow one', cache: 'OFF' };
  const first = calls.complete(input);
  await vendors.waitForRequest('gemini');
  expect((await calls.failureOf(input)).extensions['code']).toBe('REQUEST_IN_PROGRESS');
  gate.resolve();
  expect((await first).text).toBe('slow');
  expect((await calls.complete(input)).text).toBe('slow');
});

it('after a failure the id may be used again', async () => {
  vendors.answer('gemini', { status: 400 });
  const input = { requestId: 'failed-first', prompt: 'try me', provider: 'gemini', failover: false };
  expect((await calls.failureOf(input)).extensions['code']).toBe('ALL_PROVIDERS_FAILED');
  expect((await calls.complete(input)).requestId).toBe('failed-first');
});
