import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { openLiveClient } from '../testing/live-client.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

let app: TestApp;
let vendors: FakeVendors;
let calls: Calls;
beforeAll(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp({ ...vendors.environment, TRY_TIMEOUT_SECONDS: '1' });
  calls = createCalls(app);
});
afterEach(() => vendors.reset());
afterAll(async () => {
  await app.close();
  await vendors.close();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('a completion becomes a row with the model that really answered, its tokens and its cost', async () => {
  vendors.answer('gemini', {
    text: 'Forty-two',
    model: 'gemini-2.5-flash-preview-09-2025',
    usage: { inputTokens: 1234, outputTokens: 567, cachedInputTokens: 1000, reasoningTokens: 500 },
  });
  const completion = await calls.complete({
    agentType: 'thinker',
    agentId: 'a-1',
    projectId: 'deep',
    taskId: 't-1',
    systemPrompt: 'Be brief',
    prompt: 'What is the answer?',
    metadata: { run: 7, tags: ['x'] },
  });
  expect(completion).toMatchObject({
    text: 'Forty-two',
    finishReason: 'STOP',
    servedBy: 'PROVIDER',
    provider: 'gemini',
    model: 'gemini-2.5-flash-preview-09-2025',
    inputTokens: 1234,
    outputTokens: 567,
    totalTokens: 1801,
    // 234 at 0.30, 1,000 cached at 0.03 and 567 at 2.50 dollars per million.
    totalCost: 0.001_517_7,
    costStatus: 'PRICED',
  });
  const [row] = await calls.rows(1, { completionId: completion.completionId });
  expect(row).toMatchObject({
    requestId: completion.requestId,
    attempt: 1,
    agentType: 'thinker',
    agentId: 'a-1',
    projectId: 'deep',
    taskId: 't-1',
    status: 'SUCCESS',
    success: true,
    cacheHit: false,
    requestModel: 'gemini-2.5-flash',
    model: completion.model,
    modelName: completion.modelName,
    cachedInputTokens: 1000,
    reasoningTokens: 500,
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    inputCost: 0.000_100_2,
    outputCost: 0.001_417_5,
    totalCost: completion.totalCost,
    systemPromptHash: sha256('Be brief'),
    userPromptHash: sha256('What is the answer?'),
    responsePreview: 'Forty-two',
    metadata: { run: 7, tags: ['x'] },
    errorCode: null,
  });
  expect(row.durationSeconds).toBeGreaterThan(0);
});

it('messages are sent in their order, and the hash is of their JSON', async () => {
  const messages = [
    { role: 'SYSTEM', content: 'Be kind' },
    { role: 'USER', content: 'Hi' },
    { role: 'ASSISTANT', content: 'Hello' },
    { role: 'USER', content: 'Bye' },
  ];
  const { completionId } = await calls.complete({ messages, provider: 'openai' });
  const request = await vendors.waitForRequest('openai');
  expect(request.body.messages.map(({ content }: { content: string }) => content)).toEqual([
    'Be kind',
    'Hi',
    'Hello',
    'Bye',
  ]);
  const [row] = await calls.rows(1, { completionId });
  expect(row.systemPromptHash).toBe(sha256('Be kind'));
  expect(row.userPromptHash).toBe(sha256(JSON.stringify(messages.slice(1))));
});

it('an answer without usage has null tokens and no price, never zero', async () => {
  vendors.answer('gemini', { usage: null });
  const completion = await calls.complete({ prompt: 'no usage' });
  expect(completion).toMatchObject({ inputTokens: null, totalTokens: null, totalCost: null, costStatus: 'UNPRICED' });
});

it('a model nobody has a price for is unpriced, and counted as such', async () => {
  vendors.answer('openai', { model: 'gpt-4o-imaginary' });
  const { completionId, costStatus } = await calls.complete({ provider: 'openai', prompt: 'unknown model' });
  expect(costStatus).toBe('UNPRICED');
  const [row] = await calls.rows(1, { completionId });
  expect(row).toMatchObject({ totalCost: null, inputTokens: 10, model: 'gpt-4o-imaginary' });
  const { usageStats } = await app.graphql(
    `query ($id: ID!) { usageStats(filter: { completionId: $id }) { totals { calls totalCost unpricedCalls } } }`,
    { id: completionId },
  );
  expect(usageStats.totals).toEqual({ calls: 1, totalCost: 0, unpricedCalls: 1 });
});

it('a transient fault is tried again, up to three times, and each try is a row', async () => {
  vendors.answer('gemini', { status: 503, message: 'busy' }, { body: '<html>' }, { text: 'third time lucky' });
  const completion = await calls.complete({ prompt: 'three tries' });
  expect(completion.text).toBe('third time lucky');
  expect(completion.attempts.map(({ errorCode }: { errorCode: string }) => errorCode)).toEqual([
    'PROVIDER_ERROR',
    'BAD_RESPONSE',
    null,
  ]);
  const rows = await calls.rows(3, { completionId: completion.completionId });
  expect(
    rows.map(({ status, costStatus, totalCost, inputTokens }) => [status, costStatus, totalCost === null, inputTokens]),
  ).toEqual([
    ['ERROR', 'FREE', false, null],
    ['ERROR', 'UNPRICED', true, null],
    ['SUCCESS', 'PRICED', false, 10],
  ]);
  expect(new Set(rows.map(({ requestId }) => requestId)).size).toBe(3);
  expect(rows[2].requestId).toBe(completion.requestId);
});

it('a refused key is not tried again, and the next provider answers', async () => {
  vendors.answer('gemini', { status: 401, message: 'key-of-gemini is not known, key-of-openai is' });
  const completion = await calls.complete({ prompt: 'wrong key' });
  expect(completion.provider).toBe('openai');
  expect(vendors.requests.filter(({ vendor }) => vendor === 'gemini')).toHaveLength(1);
  const rows = await calls.rows(2, { completionId: completion.completionId });
  expect(rows[0]).toMatchObject({
    provider: 'gemini',
    errorCode: 'AUTHENTICATION',
    attempt: 1,
    costStatus: 'FREE',
    totalCost: 0,
  });
  expect(rows[0].errorMessage).toBe('HTTP 401: *** is not known, *** is');
  expect(rows[1]).toMatchObject({ provider: 'openai', status: 'SUCCESS', attempt: 2 });
});

it('without failover only the provider asked for is called', async () => {
  vendors.answer('anthropic', { status: 400, message: 'no' });
  const failure = await calls.failureOf({ provider: 'anthropic', failover: false, prompt: 'alone' });
  expect(failure.extensions['code']).toBe('ALL_PROVIDERS_FAILED');
  expect(failure.message).toBe('No provider answered in 1 attempt. The last error was BAD_REQUEST: HTTP 400: no');
  expect(failure.extensions['attempts']).toMatchObject([
    { provider: 'anthropic', errorCode: 'BAD_REQUEST', success: false },
  ]);
  expect(vendors.requests).toHaveLength(1);
});

it('the caller’s deadline spans everything', async () => {
  vendors.always('gemini', { hang: true });
  const failure = await calls.failureOf({ timeoutSeconds: 0.9, prompt: 'too slow' });
  expect(failure.extensions['code']).toBe('TIMEOUT');
  expect(failure.message).toContain('0.9 s');
  const [row] = await calls.rows(1, { errorCode: ['TIMEOUT'] });
  expect(row).toMatchObject({ provider: 'gemini', status: 'ERROR', costStatus: 'UNPRICED', totalCost: null });
});

it('one try ends after its own limit, and the next provider answers', async () => {
  vendors.always('gemini', { hang: true });
  const completion = await calls.complete({ prompt: 'slow vendor', timeoutSeconds: 30 });
  expect(completion.provider).toBe('openai');
  expect(completion.attempts.filter(({ errorCode }: { errorCode: string }) => errorCode === 'TIMEOUT')).toHaveLength(3);
});

it('durations are whole microseconds, the same in the answer and in the rows, and add up', async () => {
  vendors.answer('gemini', { status: 503, message: 'busy' });
  const { completionId, durationSeconds, overheadSeconds, attempts } = await calls.complete({ prompt: 'how long' });
  const tries: number[] = attempts.map((attempt: { durationSeconds: number }) => attempt.durationSeconds);
  for (const seconds of [durationSeconds, overheadSeconds, ...tries]) {
    expect(seconds).toBe(Math.round(seconds * 1e6) / 1e6);
  }
  const rows = await calls.rows(2, { completionId });
  expect(rows.map((row) => row.durationSeconds)).toEqual(tries);
  expect(tries.reduce((sum, seconds) => sum + seconds, overheadSeconds)).toBeCloseTo(durationSeconds, 9);
});

it('when the caller leaves, the call is aborted and the row says so', async () => {
  vendors.always('gemini', { hang: true });
  const caller = new AbortController();
  const call = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation { completion(input: { agentType: "leaver", prompt: "Hi" }) { text } }' }),
    signal: caller.signal,
  });
  const request = await vendors.waitForRequest('gemini');
  caller.abort();
  await expect(call).rejects.toThrow('abort');
  expect(await request.ended).toBe('BROKEN');
  const rows = await calls.rows(1, { agentType: ['leaver'] });
  expect(rows.map(({ errorCode }) => errorCode)).toEqual(['CANCELLED']);
});

