import { readFileSync } from 'node:fs';
import { assert, constantFrom, nat, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { NOT_REPORTED, type TokenUsage } from '../vocabulary.ts';
import { allLibrarySheets, LIBRARY } from './library-prices.ts';
import { linesOf, totalOf } from './price-lines.ts';
import { createSheet } from './price-sheet.ts';
import { createPriceUsage, priceUsage } from './price.ts';

const at = new Date('2026-11-01T00:00:00Z');
const price = (provider: string, model: string, usage: Partial<TokenUsage>, when = at) =>
  priceUsage({ provider, model, usage: { ...NOT_REPORTED, ...usage }, at: when });

it('a small call is exact to the nano-dollar', () => {
  // 1,234 x $0.30 and 567 x $2.50, per million.
  expect(price('gemini', 'gemini-2.5-flash', { inputTokens: 1234, outputTokens: 567 })).toMatchObject({
    costStatus: 'PRICED',
    inputCostNano: 370_200,
    outputCostNano: 1_417_500,
  });
});

it('a half nano-dollar is rounded up, once for the whole input', () => {
  // 3 x 37.5 + 1 x 10 nano-dollars = 122.5 and 1 x 150.
  const usage = { inputTokens: 4, cachedInputTokens: 1, outputTokens: 1 };
  expect(price('gemini', 'gemini-flash-1.5-8b', usage)).toMatchObject({ inputCostNano: 123, outputCostNano: 150 });
});

it('ten thousand tiny calls cost what one with all their tokens costs', () => {
  const one = price('openai', 'gpt-5-nano', { inputTokens: 7, outputTokens: 3 });
  expect(one.inputCostNano! * 10_000).toBe(10_000 * 7 * 50);
  expect(one.outputCostNano! * 10_000).toBe(10_000 * 3 * 400);
});

it('cached tokens, read or written, are priced once and at their own price', () => {
  const usage = { inputTokens: 10_000, outputTokens: 0, cachedInputTokens: 6000, cacheWriteInputTokens: 3000 };
  // claude-sonnet-4-5: 3 plain, 0.30 read, 3.75 written, per million.
  expect(price('anthropic', 'claude-sonnet-4-5-20250929', usage).inputCostNano).toBe(
    1000 * 3000 + 6000 * 300 + 3000 * 3750,
  );
});

it('what is kept in the cache for an hour costs twice the input, and the rest of the writes a quarter more', () => {
  const usage = {
    inputTokens: 10_000,
    outputTokens: 0,
    cacheWriteInputTokens: 8000,
    cacheWriteOneHourInputTokens: 5000,
  };
  // claude-haiku-4-5: 1 plain, 1.25 written for five minutes, 2 for an hour.
  expect(price('anthropic', 'claude-haiku-4-5', usage).inputCostNano).toBe(2000 * 1000 + 3000 * 1250 + 5000 * 2000);
});

it('tokens of a kind that the vendor does not price by itself cost what those around them do', () => {
  const usage = { inputTokens: 100, outputTokens: 0, cachedInputTokens: 60, cacheWriteInputTokens: 30 };
  expect(price('openai', 'gpt-4-turbo', usage).inputCostNano).toBe(100 * 10_000);
});

it('reasoning is inside the output and costs nothing beside it', () => {
  const usage = { inputTokens: 10, outputTokens: 500 };
  expect(price('openai', 'o3-mini', { ...usage, reasoningTokens: 400 })).toEqual(price('openai', 'o3-mini', usage));
});

it.each([
  // The whole call is billed by the tier of its prompt: input, and output.
  ['gemini', 'gemini-2.5-pro', 200_000, 1.25, 10],
  ['gemini', 'gemini-2.5-pro', 200_001, 2.5, 15],
  ['gemini', 'gemini-3-pro-preview', 200_001, 4, 18],
  ['anthropic', 'claude-sonnet-4-5', 200_000, 3, 15],
  ['anthropic', 'claude-sonnet-4-5', 200_001, 6, 22.5],
  ['anthropic', 'claude-opus-5', 900_000, 5, 25],
  ['openai', 'gpt-5.4', 271_999, 2.5, 15],
  ['openai', 'gpt-5.4', 272_000, 5, 22.5],
  ['openai', 'gpt-4.1', 900_000, 2, 8],
])('%s %s with a prompt of %i tokens costs %d and %d a million', (provider, model, inputTokens, input, output) => {
  expect(price(provider, model, { inputTokens, outputTokens: 1000 })).toMatchObject({
    inputCostNano: Math.round(inputTokens * input * 1000),
    outputCostNano: output * 1e6,
  });
});

it('cached tokens count for the length of the prompt', () => {
  const usage = { inputTokens: 250_000, cachedInputTokens: 240_000, outputTokens: 1000 };
  // gemini-2.5-pro above 200,000: 2.50 plain, 0.25 read, 15 out.
  expect(price('gemini', 'gemini-2.5-pro', usage)).toMatchObject({
    inputCostNano: 10_000 * 2500 + 240_000 * 250,
    outputCostNano: 15_000_000,
  });
});

it.each([
  ['openai', 'o3', '2025-06-09T23:59:59.999Z', 10],
  ['openai', 'o3', '2025-06-10T00:00:00.000Z', 2],
  ['openai', 'gpt-5.6-sol', '2026-08-20T23:59:59.999Z', 5],
  ['openai', 'gpt-5.6-sol', '2026-08-21T00:00:00.000Z', 4],
  ['gemini', 'gemini-3.6-flash', '2026-12-31T23:59:59.999Z', 0.75],
  ['gemini', 'gemini-3.6-flash', '2027-01-01T00:00:00.000Z', 1.5],
])('%s %s at %s costs %d a million of input', (provider, model, when, input) => {
  const usage = { inputTokens: 1000, outputTokens: 0 };
  expect(price(provider, model, usage, new Date(when)).inputCostNano).toBe(input * 1e6);
});

it.each([
  ['openai', 'gpt-4o-imaginary'],
  ['openai', 'gpt-4o-2031-01-01'],
  ['openai', 'gpt-5-nano-tuned'],
  ['openai', 'gpt-5.9'],
  ['openai', 'ft:gpt-4o:acme::abc'],
  ['gemini', 'gemini-2.5-pro-imaginary'],
  ['gemini', 'gemini-2.0-flash-imaginary'],
  ['gemini', 'gemma-3'],
  ['gemini', 'claude-sonnet-5'],
  ['openai', 'text-embedding-3-small'],
  ['anthropic', 'claude-sonnet-4-5-imaginary'],
  ['anthropic', 'claude-sonnet-5-5'],
  ['anthropic', 'claude-opus-4-9'],
  ['anthropic', 'gpt-4o'],
  ['demo', 'demo-1'],
  ['constructor', 'gpt-4o'],
  ['openai', ''],
])('%s %s is a model nobody has published a price for', (provider, model) => {
  expect(price(provider, model, { inputTokens: 10, outputTokens: 10 })).toEqual({
    costStatus: 'UNPRICED',
    inputCostNano: null,
    outputCostNano: null,
    priceId: null,
  });
});

it.each([
  ['no tokens at all', {}],
  ['no output tokens', { inputTokens: 5 }],
  ['no input tokens', { outputTokens: 5 }],
  ['more cached than there were', { inputTokens: 5, outputTokens: 5, cachedInputTokens: 6 }],
  ['more kept for an hour than written', { inputTokens: 5, outputTokens: 5, cacheWriteOneHourInputTokens: 1 }],
])('a vendor that reports %s leaves the call unpriced', (_what, usage) => {
  expect(price('openai', 'gpt-4o', usage).costStatus).toBe('UNPRICED');
});

const known = allLibrarySheets();
const tokens = nat(400_000);
const anyUsage = record({
  cached: tokens,
  written: tokens,
  anHour: tokens,
  plain: tokens,
  visible: tokens,
  hidden: tokens,
}).map(({ cached, written, anHour, plain, visible, hidden }): TokenUsage => ({
  inputTokens: plain + cached + written + anHour,
  outputTokens: visible + hidden,
  cachedInputTokens: cached,
  cacheWriteInputTokens: written + anHour,
  cacheWriteOneHourInputTokens: anHour,
  reasoningTokens: hidden,
}));

it('a cost is its lines, each token is in one of them, and each line is within a nano-dollar of tokens times price', () => {
  assert(
    property(constantFrom(...known), anyUsage, (sheet, usage) => {
      const { input, output } = linesOf(sheet, usage)!;
      const priced = createPriceUsage(() => sheet)({ provider: '', model: '', usage, at });
      expect([priced.inputCostNano, priced.outputCostNano]).toEqual([totalOf(input), totalOf(output)]);
      expect(priced.priceId).toBe(sheet.id);
      const counted = (lines: typeof input) => lines.reduce((sum, line) => sum + line.tokens, 0);
      expect([counted(input), counted(output)]).toEqual([usage.inputTokens, usage.outputTokens]);
      for (const { tokens: count, rate, costNano } of [...input, ...output]) {
        expect(Math.abs(Number((BigInt(count) * BigInt(rate)) / 1_000_000n) - costNano)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('a sheet of the same content has the same id, and of another content another', () => {
  const [sheet] = known;
  const { id, ...content } = sheet!;
  expect(createSheet(content).id).toBe(id);
  expect(createSheet({ ...content, rates: { ...content.rates, output: content.rates.output + 1 } }).id).not.toBe(id);
  expect(new Set(known.map((each) => each.id)).size).toBe(known.length);
});

it('the version in the sheets is that of the library', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(LIBRARY.version).toBe(dependencies['@pydantic/genai-prices']);
});
