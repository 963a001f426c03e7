import type { TokenUsage } from '../../vocabulary.ts';
import type { LlmLog } from '../llm-log.entity.ts';

/** What a call costs; as the pricing room says it. */
type Cost = Pick<LlmLog, 'costStatus' | 'inputCostNano' | 'outputCostNano' | 'priceId'>;

/** Prices a call as prices were at that moment. */
export type PriceOf = (call: { provider: string; model: string; usage: TokenUsage; at: Date }) => Cost;

/** What of a row decides on its cost. */
export type PricedRow = Pick<
  LlmLog,
  'id' | 'createdAt' | 'provider' | 'model' | 'savedCostNano' | 'savedUsage' | keyof TokenUsage | keyof Cost
> & {
  /** Whether some of its counts are guesses. */
  isEstimated: boolean;
};

/** A row's new cost, and what it saved. */
export type NewCost = Pick<LlmLog, 'id' | 'savedCostNano' | keyof Cost>;

/**
 * What the row costs by the prices of its day as they are known now; null: what it says already. What was free stays free, and no
 * price rests on a guess. An answer that saved a call costs nothing: what it saved is priced instead.
 */
export function repriceRow(row: PricedRow, priceOf: PriceOf): NewCost | null {
  const { id, provider, model, createdAt: at, costStatus, inputCostNano, outputCostNano, savedCostNano } = row;
  if (row.savedUsage !== null) {
    const saved = priceOf({ provider, model, usage: row.savedUsage, at });
    const savedNow = saved.inputCostNano === null ? null : saved.inputCostNano + saved.outputCostNano!;
    if (savedNow === savedCostNano) return null;
    return { id, costStatus, inputCostNano, outputCostNano, savedCostNano: savedNow, priceId: saved.priceId };
  }
  if (costStatus === 'FREE' || (costStatus === 'UNPRICED' && row.isEstimated)) return null;
  const cost = priceOf({ provider, model, usage: row, at });
  const isSame =
    cost.costStatus === costStatus && cost.inputCostNano === inputCostNano && cost.outputCostNano === outputCostNano;
  return isSame ? null : { id, savedCostNano, ...cost };
}
