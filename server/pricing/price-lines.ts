import type { TokenUsage } from '../vocabulary.ts';
import { type PriceSheet, type RateKind, rateOf, ratesFor } from './price-sheet.ts';

/** What a line of a bill is for; each token is in exactly one line. */
export const PRICE_LINE_KINDS = [
  'INPUT',
  'CACHED_INPUT',
  'CACHE_WRITE',
  'CACHE_WRITE_ONE_HOUR',
  'OUTPUT',
  'REASONING',
] as const;
export type PriceLineKind = (typeof PRICE_LINE_KINDS)[number];

/** So many tokens at a unit price. Lines add up to the cost exactly, so each is within a nano-dollar of tokens x price. */
export interface PriceLine {
  kind: PriceLineKind;
  tokens: number;
  /** Nano-dollars for a million tokens. */
  rate: number;
  costNano: number;
}

/** A call, line by line. */
export interface PricedLines {
  input: PriceLine[];
  output: PriceLine[];
}

/**
 * What the tokens cost by the sheet. null: the vendor did not say what was used, or its counts contradict each other; then nobody
 * knows. Kinds without tokens have no line, but for those that a call always has.
 */
export function linesOf(sheet: PriceSheet, usage: TokenUsage): PricedLines | null {
  const { inputTokens, outputTokens } = usage;
  if (inputTokens === null || outputTokens === null) return null;
  const cached = usage.cachedInputTokens ?? 0;
  const written = usage.cacheWriteInputTokens ?? 0;
  // Answers that were cached by an earlier version do not have it.
  const writtenForAnHour = usage.cacheWriteOneHourInputTokens ?? 0;
  if (cached + written > inputTokens || writtenForAnHour > written) return null;
  const reasoning = Math.min(usage.reasoningTokens ?? 0, outputTokens);
  const rates = ratesFor(sheet, inputTokens);
  const line = (kind: PriceLineKind, tokens: number, rate: RateKind) => ({ kind, tokens, rate: rateOf(rates, rate) });
  return {
    input: withCosts([
      line('INPUT', inputTokens - cached - written, 'input'),
      line('CACHED_INPUT', cached, 'cachedInput'),
      line('CACHE_WRITE', written - writtenForAnHour, 'cacheWrite'),
      line('CACHE_WRITE_ONE_HOUR', writtenForAnHour, 'cacheWriteOneHour'),
    ]),
    output: withCosts([line('OUTPUT', outputTokens - reasoning, 'output'), line('REASONING', reasoning, 'reasoning')]),
  };
}

/** The cost of lines together, in nano-dollars. */
export function totalOf(lines: readonly PriceLine[]): number {
  return lines.reduce((sum, { costNano }) => sum + costNano, 0);
}

const TOKENS_PER_RATE = 1_000_000n;

/**
 * The exact sum is rounded once, half up. Each line gets what the rounded sum grows by with it, so that the lines add up to it.
 * Tokens times rate passes 2^53, so it is counted in bigints.
 */
function withCosts(lines: readonly Omit<PriceLine, 'costNano'>[]): PriceLine[] {
  let exact = 0n;
  let before = 0n;
  return lines
    .filter(({ kind, tokens }) => tokens > 0 || kind === 'INPUT' || kind === 'OUTPUT')
    .map(({ kind, tokens, rate }) => {
      exact += BigInt(tokens) * BigInt(rate);
      const rounded = (exact + TOKENS_PER_RATE / 2n) / TOKENS_PER_RATE;
      const costNano = Number(rounded - before);
      before = rounded;
      return { kind, tokens, rate, costNano };
    });
}
