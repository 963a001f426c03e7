import { createHash } from 'node:crypto';

/** What is priced by itself. */
export const RATE_KINDS = ['input', 'output', 'cachedInput', 'cacheWrite', 'cacheWriteOneHour', 'reasoning'] as const;
export type RateKind = (typeof RATE_KINDS)[number];

/**
 * Unit prices: integer nano-dollars for a million tokens, so that a price per million with up to nine decimals is exact.
 * null: it has no price of its own, and costs what the tokens cost that it is among (see `rateOf`).
 */
export type Rates = Readonly<Record<RateKind, number | null>> & { readonly input: number; readonly output: number };

/** What applies to the whole call when its prompt has more than so many tokens. */
export interface LongContext {
  readonly aboveInputTokens: number;
  readonly rates: Rates;
}

/** What a model costs from a moment on, and who says so. It never changes: its id is a hash of all the rest. */
export interface PriceSheet {
  /** 48 bits. */
  readonly id: number;
  /** Who says so: the price library, or a person (`override`). */
  readonly source: string;
  /** The version of the library, or the id of the override. */
  readonly version: string;
  readonly provider: string;
  /** The model that the source names, which may be an alias of the one in a row. */
  readonly model: string;
  /** null: since ever. */
  readonly effectiveFrom: Date | null;
  readonly rates: Rates;
  /** The shortest first. */
  readonly longContext: readonly LongContext[];
}

/** Gives a sheet its id: the same content has the same id on every instance and after every restart. */
export function createSheet(content: Omit<PriceSheet, 'id'>): PriceSheet {
  const { source, version, provider, model, effectiveFrom, rates, longContext } = content;
  const all = [
    [source, version, provider, model, effectiveFrom],
    ratesInOrder(rates),
    longContext.map(({ aboveInputTokens, rates: above }) => [aboveInputTokens, ratesInOrder(above)]),
  ];
  const id = createHash('sha256').update(JSON.stringify(all)).digest().readUIntBE(0, 6);
  return { id, ...content };
}

function ratesInOrder(rates: Rates): (number | null)[] {
  return RATE_KINDS.map((kind) => rates[kind]);
}

/** The rates for a prompt of that length: the tier is that of the whole call, as the vendors bill it. */
export function ratesFor({ rates, longContext }: PriceSheet, inputTokens: number): Rates {
  return longContext.findLast(({ aboveInputTokens }) => inputTokens > aboveInputTokens)?.rates ?? rates;
}

const AMONG: Record<Exclude<RateKind, 'input' | 'output'>, RateKind> = {
  cachedInput: 'input',
  cacheWrite: 'input',
  cacheWriteOneHour: 'cacheWrite',
  reasoning: 'output',
};

/** What tokens of that kind cost: their own rate, or else that of the tokens they are among. */
export function rateOf(rates: Rates, kind: RateKind): number {
  if (kind === 'input' || kind === 'output') return rates[kind];
  return rates[kind] ?? rateOf(rates, AMONG[kind]);
}
