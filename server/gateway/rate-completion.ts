import { LedgerError } from '../errors.ts';
import type { LlmLog } from '../ledger/llm-log.entity.ts';

/**
 * Takes what somebody thinks of a completion, 0 (bad) to 1 (good).
 * @throws LedgerError NOT_FOUND where the books have no such completion.
 */
export type RateCompletion = (rating: { completionId: string; score: number }) => Promise<void>;

export function createRateCompletion(deps: {
  /** The rows of a completion that are committed. */
  rowsOf: (completionId: string) => Promise<readonly Pick<LlmLog, 'templateId'>[]>;
  rate: (rating: { completionId: string; score: number }, madeBy: readonly string[]) => Promise<void>;
}): RateCompletion {
  return async (rating) => {
    const rows = await deps.rowsOf(rating.completionId);
    if (rows.length === 0) {
      const id = JSON.stringify(rating.completionId.slice(0, 100));
      throw new LedgerError('NOT_FOUND', `There is no completion of the id ${id}.`);
    }
    await deps.rate(
      rating,
      rows.flatMap(({ templateId }) => templateId ?? []),
    );
  };
}
