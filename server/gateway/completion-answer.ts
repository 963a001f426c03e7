import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import type { FinishReason } from '../vocabulary.ts';
import type { Completion, CompletionAttempt, ServedBy } from './completion.ts';
import { micros, totalNano } from './log-rows.ts';
import type { Attempt } from './provider-chain.ts';

/** The caller's answer, made from the row that records it and in its whole microseconds, so that the two cannot disagree. */
export function completionOf(facts: {
  row: NewLlmLog;
  text: string;
  finishReason: FinishReason;
  servedBy: ServedBy;
  attempts: readonly Attempt[];
  durationMs: number;
}): Completion {
  const { row, text, finishReason, servedBy } = facts;
  const durationUs = micros(facts.durationMs);
  const waitedUs = facts.attempts.reduce((sum, attempt) => sum + micros(attempt.durationMs), 0);
  return {
    completionId: row.completionId,
    requestId: row.requestId,
    text,
    finishReason,
    servedBy,
    provider: row.provider,
    model: row.model,
    inputTokens: row.inputTokens,
    outputTokens: row.outputTokens,
    costStatus: row.costStatus,
    totalCostNano: totalNano(row),
    durationSeconds: durationUs / 1e6,
    overheadSeconds: Math.max(0, durationUs - waitedUs) / 1e6,
    attempts: facts.attempts.map(describeAttempt),
  };
}

export function describeAttempt(attempt: Attempt): CompletionAttempt {
  const { provider, requestModel, answer, streamed, error, durationMs } = attempt;
  return {
    provider: provider.id,
    model: answer?.model ?? streamed?.model ?? requestModel,
    success: answer !== null,
    errorCode: error?.code ?? null,
    errorMessage: error?.message ?? null,
    durationSeconds: micros(durationMs) / 1e6,
  };
}
