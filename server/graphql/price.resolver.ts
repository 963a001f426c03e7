import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { isUuid } from '../ledger/log-id.ts';
import type { PriceOverride } from '../pricing/price-overrides.ts';
import type { Rates } from '../pricing/price-sheet.ts';
import { LedgerError } from '../errors.ts';
import type { Context, Services } from './context.ts';
import { PriceInput } from './price.input.ts';
import { checkPrice } from './price-rules.ts';
import { PriceType, type TokenPricesType } from './price.type.ts';
import { dollars } from './units.ts';

/** Prices that people set. */
@Resolver()
export class PriceResolver {
  @Query(() => [PriceType], {
    description: `Prices that were set in place of those that the vendors publish, by provider and model, the oldest first.
All other models cost what the price library of this version says.`,
    complexity: ({ childComplexity }) => 50 + childComplexity,
  })
  prices(@Ctx() { services }: Context): PriceType[] {
    return services.prices.overrides().map((override) => describePrice(override, services.names));
  }

  @Mutation(() => PriceType, {
    description: `Sets what a model costs; setting it again for the same provider, model and moment replaces it. Calls from now on are
priced by it on every server instance within a second. Rows that are in the books keep their cost: see \`repriceLogs\`.`,
    complexity: ({ childComplexity }) => 50 + childComplexity,
  })
  async setPrice(
    @Ctx() { services }: Context,
    @Arg('input', () => PriceInput, { description: 'The model, and what it costs from when on.' }) input: PriceInput,
  ): Promise<PriceType> {
    return describePrice(await services.prices.set(checkPrice(input)), services.names);
  }

  @Mutation(() => Boolean, {
    description:
      'Takes a price back: calls from now on have the one that was set for an earlier moment, or the published one.',
    complexity: 50,
  })
  async deletePrice(
    @Ctx() { services }: Context,
    @Arg('id', () => ID, { description: 'Of a price that was set.' }) id: string,
  ): Promise<boolean> {
    if (!isUuid(id)) throw new LedgerError('NOT_FOUND', 'There is no price of that id.');
    await services.prices.remove(id);
    return true;
  }
}

function describePrice({ id, setAt, sheet }: PriceOverride, names: Services['names']): PriceType {
  const { provider, model, effectiveFrom, rates, longContext } = sheet;
  return {
    id,
    provider,
    model,
    modelName: names.model(provider, model),
    effectiveFrom,
    prices: describeRates(rates),
    longContext: longContext.map((tier) => ({
      aboveInputTokens: tier.aboveInputTokens,
      prices: describeRates(tier.rates),
    })),
    setAt,
  };
}

function describeRates({
  input,
  output,
  cachedInput,
  cacheWrite,
  cacheWriteOneHour,
  reasoning,
}: Rates): TokenPricesType {
  return {
    input: dollars(input),
    output: dollars(output),
    cachedInput: dollars(cachedInput),
    cacheWrite: dollars(cacheWrite),
    cacheWriteOneHour: dollars(cacheWriteOneHour),
    reasoning: dollars(reasoning),
  };
}