it('a caller on a socket leaves by ending the operation, though the socket stays', async () => {
  vendors.always('gemini', { hang: true });
  const client = await openLiveClient(app.url);
  const call = client.subscribe(
    'mutation { completion(input: { agentType: "socket-leaver", prompt: "Hi" }) { text } }',
  );
  const request = await vendors.waitForRequest('gemini');
  call.stop();
  expect(await request.ended).toBe('BROKEN');
  const rows = await calls.rows(1, { agentType: ['socket-leaver'] });
  expect(rows.map(({ errorCode }) => errorCode)).toEqual(['CANCELLED']);
  expect(await client.subscribe('{ providers { id } }').next()).toHaveProperty('data');
  await client.close();
});

it('texts that PostgreSQL cannot hold are cleaned, and no row is lost', async () => {
  const odd = 'nul \0 and half \ud800 a pair';
  vendors.answer('gemini', { text: odd });
  const completion = await calls.complete({ prompt: odd, agentType: odd, metadata: { [odd]: [odd] } });
  expect(completion.text).toContain('nul');
  const clean = 'nul \uFFFD and half \uFFFD a pair';
  const [row] = await calls.rows(1, { completionId: completion.completionId });
  expect(row).toMatchObject({ agentType: clean, responsePreview: clean, metadata: { [clean]: [clean] } });
});

it('a preview ends between characters, after 500 at most', async () => {
  vendors.answer('gemini', { text: `${'x'.repeat(499)}😀tail` });
  const { completionId } = await calls.complete({ prompt: 'long' });
  const [row] = await calls.rows(1, { completionId });
  expect(row.responsePreview).toBe('x'.repeat(499));
});
