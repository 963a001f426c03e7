import { assert, constantFrom, nat, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import type { TokenUsage } from '../vocabulary.ts';
import { allLibrarySheets } from './library-prices.ts';
import { createPriceCeiling, priceCeiling } from './price-ceiling.ts';
import { createPriceUsage } from './price.ts';

const at = new Date('2026-11-01T00:00:00Z');

it.each([
  // 1,000 tokens in and out at the dearest rates that apply, in dollars per million.
  ['openai', 'gpt-4o', 1000, 2.5, 10],
  ['anthropic', 'claude-haiku-4-5', 1000, 1.25, 5],
  ['openai', 'gpt-6-sol', 1000, 2.5, 10],
  ['gemini', 'gemini-2.5-pro', 200_000, 1.25, 10],
  ['gemini', 'gemini-2.5-pro', 200_001, 2.5, 15],
])(
  '%s %s with %i tokens of prompt is bounded by %d and %d a million',
  (provider, model, inputTokens, input, output) => {
    const bound = priceCeiling({ provider, model, inputTokens, outputTokens: 1000, at });
    expect(bound).toBe(inputTokens * input * 1000 + output * 1e6);
  },
);

it('a model without a price has no bound', () => {
  const bounds = { provider: 'openai', model: 'gpt-4o-imaginary', inputTokens: 1, outputTokens: 1, at };
  expect(priceCeiling(bounds)).toBeNull();
});

it('no call within the bounds costs more, whatever of it was cached, long or reasoned', () => {
  const part = nat(150_000);
  const call = record({ plain: part, cached: part, written: part, visible: part, hidden: part, spare: nat(100_000) });
  assert(
    property(constantFrom(...allLibrarySheets()), call, (sheet, { plain, cached, written, visible, hidden, spare }) => {
      const usage: TokenUsage = {
        inputTokens: plain + cached + written,
        outputTokens: visible + hidden,
        cachedInputTokens: cached,
        cacheWriteInputTokens: written,
        cacheWriteOneHourInputTokens: null,
        reasoningTokens: hidden,
      };
      const { inputCostNano, outputCostNano } = createPriceUsage(() => sheet)({ provider: '', model: '', usage, at });
      const bounds = { inputTokens: usage.inputTokens! + spare, outputTokens: usage.outputTokens! + spare };
      const bound = createPriceCeiling(() => sheet)({ provider: '', model: '', at, ...bounds });
      expect(inputCostNano! + outputCostNano!).toBeLessThanOrEqual(bound!);
    }),
  );
});
