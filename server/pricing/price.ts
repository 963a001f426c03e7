import { calcPrice, type PriceCalculation, type Provider } from '@pydantic/genai-prices';
import { LRUCache } from 'lru-cache';
import type { CostStatus, TokenUsage } from '../vocabulary.ts';
import { isSameModel } from './same-model.ts';

/** What a call costs, in integer nano-dollars. Both are null exactly where the status is UNPRICED. */
export interface Price {
  costStatus: CostStatus;
  inputCostNano: number | null;
  outputCostNano: number | null;
}

/** Prices what a call used, as prices were at that moment. */
export type PriceUsage = (facts: { provider: string; model: string; usage: TokenUsage; at: Date }) => Price;

/** How the price library names our providers. */
const LIBRARY_IDS: ReadonlyMap<string, string> = new Map([
  ['gemini', 'google'],
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
]);
const publishers = new LRUCache<string, { provider: Provider | null }>({ max: 2000 });
/** What nobody knows. */
export const UNPRICED: Price = { costStatus: 'UNPRICED', inputCostNano: null, outputCostNano: null };
/** Nothing was or will be billed. */
export const FREE: Price = { costStatus: 'FREE', inputCostNano: 0, outputCostNano: 0 };

/**
 * The vendor's published price, from the price data that comes with the library; nothing is looked up over the network.
 * UNPRICED where the model is not known, or the vendor did not say what was used: a price is never guessed.
 */
export const priceUsage: PriceUsage = ({ provider, model, usage, at }) => {
  const { inputTokens, outputTokens } = usage;
  const providerId = LIBRARY_IDS.get(provider);
  if (providerId === undefined || inputTokens === null || outputTokens === null) return UNPRICED;
  const counts = {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    cache_read_tokens: usage.cachedInputTokens ?? 0,
    cache_write_tokens: usage.cacheWriteInputTokens ?? 0,
  };
  if (counts.cache_read_tokens + counts.cache_write_tokens > inputTokens) return UNPRICED;
  const id = model.replace(/^models\//, '');
  const publisher = publisherOf(providerId, id);
  const price = publisher && calcPrice(counts, id, { provider: publisher, timestamp: at });
  if (!price || !hasPrices(price)) return UNPRICED;
  return { costStatus: 'PRICED', inputCostNano: nano(price.input_price), outputCostNano: nano(price.output_price) };
};

/** The library's provider with that model alone, as its search through all models costs more than the rest; null: unknown. */
function publisherOf(providerId: string, id: string): Provider | null {
  const key = `${providerId} ${id}`;
  const kept = publishers.get(key);
  if (kept) return kept.provider;
  const found = calcPrice({}, id, { providerId });
  const isKnown = found !== null && isSameModel(id, found.model);
  const provider = isKnown ? { ...found.provider, models: [found.model] } : null;
  publishers.set(key, { provider });
  return provider;
}

/** The library knows some models without knowing their prices, and counts these as 0. */
function hasPrices({ model_price: price }: PriceCalculation): boolean {
  return price['input_mtok'] !== undefined && price['output_mtok'] !== undefined;
}

/**
 * The library counts in binary floats. Prices have few decimal digits and counts are integers, so 14 digits hold the exact
 * decimal result; what lies behind them is noise, and would turn a half nano-dollar the wrong way.
 */
function nano(dollars: number): number {
  return Math.round(Number((dollars * 1e9).toPrecision(14)));
}
