import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LlmLog } from '../ledger/llm-log.entity.ts';
import { linesOf, type PriceLine, totalOf } from '../pricing/price-lines.ts';
import type { Context } from './context.ts';
import { CostBreakdownType, type CostLineType } from './cost-breakdown.type.ts';
import { LlmLogType } from './llm-log.type.ts';
import { dollars } from './units.ts';

/** Why a row costs what it costs. */
@Resolver(() => LlmLogType)
export class CostBreakdownResolver {
  @FieldResolver(() => CostBreakdownType, {
    nullable: true,
    description: `The cost, line by line. Null where nothing was billed (FREE), where the price is not known (UNPRICED), and for rows from
before the ledger kept the prices it counted by.`,
  })
  async costBreakdown(@Root() row: LlmLog, @Ctx() { services }: Context): Promise<CostBreakdownType | null> {
    if (row.costStatus !== 'PRICED' || row.priceId === null) return null;
    const sheet = await services.prices.findSheet(row.priceId);
    const lines = sheet && linesOf(sheet, row);
    // What does not add up explains nothing.
    if (!lines || totalOf(lines.input) !== row.inputCostNano || totalOf(lines.output) !== row.outputCostNano)
      return null;
    const tier = sheet.longContext.findLast(({ aboveInputTokens }) => row.inputTokens! > aboveInputTokens);
    const { source, version, model, effectiveFrom } = sheet;
    return {
      lines: [...lines.input, ...lines.output].map(describeLine),
      source,
      version,
      model,
      effectiveFrom,
      aboveInputTokens: tier?.aboveInputTokens ?? null,
    };
  }
}

function describeLine({ kind, tokens, rate, costNano }: PriceLine): CostLineType {
  return { kind, tokens, pricePerMillion: dollars(rate), cost: dollars(costNano) };
}
