import { z } from 'zod';
import type { NewPrice } from '../pricing/price-book.ts';
import { RATE_KINDS, type Rates } from '../pricing/price-sheet.ts';
import { checkInput, label, list, optional, wholeNumber } from './check-input.ts';
import type { PriceInput } from './price.input.ts';

const MOST_DOLLARS = 1_000_000;
const MOST_TOKENS = 1_000_000_000;
const MOST_TIERS = 5;

const rule = `must be a number from 0 to ${MOST_DOLLARS} with at most nine decimals`;
/** Dollars become nano-dollars. */
const price = z
  .number({ error: rule })
  .min(0, rule)
  .max(MOST_DOLLARS, rule)
  .refine((dollars) => Number(dollars.toFixed(9)) === dollars, rule)
  .transform((dollars) => Math.round(dollars * 1e9));
const kinds = Object.fromEntries(RATE_KINDS.map((kind) => [kind, optional(price)]));
const prices = z.object({ ...kinds, input: price, output: price }) as unknown as z.ZodType<Rates>;

const rules = z
  .object({
    provider: label,
    model: label,
    effectiveFrom: optional(z.date()),
    prices,
    longContext: list(z.object({ aboveInputTokens: wholeNumber(1, MOST_TOKENS), prices }), MOST_TIERS).refine(
      (tiers) => new Set(tiers.map(({ aboveInputTokens }) => aboveInputTokens)).size === tiers.length,
      'must have each length once',
    ),
  })
  .transform(({ prices: rates, longContext, ...given }): NewPrice => ({
    ...given,
    rates,
    longContext: longContext
      .map((tier) => ({ aboveInputTokens: tier.aboveInputTokens, rates: tier.prices }))
      .toSorted((a, b) => a.aboveInputTokens - b.aboveInputTokens),
  }));

/** @throws LedgerError BAD_USER_INPUT naming the field and what is allowed. */
export function checkPrice(input: PriceInput): NewPrice {
  return checkInput('input', rules, input);
}
