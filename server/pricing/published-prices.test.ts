import { describe, expect, it } from 'vitest';
import { NOT_REPORTED } from '../vocabulary.ts';
import { priceUsage } from './price.ts';

/**
 * Dollars per million tokens, from the price pages of the vendors in November 2026: input, output, then what is read from the prompt
 * cache, written to it, and written to it for an hour; where the vendor has no such price, what it bills instead.
 */
const PUBLISHED: readonly (readonly [string, string, number, number, number, number, number])[] = [
  // https://developers.openai.com/api/docs/pricing
  ['openai', 'gpt-4o', 2.5, 10, 1.25, 2.5, 2.5],
  ['openai', 'gpt-4o-2024-08-06', 2.5, 10, 1.25, 2.5, 2.5],
  ['openai', 'gpt-4o-2024-11-20', 2.5, 10, 1.25, 2.5, 2.5],
  ['openai', 'gpt-4o-2024-05-13', 5, 15, 5, 5, 5],
  ['openai', 'gpt-4o-mini', 0.15, 0.6, 0.075, 0.15, 0.15],
  ['openai', 'gpt-4-turbo', 10, 30, 10, 10, 10],
  ['openai', 'gpt-4.1', 2, 8, 0.5, 2, 2],
  ['openai', 'gpt-4.1-mini', 0.4, 1.6, 0.1, 0.4, 0.4],
  ['openai', 'gpt-4.1-nano', 0.1, 0.4, 0.025, 0.1, 0.1],
  ['openai', 'o3-mini', 1.1, 4.4, 0.55, 1.1, 1.1],
  ['openai', 'o4-mini', 1.1, 4.4, 0.275, 1.1, 1.1],
  ['openai', 'o3', 2, 8, 0.5, 2, 2],
  ['openai', 'o1', 15, 60, 7.5, 15, 15],
  ['openai', 'gpt-5', 1.25, 10, 0.125, 1.25, 1.25],
  ['openai', 'gpt-5-2025-08-07', 1.25, 10, 0.125, 1.25, 1.25],
  ['openai', 'gpt-5-mini', 0.25, 2, 0.025, 0.25, 0.25],
  ['openai', 'gpt-5-nano', 0.05, 0.4, 0.005, 0.05, 0.05],
  ['openai', 'gpt-5-pro', 15, 120, 15, 15, 15],
  ['openai', 'gpt-5.1', 1.25, 10, 0.125, 1.25, 1.25],
  ['openai', 'gpt-5.2', 1.75, 14, 0.175, 1.75, 1.75],
  // https://platform.claude.com/docs/en/about-claude/pricing
  ['anthropic', 'claude-opus-4-1', 15, 75, 1.5, 18.75, 30],
  ['anthropic', 'claude-opus-4-1-20250805', 15, 75, 1.5, 18.75, 30],
  ['anthropic', 'claude-opus-4-5', 5, 25, 0.5, 6.25, 10],
  ['anthropic', 'claude-opus-5-5', 4, 20, 0.2, 5, 8],
  ['anthropic', 'claude-sonnet-5', 2, 10, 0.2, 2.5, 4],
  ['anthropic', 'claude-haiku-4-5', 1, 5, 0.1, 1.25, 2],
  ['anthropic', 'claude-haiku-4-5-20251001', 1, 5, 0.1, 1.25, 2],
  ['anthropic', 'claude-3-5-haiku-20241022', 0.8, 4, 0.08, 1, 1.6],
  ['anthropic', 'claude-3-7-sonnet-20250219', 3, 15, 0.3, 3.75, 6],
  // https://ai.google.dev/gemini-api/docs/pricing
  ['gemini', 'gemini-2.5-flash', 0.3, 2.5, 0.03, 0.3, 0.3],
  ['gemini', 'models/gemini-2.5-flash', 0.3, 2.5, 0.03, 0.3, 0.3],
  ['gemini', 'gemini-2.5-flash-preview-09-2025', 0.3, 2.5, 0.03, 0.3, 0.3],
  ['gemini', 'gemini-2.5-flash-lite', 0.1, 0.4, 0.01, 0.1, 0.1],
  ['gemini', 'gemini-2.0-flash', 0.1, 0.4, 0.025, 0.1, 0.1],
  ['gemini', 'gemini-2.0-flash-001', 0.1, 0.4, 0.025, 0.1, 0.1],
  ['gemini', 'gemini-2.0-flash-lite', 0.075, 0.3, 0.075, 0.075, 0.075],
  ['gemini', 'gemini-3-flash-preview', 0.5, 3, 0.05, 0.5, 0.5],
  ['gemini', 'gemini-3.5-flash', 1.5, 9, 0.15, 1.5, 1.5],
  ['gemini', 'gemini-3.1-flash-lite', 0.25, 1.5, 0.025, 0.25, 0.25],
];
const MILLION = 1_000_000;
const at = new Date('2026-11-01T00:00:00Z');

/** What a thousand tokens of one kind cost in nano-dollars, so that no long context is reached: the price itself, times a million. */
const COUNT = 1000;

describe('tokens cost what the vendor publishes', () => {
  it.each(PUBLISHED)('%s %s', (provider, model, input, output, read, written, writtenForAnHour) => {
    const inputCost = (inputTokens: number, kinds = {}) =>
      priceUsage({ provider, model, usage: { ...NOT_REPORTED, inputTokens, outputTokens: 0, ...kinds }, at })
        .inputCostNano;
    const usage = { ...NOT_REPORTED, inputTokens: 0, outputTokens: COUNT };
    expect({
      input: inputCost(COUNT),
      output: priceUsage({ provider, model, usage, at }).outputCostNano,
      read: inputCost(COUNT, { cachedInputTokens: COUNT }),
      written: inputCost(COUNT, { cacheWriteInputTokens: COUNT }),
      writtenForAnHour: inputCost(COUNT, { cacheWriteInputTokens: COUNT, cacheWriteOneHourInputTokens: COUNT }),
    }).toEqual({
      input: nano(input),
      output: nano(output),
      read: nano(read),
      written: nano(written),
      writtenForAnHour: nano(writtenForAnHour),
    });
  });
});

function nano(dollarsPerMillion: number): number {
  return Math.round(dollarsPerMillion * MILLION);
}
