import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { type LiveClient, openLiveClient, type Subscription } from '../testing/live-client.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

let app: TestApp;
let vendors: FakeVendors;
let calls: Calls;
let client: LiveClient;
beforeAll(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp({ ...vendors.environment, TRY_TIMEOUT_SECONDS: '1' });
  calls = createCalls(app);
});
beforeEach(async () => void (client = await openLiveClient(app.url)));
afterEach(async () => {
  await client.close();
  vendors.reset();
});
afterAll(async () => {
  await app.close();
  await vendors.close();
});

const STREAM = `subscription ($input: CompletionInput!) {
  completionStream(input: $input) {
    delta
    completion {
      completionId requestId text finishReason servedBy provider model modelName inputTokens outputTokens totalCost costStatus
      durationSeconds attempts { provider success errorCode durationSeconds }
    }
  }
}`;

const stream = (input: Record<string, unknown> = {}) =>
  client.subscribe(STREAM, { input: { agentType: 'tester', prompt: 'Hello', ...input } });

/** Reads to the end: all deltas together, and the completion or the error. */
async function readAll(subscription: Subscription) {
  let text = '';
  for (;;) {
    const { data, errors } = await subscription.next();
    if (errors) return { text, completion: null, error: errors[0] };
    const { delta, completion } = data.completionStream;
    text += delta;
    if (completion) return { text, completion, error: null };
  }
}
const nextDelta = async (subscription: Subscription) => (await subscription.next()).data.completionStream.delta;
const never = new Promise(() => {});

it('pieces come as the vendor sends them, then the whole result, and the row is that of a completion', async () => {
  const gate = Promise.withResolvers<void>();
  vendors.answer('gemini', {
    pieces: ['Forty', gate.promise, '-', 'two'],
    model: 'gemini-2.5-flash-preview-09-2025',
    usage: { inputTokens: 1234, outputTokens: 567, cachedInputTokens: 1000 },
  });
  const subscription = stream({ prompt: 'What is the answer?', metadata: { run: 7 } });
  expect(await nextDelta(subscription)).toBe('Forty');
  gate.resolve();
  const { text, completion } = await readAll(subscription);
  expect(`Forty${text}`).toBe('Forty-two');
  expect(completion).toMatchObject({
    text: 'Forty-two',
    finishReason: 'STOP',
    servedBy: 'PROVIDER',
    model: 'gemini-2.5-flash-preview-09-2025',
    inputTokens: 1234,
    outputTokens: 567,
    totalCost: 0.001_517_7,
  });
  await expect(subscription.next()).rejects.toThrow('completed');
  const [row] = await calls.rows(1, { completionId: completion.completionId });
  expect(row).toMatchObject({
    status: 'SUCCESS',
    requestId: completion.requestId,
    totalCost: completion.totalCost,
    responsePreview: 'Forty-two',
    metadata: { run: 7 },
  });
  expect(row.timeToFirstTokenSeconds).toBeGreaterThan(0);
  expect(row.timeToFirstTokenSeconds).toBeLessThanOrEqual(row.durationSeconds);
});

it('an answer that completion gave comes from the cache as one delta, and the other way round', async () => {
  vendors.answer('gemini', { text: 'kept from a completion' }, { text: 'kept from a stream' });
  await calls.complete({ prompt: 'cache one' });
  const { text, completion } = await readAll(stream({ prompt: 'cache one' }));
  expect(text).toBe('kept from a completion');
  expect(completion).toMatchObject({ text, servedBy: 'CACHE', attempts: [] });
  const [row] = await calls.rows(1, { completionId: completion.completionId });
  expect(row).toMatchObject({ status: 'CACHED', timeToFirstTokenSeconds: null });
  await readAll(stream({ prompt: 'cache two' }));
  expect(await calls.complete({ prompt: 'cache two' })).toMatchObject({
    text: 'kept from a stream',
    servedBy: 'CACHE',
  });
});

