import { expect, it } from 'vitest';
import { NOW } from '../testing/rows.ts';
import type { RecordCallInput } from './record-call.input.ts';
import { checkCalls } from './record-calls-rules.ts';

const call: RecordCallInput = {
  requestId: 'r-1',
  agentType: 'tester',
  provider: 'openai',
  model: 'gpt-4o',
  durationSeconds: 1.5,
  success: true,
};
const DAY_MS = 86_400_000;

it('what is left out of a call is null, and its time is now', () => {
  expect(checkCalls([call], NOW)).toEqual([
    {
      ...call,
      projectId: null,
      taskId: null,
      agentId: null,
      requestModel: null,
      inputTokens: null,
      outputTokens: null,
      cachedInputTokens: null,
      cacheWriteInputTokens: null,
      cacheWriteOneHourInputTokens: null,
      reasoningTokens: null,
      errorCode: null,
      errorMessage: null,
      responsePreview: null,
      metadata: null,
      createdAt: NOW,
    },
  ]);
});

it.each<[string, Partial<RecordCallInput>, string]>([
  ['an empty requestId', { requestId: '' }, '.requestId must have 1 to 200 characters'],
  ['a long model', { model: 'x'.repeat(201) }, '.model must have 1 to 200 characters'],
  ['tokens below zero', { inputTokens: -1 }, '.inputTokens must be a whole number from 0 to 1000000000'],
  ['tokens without end', { outputTokens: 2 ** 31 - 1 }, '.outputTokens must be a whole number from 0 to 1000000000'],
  ['a duration below zero', { durationSeconds: -0.1 }, '.durationSeconds must be a number from 0 to 1000000'],
  [
    'an error code of its own',
    { success: false, errorCode: 'OOPS' },
    '.errorCode must be one of RATE_LIMITED, TIMEOUT',
  ],
  ['an error code and success', { errorCode: 'TIMEOUT' }, '.errorCode must be left out where success is true'],
  ['an error message and success', { errorMessage: '' }, '.errorMessage must be left out where success is true'],
  [
    'more cached than there was',
    { inputTokens: 9, cachedInputTokens: 5, cacheWriteInputTokens: 5 },
    '.cachedInputTokens and cacheWriteInputTokens together must not be above inputTokens',
  ],
  [
    'more kept for an hour than written',
    { cacheWriteInputTokens: 5, cacheWriteOneHourInputTokens: 6 },
    '.cacheWriteOneHourInputTokens must not be above cacheWriteInputTokens',
  ],
  [
    'more reasoning than output',
    { outputTokens: 9, reasoningTokens: 10 },
    '.reasoningTokens must not be above outputTokens',
  ],
  ['large metadata', { metadata: { text: 'x'.repeat(17_000) } }, '.metadata must be at most 16 KB as JSON'],
  [
    'a time long ago',
    { createdAt: new Date(NOW.getTime() - 1825 * DAY_MS - 1) },
    '.createdAt must be from 1,825 days ago to a day from now',
  ],
  [
    'a time far ahead',
    { createdAt: new Date(NOW.getTime() + DAY_MS + 1) },
    '.createdAt must be from 1,825 days ago to a day from now',
  ],
])('a call with %s is refused by its index', (_what, change, expected) => {
  expect(() => checkCalls([call, call, call, { ...call, ...change }], NOW)).toThrow(`calls[3]${expected}`);
});

it.each<[string, Partial<RecordCallInput>]>([
  ['failed and tells neither how nor why', { success: false }],
  ['used parts of a whole that is not known', { cachedInputTokens: 5, reasoningTokens: 5 }],
  ['began 1,825 days ago', { createdAt: new Date(NOW.getTime() - 1825 * DAY_MS) }],
  ['begins a day from now, by a clock that is ahead', { createdAt: new Date(NOW.getTime() + DAY_MS) }],
])('a call that %s is taken', (_what, change) => {
  expect(checkCalls([{ ...call, ...change }], NOW)[0]).toMatchObject(change);
});

it('a list of more than 1,000 calls is refused for that alone', () => {
  const bad = Array.from({ length: 1001 }, () => ({ ...call, requestId: '' }));
  expect(() => checkCalls(bad, NOW)).toThrow(/^calls must have at most 1000 members\.$/);
  const good = Array.from({ length: 1000 }, () => call);
  expect(checkCalls(good, NOW)).toHaveLength(1000);
});
