import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openVendorCalls, type VendorCalls } from '../testing/vendors/call-vendors.ts';
import { createGemini } from './gemini.ts';

let calls: VendorCalls;
beforeAll(async () => void (calls = await openVendorCalls()));
afterEach(() => calls.vendors.reset());
afterAll(() => calls.close());

const answer = (body: object) => calls.vendors.answer('gemini', { body: JSON.stringify(body) });

it('a prompt that Gemini blocks is answered with nothing, for its content', async () => {
  answer({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata: { promptTokenCount: 8 } });
  expect(await calls.complete('gemini')).toMatchObject({ text: '', finishReason: 'CONTENT_FILTER' });
});

it('an answer that was all reasoning is empty and too long', async () => {
  answer({
    candidates: [{ content: { role: 'model' }, finishReason: 'MAX_TOKENS', index: 0 }],
    usageMetadata: { promptTokenCount: 8, thoughtsTokenCount: 50, totalTokenCount: 58 },
  });
  expect(await calls.complete('gemini')).toMatchObject({
    text: '',
    finishReason: 'LENGTH',
    usage: { inputTokens: 8, outputTokens: 50, reasoningTokens: 50 },
  });
});

it.each([
  ['makes the total complete', 8, 0],
  ['is missing from the total', 20, null],
])(
  'a count of output that Gemini leaves out and that %s is %s tokens in all',
  async (_what, totalTokenCount, tokens) => {
    answer({
      candidates: [{ content: { parts: [{ text: '' }] }, finishReason: 'STOP' }],
      usageMetadata: { promptTokenCount: 8, totalTokenCount },
    });
    expect((await calls.complete('gemini')).usage.outputTokens).toBe(tokens);
  },
);

it.each(['API key not valid. Please pass a valid API key.', 'API key expired. Please renew the API key.'])(
  'a bad request that says "%s" is about the key',
  async (message) => {
    calls.vendors.answer('gemini', { status: 400, message });
    expect(await calls.failureOf('gemini')).toMatchObject({ code: 'AUTHENTICATION', billed: 'NOTHING' });
  },
);

it('a model is the same with and without "models/" before it', async () => {
  calls.vendors.answer('gemini', { model: 'models/gemini-2.5-pro' });
  expect((await calls.complete('gemini', { model: 'models/gemini-2.5-pro' })).model).toBe('gemini-2.5-pro');
  expect(calls.vendors.requests[0]!.url).toMatch(/\/v1beta\/models\/gemini-2\.5-pro:generateContent$/);
});

it.each(['../files', 'models/../../v1/x', 'a?key=b', 'a#b', 'a b', '..', '', 'a//b'])(
  'the model "%s" leads the call nowhere else',
  async (model) => {
    expect(await calls.failureOf('gemini', { model })).toMatchObject({ code: 'BAD_REQUEST', billed: 'NOTHING' });
    expect(calls.vendors.requests).toEqual([]);
  },
);

it('Gemini offers the models of Google', () => {
  const mask = (text: string) => text;
  const settings = { apiKey: 'k', baseUrl: 'http://localhost', model: 'gemini-2.5-flash', fetch, mask };
  const { offers } = createGemini(settings);
  const offered = ['gemini-2.5-pro', 'models/gemini-2.5-flash', 'gemma-3-27b-it', 'gpt-4o', 'claude-sonnet-4-5'];
  expect(offered.map(offers)).toEqual([true, true, true, false, false]);
});