it('a repeat of a requestId gets the answer that was given, without a call or a row', async () => {
  const input = { prompt: 'once', requestId: 'once-1', cache: 'OFF' };
  const first = await readAll(stream(input));
  const again = await readAll(stream(input));
  expect(again).toEqual(first);
  expect((await calls.complete(input)).completionId).toBe(first.completion.completionId);
  expect(vendors.requests).toHaveLength(1);
  expect(await calls.rows(1, { completionId: first.completion.completionId })).toHaveLength(1);
});

it('while a stream is under way its requestId is taken, and two who ask the same share nothing else', async () => {
  const gate = Promise.withResolvers<void>();
  vendors.answer('gemini', { pieces: ['a', gate.promise, 'b'] }, { text: 'own' });
  const running = stream({ prompt: 'twice', requestId: 'twice-1', cache: 'OFF' });
  expect(await nextDelta(running)).toBe('a');
  const { error } = await readAll(stream({ prompt: 'twice', requestId: 'twice-1', cache: 'OFF' }));
  expect(error.extensions.code).toBe('REQUEST_IN_PROGRESS');
  expect((await readAll(stream({ prompt: 'twice', cache: 'OFF' }))).text).toBe('own');
  gate.resolve();
  expect((await readAll(running)).text).toBe('b');
});

it('faults before the first piece are tried again and failed over, unseen by the reader', async () => {
  vendors.always('gemini', { pieces: [], ends: 'ERROR', message: 'busy' });
  vendors.answer('openai', { status: 401 });
  const { text, completion } = await readAll(stream({ prompt: 'failover' }));
  expect(text).toBe('echo: failover');
  expect(completion.attempts.map(({ errorCode }: { errorCode: string }) => errorCode)).toEqual([
    ...Array.from({ length: 3 }, () => 'PROVIDER_ERROR'),
    'AUTHENTICATION',
    null,
  ]);
  const rows = await calls.rows(5, { completionId: completion.completionId });
  expect(rows.map((row) => row.timeToFirstTokenSeconds === null)).toEqual([true, true, true, true, false]);
  expect(rows[0]).toMatchObject({ inputTokens: null, costStatus: 'UNPRICED', metadata: null });
});

it('a failure behind the first piece ends the stream with the error, and nobody else is asked', async () => {
  vendors.answer('openai', { pieces: ['Once upon ', 'a time'], ends: 'CUT', model: 'gpt-4o-2024-08-06' });
  const input = { provider: 'openai', agentType: 'cut', metadata: { own: 1 }, requestId: 'cut-1' };
  const { text, error } = await readAll(stream(input));
  expect(text).toBe('Once upon a time');
  expect(error.message).toMatch(/^The answer broke off, .* The last error was NETWORK/);
  expect(error.extensions).toMatchObject({
    code: 'ALL_PROVIDERS_FAILED',
    attempts: [{ provider: 'openai', model: 'gpt-4o-2024-08-06', success: false, errorCode: 'NETWORK' }],
  });
  expect(vendors.requests).toHaveLength(1);
  const rows = await calls.rows(1, { agentType: ['cut'] });
  expect(rows).toMatchObject([
    {
      status: 'ERROR',
      errorCode: 'NETWORK',
      model: 'gpt-4o-2024-08-06',
      responsePreview: 'Once upon a time',
      // Five characters asked, sixteen came, four a token; OpenAI counts at the end only.
      inputTokens: 2,
      outputTokens: 4,
      costStatus: 'UNPRICED',
      totalCost: null,
      metadata: { own: 1, usageEstimated: ['inputTokens', 'outputTokens'] },
    },
  ]);
  expect(rows[0].timeToFirstTokenSeconds).toBeGreaterThan(0);
  expect((await readAll(stream(input))).completion).toMatchObject({ requestId: 'cut-1', text: 'echo: Hello' });
});

