import type { CostStatus, TokenUsage } from '../vocabulary.ts';
import { librarySheetAt } from './library-prices.ts';
import { linesOf, totalOf } from './price-lines.ts';
import type { PriceSheet } from './price-sheet.ts';

/** What a call costs, in integer nano-dollars. All three are null where the status is UNPRICED. */
export interface Price {
  costStatus: CostStatus;
  inputCostNano: number | null;
  outputCostNano: number | null;
  /** The price sheet by which it was counted; null: by none. */
  priceId: number | null;
}

/** What was used, and when. */
export interface PricedCall {
  provider: string;
  model: string;
  usage: TokenUsage;
  at: Date;
}

/**
 * Prices what a call used, as prices were at that moment. UNPRICED where the model's price is not known, or the vendor did not say
 * what was used: a price is never guessed. Answers at once, from memory.
 */
export type PriceUsage = (call: PricedCall) => Price;

/** The sheet that holds for a model at a moment; null: its price is not known. */
export type SheetAt = (provider: string, model: string, at: Date) => PriceSheet | null;

/** What nobody knows. */
export const UNPRICED: Price = { costStatus: 'UNPRICED', inputCostNano: null, outputCostNano: null, priceId: null };
/** Nothing was or will be billed. */
export const FREE: Price = { costStatus: 'FREE', inputCostNano: 0, outputCostNano: 0, priceId: null };

/** Prices by these sheets. */
export function createPriceUsage(sheetAt: SheetAt): PriceUsage {
  return ({ provider, model, usage, at }) => {
    const sheet = sheetAt(provider, model, at);
    const lines = sheet && linesOf(sheet, usage);
    if (!lines) return UNPRICED;
    const [inputCostNano, outputCostNano] = [totalOf(lines.input), totalOf(lines.output)];
    return { costStatus: 'PRICED', inputCostNano, outputCostNano, priceId: sheet.id };
  };
}

/** By the published prices alone. */
export const priceUsage: PriceUsage = createPriceUsage(librarySheetAt);
