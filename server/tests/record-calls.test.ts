import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { askServer, startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';

let app: TestApp;
let calls: Calls;
beforeAll(async () => {
  app = await startTestApp();
  calls = createCalls(app);
});
afterAll(() => app.close());

const RECORD = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted duplicates } }';
const record = async (given: object[]) => (await app.graphql(RECORD, { calls: given }))['recordCalls'];

const call = (given: Record<string, unknown>) => ({
  agentType: 'recorder',
  provider: 'gemini',
  model: 'gemini-2.5-flash',
  inputTokens: 1234,
  outputTokens: 567,
  durationSeconds: 1.25,
  createdAt: '2026-01-02T03:04:05.678Z',
  ...given,
});

it('a call that was made elsewhere is a row like any other, priced to the nano-dollar', async () => {
  const given = call({
    requestId: 'elsewhere',
    projectId: 'p',
    taskId: 't',
    agentId: 'a',
    requestModel: 'gemini-flash-latest',
    cachedInputTokens: 1000,
    reasoningTokens: 500,
    responsePreview: 'Forty-two',
    metadata: { run: [7] },
  });
  expect(await record([given])).toEqual({ accepted: 1, duplicates: 0 });
  const [row] = await calls.rows(1, { requestId: ['elsewhere'] });
  expect(row).toMatchObject({
    ...given,
    completionId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
    attempt: 1,
    status: 'SUCCESS',
    success: true,
    modelName: 'Gemini 2.5 Flash',
    totalTokens: 1801,
    costStatus: 'PRICED',
    // 234 at 0.30 and 1,000 cached at 0.03 dollars per million; 567 at 2.50.
    inputCost: 0.000_100_2,
    outputCost: 0.001_417_5,
    totalCost: 0.001_517_7,
    finishReason: null,
    userPromptHash: null,
    errorCode: null,
  });
});

it('what failed elsewhere tells how, and costs what is known', async () => {
  const noTokens = { inputTokens: null, outputTokens: null };
  await record([
    call({ requestId: 'failed 1', success: false, errorCode: 'RATE_LIMITED', errorMessage: 'slow down', ...noTokens }),
    call({ requestId: 'failed 2', success: false, ...noTokens }),
    call({ requestId: 'failed 3', success: false, errorCode: 'INTERRUPTED', model: 'nobody-knows' }),
  ]);
  const rows = await calls.rows(3, { requestId: ['failed 1', 'failed 2', 'failed 3'] });
  const told = rows.toSorted((a, b) => (a.requestId < b.requestId ? -1 : 1));
  expect(
    told.map(({ status, errorCode, costStatus, totalCost }) => [status, errorCode, costStatus, totalCost]),
  ).toEqual([
    ['ERROR', 'RATE_LIMITED', 'FREE', 0],
    ['ERROR', 'PROVIDER_ERROR', 'UNPRICED', null],
    ['ERROR', 'INTERRUPTED', 'UNPRICED', null],
  ]);
  expect(told[0].errorMessage).toBe('slow down');
});

it('a call without a time is of now', async () => {
  const before = Date.now();
  await record([call({ requestId: 'just now', createdAt: null })]);
  const [row] = await calls.rows(1, { requestId: ['just now'] });
  expect(Date.parse(row.createdAt)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(row.createdAt)).toBeLessThanOrEqual(Date.now());
});