it('what the vendor has counted of a broken answer is recorded and priced, and not marked', async () => {
  vendors.answer('gemini', { pieces: ['one ', 'two '], ends: 'GARBAGE' });
  expect((await readAll(stream({ agentType: 'counted' }))).error.extensions.code).toBe('ALL_PROVIDERS_FAILED');
  const [row] = await calls.rows(1, { agentType: ['counted'] });
  expect(row).toMatchObject({
    errorCode: 'BAD_RESPONSE',
    inputTokens: 10,
    outputTokens: 2,
    costStatus: 'PRICED',
    metadata: null,
  });
});

it('a stream that stalls in the middle is a TIMEOUT', async () => {
  vendors.answer('anthropic', { pieces: ['still '], ends: 'STALL' });
  const { error } = await readAll(stream({ provider: 'anthropic', agentType: 'stalled' }));
  expect(error.extensions).toMatchObject({ code: 'ALL_PROVIDERS_FAILED', attempts: [{ errorCode: 'TIMEOUT' }] });
  const [row] = await calls.rows(1, { agentType: ['stalled'] });
  expect(row).toMatchObject({
    errorCode: 'TIMEOUT',
    errorMessage: 'Nothing more of the answer within 1 s',
    inputTokens: 10,
    outputTokens: 2,
    metadata: { usageEstimated: ['outputTokens'] },
  });
  expect(await vendors.requests[0]!.ended).toBe('BROKEN');
});

it('the caller’s deadline holds in the middle of a stream', async () => {
  vendors.answer('gemini', { pieces: ['one '], ends: 'STALL' });
  const { text, error } = await readAll(stream({ timeoutSeconds: 0.9, prompt: 'deadline' }));
  expect(text).toBe('one ');
  expect(error.extensions).toMatchObject({ code: 'TIMEOUT', attempts: [{ errorCode: 'TIMEOUT' }] });
});

it.each([
  ['ends the subscription', 'leaver', (subscription: Subscription) => subscription.stop()],
  ['closes the socket', 'closer', () => client.close()],
])('a reader who %s aborts the call, and the row says so', async (_what, agentType, leave) => {
  vendors.answer('gemini', { pieces: ['one ', never] });
  const subscription = stream({ agentType, prompt: agentType });
  expect(await nextDelta(subscription)).toBe('one ');
  await leave(subscription);
  expect(await vendors.requests[0]!.ended).toBe('BROKEN');
  const rows = await calls.rows(1, { agentType: [agentType] });
  expect(rows).toMatchObject([{ errorCode: 'CANCELLED', inputTokens: 10, outputTokens: 1, responsePreview: 'one ' }]);
});

it('input that is wrong is refused, and so is what costs too much', async () => {
  const { errors } = await stream({ temperature: 9 }).next();
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0].message).toContain('temperature');
  const all = Array.from({ length: 60 }, (_, number) => `a${number}: text b${number}: model`).join(' ');
  const often = Array.from({ length: 40 }, (_, number) => `c${number}: completion { ...All }`).join(' ');
  const costly = `subscription ($input: CompletionInput!) { completionStream(input: $input) { ${often} } }
    fragment All on Completion { ${all} }`;
  const refusal = await client
    .subscribe(costly, { input: { agentType: 'tester', prompt: 'Hello' } })
    .next()
    .catch((error: unknown) => error);
  expect(JSON.stringify(refusal)).toContain('QUERY_TOO_COMPLEX');
  expect(vendors.requests).toEqual([]);
});

it('a server that stops ends a stream as OVERLOADED, and its row is INTERRUPTED', async () => {
  const stopping = await startTestApp(vendors.environment);
  const reader = await openLiveClient(stopping.url);
  vendors.answer('gemini', { pieces: ['one ', never] });
  const subscription = reader.subscribe(STREAM, { input: { agentType: 'stopped', prompt: 'stop' } });
  expect(await nextDelta(subscription)).toBe('one ');
  const [{ error }] = await Promise.all([readAll(subscription), stopping.restart()]);
  expect(error.extensions.code).toBe('OVERLOADED');
  expect(await createCalls(stopping).rows(1)).toMatchObject([{ errorCode: 'INTERRUPTED', outputTokens: 1 }]);
  await reader.close();
  await stopping.close();
});
