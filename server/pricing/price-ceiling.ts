import { librarySheetAt } from './library-prices.ts';
import type { SheetAt } from './price.ts';
import { type RateKind, rateOf } from './price-sheet.ts';

/** A call that has not been made yet: it uses at most so many tokens. */
export interface CallBounds {
  provider: string;
  model: string;
  inputTokens: number;
  outputTokens: number;
  at: Date;
}

/**
 * The most that such a call can cost, in nano-dollars; null: the model's price is not known. Nothing is read from the vendor's
 * cache, all is written to it where that is dearer, and of the tiers up to that length the dearest counts. Cache writes for an
 * hour are left out: a caller has to ask for them. Of a provider that is free by nature it knows nothing.
 */
export type PriceCeiling = (bounds: CallBounds) => number | null;

const INPUT: readonly RateKind[] = ['input', 'cacheWrite'];
const OUTPUT: readonly RateKind[] = ['output', 'reasoning'];

/** Bounds by these sheets. */
export function createPriceCeiling(sheetAt: SheetAt): PriceCeiling {
  return ({ provider, model, inputTokens, outputTokens, at }) => {
    const sheet = sheetAt(provider, model, at);
    if (!sheet) return null;
    const reached = sheet.longContext.filter(({ aboveInputTokens }) => inputTokens > aboveInputTokens);
    const tiers = [sheet.rates, ...reached.map(({ rates }) => rates)];
    const dearest = (kinds: readonly RateKind[]) =>
      Math.max(...tiers.flatMap((rates) => kinds.map((kind) => rateOf(rates, kind))));
    return cost(inputTokens, dearest(INPUT)) + cost(outputTokens, dearest(OUTPUT));
  };
}

/** By the published prices alone. */
export const priceCeiling: PriceCeiling = createPriceCeiling(librarySheetAt);

/** Rounded up. */
function cost(tokens: number, rate: number): number {
  return Number((BigInt(tokens) * BigInt(rate) + 999_999n) / 1_000_000n);
}
