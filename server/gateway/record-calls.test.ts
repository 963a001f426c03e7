import { expect, it } from 'vitest';
import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import { priceUsage } from '../pricing/price.ts';
import { NOW } from '../testing/rows.ts';
import { createRecordCalls, type RecordedCall } from './record-calls.ts';

const call: RecordedCall = {
  requestId: 'r-1',
  projectId: 'p',
  taskId: null,
  agentType: 'tester',
  agentId: null,
  provider: 'gemini',
  requestModel: null,
  model: 'gemini-2.5-flash',
  inputTokens: 1234,
  outputTokens: 567,
  cachedInputTokens: null,
  cacheWriteInputTokens: null,
  cacheWriteOneHourInputTokens: null,
  reasoningTokens: 100,
  durationSeconds: 1.500_001,
  success: true,
  errorCode: null,
  errorMessage: null,
  responsePreview: 'Forty-two',
  metadata: { run: 7 },
  createdAt: NOW,
};
const NO_TOKENS = { inputTokens: null, outputTokens: null, reasoningTokens: null };

/** The row that is made of the call, but for what is given. */
async function rowOf(given: Partial<RecordedCall>): Promise<NewLlmLog> {
  const rows: NewLlmLog[] = [];
  const record = createRecordCalls({
    recordOnce: async (made) => ({ accepted: rows.push(...made), duplicates: 0 }),
    priceUsage,
    newId: () => 'the completion',
  });
  await record([{ ...call, ...given }]);
  return rows[0]!;
}

it('a call becomes a row of its own completion, in whole nano-dollars and microseconds', async () => {
  expect(await rowOf({})).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
    createdAt: NOW,
    requestId: 'r-1',
    completionId: 'the completion',
    attempt: 1,
    projectId: 'p',
    taskId: null,
    agentType: 'tester',
    agentId: null,
    status: 'SUCCESS',
    provider: 'gemini',
    requestModel: 'gemini-2.5-flash',
    model: 'gemini-2.5-flash',
    inputTokens: 1234,
    outputTokens: 567,
    cachedInputTokens: null,
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    reasoningTokens: 100,
    costStatus: 'PRICED',
    inputCostNano: 370_200,
    outputCostNano: 1_417_500,
    savedCostNano: null,
    savedUsage: null,
    priceId: expect.any(Number),
    durationUs: 1_500_001,
    timeToFirstTokenUs: null,
    finishReason: null,
    templateId: null,
    errorCode: null,
    errorMessage: null,
    systemPromptHash: null,
    userPromptHash: null,
    responsePreview: 'Forty-two',
    metadata: { run: 7 },
  });
});

it('the model that was asked for is kept where it is told', async () => {
  expect(await rowOf({ requestModel: 'flash' })).toMatchObject({ requestModel: 'flash', model: call.model });
});

it('a call is priced as prices were when it began', async () => {
  const asked: Date[] = [];
  const record = createRecordCalls({
    recordOnce: async () => ({ accepted: 1, duplicates: 0 }),
    priceUsage: ({ at, ...facts }) => {
      asked.push(at);
      return priceUsage({ ...facts, at });
    },
    newId: () => 'any',
  });
  await record([{ ...call, createdAt: new Date('2025-07-01T00:00:00Z') }]);
  expect(asked).toEqual([new Date('2025-07-01T00:00:00Z')]);
});

it.each<[string, Partial<RecordedCall>, string, number | null]>([
  ['answered and tells no tokens', NO_TOKENS, 'UNPRICED', null],
  ['answered by a model nobody has a price for', { model: 'gemini-imaginary' }, 'UNPRICED', null],
  ['answered with no tokens at all', { inputTokens: 0, outputTokens: 0 }, 'PRICED', 0],
  ['failed after it had used tokens', { success: false, errorCode: 'TIMEOUT' }, 'PRICED', 370_200],
  ['failed after input alone', { success: false, errorCode: 'TIMEOUT', outputTokens: null }, 'UNPRICED', null],
  ['failed and says it used nothing', { success: false, inputTokens: 0, outputTokens: 0 }, 'FREE', 0],
  ['was refused', { success: false, errorCode: 'RATE_LIMITED', ...NO_TOKENS }, 'FREE', 0],
  ['was answered with 5xx', { success: false, errorCode: 'PROVIDER_ERROR', ...NO_TOKENS }, 'FREE', 0],
  ['was cut off', { success: false, errorCode: 'TIMEOUT', ...NO_TOKENS }, 'UNPRICED', null],
  ['failed in a way nobody told', { success: false, ...NO_TOKENS }, 'UNPRICED', null],
])('a call that %s: %s', async (_what, given, costStatus, inputCostNano) => {
  expect(await rowOf(given)).toMatchObject({ costStatus, inputCostNano });
});

it('a failed call has a code, PROVIDER_ERROR where none is told', async () => {
  expect(await rowOf({ success: false, errorMessage: 'Oh' })).toMatchObject({
    status: 'ERROR',
    errorCode: 'PROVIDER_ERROR',
    errorMessage: 'Oh',
  });
  expect((await rowOf({ success: false, errorCode: 'NETWORK' })).errorCode).toBe('NETWORK');
});

it('of long texts the first 500 characters are kept', async () => {
  const long = `${'x'.repeat(499)}😀tail`;
  const row = await rowOf({ success: false, errorMessage: long, responsePreview: long });
  expect([row.errorMessage, row.responsePreview]).toEqual(['x'.repeat(499), 'x'.repeat(499)]);
});
