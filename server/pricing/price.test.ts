import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenUsage } from '../vocabulary.ts';
import { priceUsage } from './price.ts';

const at = new Date('2026-11-01T00:00:00Z');
const nothing: TokenUsage = {
  inputTokens: null,
  outputTokens: null,
  cachedInputTokens: null,
  cacheWriteInputTokens: null,
  reasoningTokens: null,
};
const price = (provider: string, model: string, usage: Partial<TokenUsage>) =>
  priceUsage({ provider, model, usage: { ...nothing, ...usage }, at });

describe('a million tokens in and out cost what the vendor publishes', () => {
  // Dollars per million tokens, from the price pages of the vendors.
  it.each([
    ['openai', 'gpt-4o', 2.5, 10],
    ['openai', 'gpt-4o-2024-08-06', 2.5, 10],
    ['openai', 'gpt-4o-2024-05-13', 5, 15],
    ['openai', 'gpt-4o-mini', 0.15, 0.6],
    ['openai', 'gpt-4-turbo', 10, 30],
    ['openai', 'gpt-4.1', 2, 8],
    ['openai', 'o3-mini', 1.1, 4.4],
    ['gemini', 'gemini-2.5-flash', 0.3, 2.5],
    ['gemini', 'models/gemini-2.5-flash', 0.3, 2.5],
    ['gemini', 'gemini-2.5-flash-preview-09-2025', 0.3, 2.5],
    ['gemini', 'gemini-2.0-flash', 0.1, 0.4],
    ['gemini', 'gemini-2.0-flash-001', 0.1, 0.4],
    ['gemini', 'gemini-2.0-flash-lite', 0.075, 0.3],
    ['gemini', 'gemini-2.5-flash-lite', 0.1, 0.4],
    ['anthropic', 'claude-haiku-4-5', 1, 5],
    ['anthropic', 'claude-opus-4-5', 5, 25],
    ['anthropic', 'claude-3-5-haiku-20241022', 0.8, 4],
  ])('%s %s', (provider, model, input, output) => {
    expect(price(provider, model, { inputTokens: 1_000_000, outputTokens: 1_000_000 })).toEqual({
      costStatus: 'PRICED',
      inputCostNano: input * 1e9,
      outputCostNano: output * 1e9,
    });
  });
});

it('a small call is exact to the nano-dollar', () => {
  expect(price('gemini', 'gemini-2.5-flash', { inputTokens: 1234, outputTokens: 567 })).toEqual({
    costStatus: 'PRICED',
    inputCostNano: 370_200,
    outputCostNano: 1_417_500,
  });
});

it('cached tokens, read or written, are priced once and at their own price', () => {
  const usage = { inputTokens: 10_000, outputTokens: 0, cachedInputTokens: 6000, cacheWriteInputTokens: 3000 };
  // claude-sonnet-4-5: 3 plain, 0.30 read, 3.75 written, per million.
  expect(price('anthropic', 'claude-sonnet-4-5-20250929', usage).inputCostNano).toBe(
    1000 * 3000 + 6000 * 300 + 3000 * 3750,
  );
});

it('a long context is priced at its own tier', () => {
  // gemini-2.5-pro: 1.25 and 10 up to 200,000 tokens of prompt, 2.50 and 15 above.
  expect(price('gemini', 'gemini-2.5-pro', { inputTokens: 100_000, outputTokens: 1000 })).toMatchObject({
    inputCostNano: 125_000_000,
    outputCostNano: 10_000_000,
  });
  expect(price('gemini', 'gemini-2.5-pro', { inputTokens: 300_000, outputTokens: 1000 })).toMatchObject({
    inputCostNano: 750_000_000,
    outputCostNano: 15_000_000,
  });
});

it('reasoning is inside the output and costs nothing beside it', () => {
  const usage = { inputTokens: 10, outputTokens: 500 };
  expect(price('openai', 'o3-mini', { ...usage, reasoningTokens: 400 })).toEqual(price('openai', 'o3-mini', usage));
});

it.each([
  ['openai', 'gpt-4o-imaginary'],
  ['openai', 'gpt-5-nano-tuned'],
  ['openai', 'ft:gpt-4o:acme::abc'],
  ['gemini', 'gemini-2.5-pro-imaginary'],
  ['gemini', 'gemini-2.0-flash-imaginary'],
  ['gemini', 'gemma-3'],
  ['openai', 'text-embedding-3-small'],
  ['anthropic', 'claude-sonnet-4-5-imaginary'],
  ['anthropic', 'gpt-4o'],
  ['demo', 'demo-1'],
  ['constructor', 'gpt-4o'],
  ['openai', ''],
])('%s %s is a model nobody has published a price for', (provider, model) => {
  expect(price(provider, model, { inputTokens: 10, outputTokens: 10 })).toEqual({
    costStatus: 'UNPRICED',
    inputCostNano: null,
    outputCostNano: null,
  });
});

it.each([
  ['no tokens at all', {}],
  ['no output tokens', { inputTokens: 5 }],
  ['no input tokens', { outputTokens: 5 }],
  ['more cached than there were', { inputTokens: 5, outputTokens: 5, cachedInputTokens: 6 }],
])('a vendor that reports %s leaves the call unpriced', (_what, usage) => {
  expect(price('openai', 'gpt-4o', usage).costStatus).toBe('UNPRICED');
});

it('costs are whole nano-dollars, and no tokens cost nothing', () => {
  const tokens = nat(200_000);
  assert(
    property(tokens, tokens, (inputTokens, outputTokens) => {
      const { inputCostNano, outputCostNano } = price('openai', 'gpt-4o-mini', { inputTokens, outputTokens });
      expect(inputCostNano).toBe(inputTokens * 150);
      expect(outputCostNano).toBe(outputTokens * 600);
    }),
  );
});
