import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openVendorCalls, type VendorCalls } from '../testing/vendors/call-vendors.ts';
import { createAnthropic } from './anthropic.ts';

let calls: VendorCalls;
beforeAll(async () => void (calls = await openVendorCalls()));
afterEach(() => calls.vendors.reset());
afterAll(() => calls.close());

it.each([
  ['claude-sonnet-4-5', 64_000],
  ['claude-opus-4-1', 32_000],
  ['claude-3-5-haiku-20241022', 4096],
])('%s gets a limit of output that it can reach where the caller sets none: %i', async (model, limit) => {
  await calls.complete('anthropic', { model });
  expect(calls.vendors.requests[0]!.body.max_tokens).toBe(limit);
});

it('a limit of the caller holds', async () => {
  await calls.complete('anthropic', { maxOutputTokens: 77 });
  expect(calls.vendors.requests[0]!.body.max_tokens).toBe(77);
});

it('counts that Anthropic leaves out are not made up from those it gives', async () => {
  const usage = { input_tokens: null, cache_read_input_tokens: 50, output_tokens: 4 };
  const content = [{ type: 'text', text: 'Hi' }];
  const body = { type: 'message', model: 'claude-sonnet-4-5', content, stop_reason: 'end_turn', usage };
  calls.vendors.answer('anthropic', { body: JSON.stringify(body) });
  expect((await calls.complete('anthropic')).usage).toEqual({
    inputTokens: null,
    outputTokens: 4,
    cachedInputTokens: 50,
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    reasoningTokens: null,
  });
});

it('Anthropic offers the Claude models', () => {
  const mask = (text: string) => text;
  const settings = { apiKey: 'k', baseUrl: 'http://localhost', model: 'claude-sonnet-4-5', fetch, mask };
  const { offers } = createAnthropic(settings);
  expect(['claude-opus-4-1', 'gpt-4o', 'gemini-2.5-pro'].map(offers)).toEqual([true, false, false]);
});