it('a thousand calls are taken at once, and their sum is exact', async () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    call({ requestId: `many ${at}`, agentType: 'many', inputTokens: at, outputTokens: 3 * at }),
  );
  expect(await record(many)).toEqual({ accepted: 1000, duplicates: 0 });
  await calls.rows(1000, { agentType: ['many'] });
  const { usageStats } = await app.graphql(
    '{ usageStats(filter: { agentType: ["many"] }) { totals { calls inputTokens outputTokens totalCost unpricedCalls } } }',
  );
  expect(usageStats.totals).toEqual({
    calls: 1000,
    inputTokens: 499_500,
    outputTokens: 1_498_500,
    totalCost: (499_500 * 300 + 1_498_500 * 2500) / 1e9,
    unpricedCalls: 0,
  });
  const { errors } = await app.ask(RECORD, { calls: [...many, call({ requestId: 'one too many' })] });
  expect(errors![0]).toMatchObject({
    message: 'calls must have at most 1000 members.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

it('a repeat changes nothing, in one request and across two, whatever else it says', async () => {
  const first = call({ requestId: 'again', agentType: 'repeater' });
  const other = { ...first, outputTokens: 1, createdAt: '2026-05-05T05:05:05Z' };
  expect(await record([first, other, first])).toEqual({ accepted: 1, duplicates: 2 });
  expect(await record([other, call({ requestId: 'new', agentType: 'repeater' })])).toEqual({
    accepted: 1,
    duplicates: 1,
  });
  const rows = await calls.rows(2, { agentType: ['repeater'] });
  expect(rows.map(({ requestId }) => requestId).toSorted()).toEqual(['again', 'new']);
  expect(rows.find(({ requestId }) => requestId === 'again')).toMatchObject({ outputTokens: 567 });
});

it('of the same calls at two instances at the same moment each is accepted once, and the books of both add up', async () => {
  const other = await app.another();
  onTestFinished(() => other.close());
  const urls = [app.url, other.url];
  // A writer that settles nothing for a second is not waited for: each has its connection and the partition by now.
  for (const url of urls) await askServer(url, RECORD, { calls: [call({ requestId: `first of ${url}` })] });
  for (let round = 0; round < 5; round += 1) {
    const same = Array.from({ length: 200 }, (_, at) => call({ requestId: `round ${round} call ${at}` }));
    const told = await Promise.all(urls.map((url) => askServer(url, RECORD, { calls: same })));
    const [mine, theirs] = told.map(({ data }) => data!['recordCalls']);
    expect(mine.accepted + theirs.accepted).toBe(200);
    expect(mine.duplicates + theirs.duplicates).toBe(200);
  }
  for (const url of urls) {
    const { data } = await askServer(url, '{ ledgerHealth { accepted written pending deadLettered } }');
    const { accepted, written, pending, deadLettered } = data!['ledgerHealth'];
    expect(accepted).toBe(written + pending + deadLettered);
  }
});

it('a call that this server has made itself is a repeat, too', async () => {
  await calls.complete({ requestId: 'made here', agentType: 'insider' });
  await calls.rows(1, { agentType: ['insider'] });
  expect(await record([call({ requestId: 'made here', agentType: 'insider' })])).toEqual({
    accepted: 0,
    duplicates: 1,
  });
});

it('one wrong call keeps all of them out, and every fault is told by its index', async () => {
  const bad = [
    call({ requestId: 'kept out 1', agentType: 'kept out' }),
    call({ requestId: '', agentType: 'kept out' }),
    call({ requestId: 'kept out 2', agentType: 'kept out', inputTokens: -1, errorCode: null }),
    call({ requestId: 'kept out 3', agentType: 'kept out', errorCode: 'TIMEOUT' }),
    call({ requestId: 'kept out 4', agentType: 'kept out', createdAt: '1999-01-01T00:00:00Z' }),
  ];
  const { data, errors } = await app.ask(RECORD, { calls: bad });
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors![0]!.message).toBe(
    'calls[1].requestId must have 1 to 200 characters; calls[2].inputTokens must be a whole number from 0 to 1000000000; ' +
      'calls[3].errorCode must be left out where success is true; ' +
      'calls[4].createdAt must be from 1,825 days ago to a day from now.',
  );
  expect(errors![0]!.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: ['calls[1].requestId', 'calls[2].inputTokens', 'calls[3].errorCode', 'calls[4].createdAt'],
  });
  const many = Array.from({ length: 1000 }, () => call({ requestId: '', durationSeconds: -1 }));
  const refused = await app.ask(RECORD, { calls: many });
  expect(refused.errors![0]!.message).toMatch(/; and 1990 more\.$/);
  expect((await calls.page({ agentType: ['kept out'] })).totalCount).toBe(0);
});

it('an empty list is nothing to do', async () => {
  expect(await record([])).toEqual({ accepted: 0, duplicates: 0 });
});
