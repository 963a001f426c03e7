import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openVendorCalls, type VendorCalls } from '../testing/vendors/call-vendors.ts';
import { createOpenAi } from './openai.ts';

let calls: VendorCalls;
beforeAll(async () => void (calls = await openVendorCalls()));
afterEach(() => calls.vendors.reset());
afterAll(() => calls.close());

const settings = { temperature: 0.5, maxOutputTokens: 77 };

it.each(['gpt-4o', 'gpt-4-turbo', 'an-own-model'])('%s gets temperature and max_tokens as they are', async (model) => {
  await calls.complete('openai', { model, ...settings });
  expect(calls.vendors.requests[0]!.body).toMatchObject({ model, temperature: 0.5, max_tokens: 77 });
});

it.each(['o1', 'o3-mini', 'o4-mini', 'gpt-5', 'gpt-5-mini'])(
  '%s reasons, so it gets no temperature, and its limit by another name',
  async (model) => {
    await calls.complete('openai', { model, ...settings });
    const { body } = calls.vendors.requests[0]!;
    expect(body).toMatchObject({ model, max_completion_tokens: 77 });
    expect(body).not.toHaveProperty('temperature');
    expect(body).not.toHaveProperty('max_tokens');
  },
);

it('a refusal is text that the content filter wrote', async () => {
  const message = { role: 'assistant', content: null, refusal: 'I cannot help with that.' };
  const body = { model: 'gpt-4o', choices: [{ index: 0, message, finish_reason: 'stop' }] };
  calls.vendors.answer('openai', { body: JSON.stringify(body) });
  expect(await calls.complete('openai')).toMatchObject({
    text: 'I cannot help with that.',
    finishReason: 'CONTENT_FILTER',
  });
});

it('an answer without choices cannot be read', async () => {
  calls.vendors.answer('openai', { body: '{"model":"gpt-4o","choices":[]}' });
  expect((await calls.failureOf('openai')).code).toBe('BAD_RESPONSE');
});

it('a used-up quota is a rate limit', async () => {
  const error = { message: 'You exceeded your current quota.', type: 'insufficient_quota', code: 'insufficient_quota' };
  calls.vendors.answer('openai', { status: 429, body: JSON.stringify({ error }) });
  expect(await calls.failureOf('openai')).toMatchObject({
    code: 'RATE_LIMITED',
    message: 'HTTP 429: You exceeded your current quota.',
  });
});

it('OpenAI offers its own models, fine-tuned ones included', () => {
  const mask = (text: string) => text;
  const settings = { apiKey: 'k', baseUrl: 'http://localhost', model: 'gpt-4o', fetch, mask };
  const { offers } = createOpenAi(settings);
  const offered = ['gpt-4o', 'o3-mini', 'o1', 'chatgpt-4o-latest', 'ft:gpt-4o:acme::abc', 'gemini-2.5-pro', 'opus'];
  expect(offered.map(offers)).toEqual([true, true, true, true, true, false, false]);
});
