import { LedgerError } from '../errors.ts';
import type { LlmLog } from '../ledger/llm-log.entity.ts';
import { atMost } from '../pause.ts';

/** A row is in the books some milliseconds behind its answer. */
const PATIENCE_MS = 1000;

/**
 * Takes what somebody thinks of a completion, 0 (bad) to 1 (good).
 * @throws LedgerError NOT_FOUND where the books have no such completion.
 */
export type RateCompletion = (rating: { completionId: string; score: number }) => Promise<void>;

export function createRateCompletion(deps: {
  /** The rows of a completion that are committed. */
  rowsOf: (completionId: string) => Promise<readonly Pick<LlmLog, 'templateId'>[]>;
  /** Resolves when the books have what was recorded so far. */
  flush: () => Promise<void>;
  rate: (rating: { completionId: string; score: number }, madeBy: readonly string[]) => Promise<void>;
}): RateCompletion {
  return async (rating) => {
    let rows = await deps.rowsOf(rating.completionId);
    if (rows.length === 0) {
      await atMost(deps.flush(), PATIENCE_MS);
      rows = await deps.rowsOf(rating.completionId);
    }
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
