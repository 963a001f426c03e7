import { calcPrice, findProvider, type ModelInfo, type ModelPrice } from '@pydantic/genai-prices';
import { LRUCache } from 'lru-cache';
import {
  createSheet,
  type LongContext,
  type PriceSheet,
  RATE_KINDS,
  type RateKind,
  type Rates,
} from './price-sheet.ts';
import { isSameModel } from './same-model.ts';

/** Who says what models cost, where nobody says otherwise. The version is that in package.json. */
export const LIBRARY = { source: 'genai-prices', version: '0.1.8' } as const;

/** How the library names our providers. */
const LIBRARY_IDS: ReadonlyMap<string, string> = new Map([
  ['gemini', 'google'],
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
]);

/** How the library names unit prices; a vendor that has no price for one-hour writes bills all writes alike. */
const LIBRARY_KEYS: Record<RateKind, string> = {
  input: 'input_mtok',
  output: 'output_mtok',
  cachedInput: 'cache_read_mtok',
  cacheWrite: 'cache_write_mtok',
  cacheWriteOneHour: 'cache_write_1h_mtok',
  reasoning: 'output_reasoning_mtok',
};

const NO_SHEETS: readonly PriceSheet[] = [];
const found = new LRUCache<string, readonly PriceSheet[]>({ max: 2000 });
const made = new WeakMap<ModelInfo, readonly PriceSheet[]>();

/**
 * What the vendor's published price was at that moment, from the data that comes with the library: nothing is looked up over the
 * network. null: the library does not know that very model, or not its price.
 */
export function librarySheetAt(provider: string, model: string, at: Date): PriceSheet | null {
  return (
    sheetsOf(provider, model).findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= at) ?? null
  );
}

/** All that the library can say about our providers. */
export function allLibrarySheets(): PriceSheet[] {
  return [...LIBRARY_IDS].flatMap(([provider, providerId]) =>
    (findProvider({ providerId })?.models ?? []).flatMap((model) => makeSheets(provider, model)),
  );
}

/** Its search through all models costs more than all the rest, so what it found is kept. */
function sheetsOf(provider: string, model: string): readonly PriceSheet[] {
  const key = `${provider} ${model}`;
  const kept = found.get(key);
  if (kept) return kept;
  const sheets = findSheets(provider, model.replace(/^models\//, ''));
  found.set(key, sheets);
  return sheets;
}

function findSheets(provider: string, id: string): readonly PriceSheet[] {
  const providerId = LIBRARY_IDS.get(provider);
  const model = providerId === undefined ? undefined : calcPrice({}, id, { providerId })?.model;
  // It also looks at other vendors' models, which this one does not sell at that price.
  if (!model || !findProvider({ providerId: providerId! })?.models.includes(model)) return NO_SHEETS;
  return isSameModel(id, model) ? makeSheets(provider, model) : NO_SHEETS;
}

/** A model's sheets, the oldest first; none where its prices are not known, or are other than by tokens and date. */
function makeSheets(provider: string, model: ModelInfo): readonly PriceSheet[] {
  const kept = made.get(model);
  if (kept) return kept;
  const dated = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
  const sheets = dated.flatMap(({ prices, constraint }) => {
    if (constraint && constraint.type !== 'start_date') return [];
    const effectiveFrom = constraint ? new Date(constraint.start_date) : null;
    const terms = termsOf(prices);
    return terms ? [createSheet({ ...LIBRARY, provider, model: model.id, effectiveFrom, ...terms })] : [];
  });
  made.set(model, sheets);
  return sheets;
}

/** The library knows some models without knowing their prices. */
function termsOf(prices: ModelPrice): Pick<PriceSheet, 'rates' | 'longContext'> | null {
  const rates = ratesAbove(prices, -1);
  if (rates === null) return null;
  const starts = RATE_KINDS.flatMap((kind) => {
    const price = prices[LIBRARY_KEYS[kind]];
    return typeof price === 'object' ? price.tiers.map(({ start }) => start) : [];
  });
  const longContext = [...new Set(starts)]
    .toSorted((a, b) => a - b)
    .map((start): LongContext => ({ aboveInputTokens: start, rates: ratesAbove(prices, start)! }));
  return { rates, longContext };
}

/** The rates of a prompt with more than so many tokens, and not many more. */
function ratesAbove(prices: ModelPrice, start: number): Rates | null {
  const entries = RATE_KINDS.map((kind) => {
    const price = prices[LIBRARY_KEYS[kind]];
    if (price === undefined) return [kind, null];
    const dollars =
      typeof price === 'number' ? price : (price.tiers.findLast((tier) => tier.start <= start)?.price ?? price.base);
    return [kind, Math.round(dollars * 1e9)];
  });
  const rates = Object.fromEntries(entries) as Record<RateKind, number | null>;
  return rates.input === null || rates.output === null ? null : (rates as Rates);
}
