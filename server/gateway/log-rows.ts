import { logId } from '../ledger/log-id.ts';
import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import type { CachedAnswer } from '../cache/response-cache.ts';
import { FREE, type Price, type PriceUsage, UNPRICED } from '../pricing/price.ts';
import type { CompletionRequest } from './completion.ts';
import type { AnsweredAttempt, Attempt, FailedAttempt } from './provider-chain.ts';
import { systemPromptHash, userPromptHash } from './prompt.ts';

const PREVIEW_CHARACTERS = 500;
const NO_TOKENS_REPORTED = {
  inputTokens: null,
  outputTokens: null,
  cachedInputTokens: null,
  cacheWriteInputTokens: null,
  reasoningTokens: null,
};
const ZERO_TOKENS = {
  inputTokens: 0,
  outputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteInputTokens: 0,
  reasoningTokens: 0,
};

/** Makes the rows of one completion. */
export interface RowMaker {
  /** The row of a call to a provider; the one that answered carries the request's id, each failed one an id of its own. */
  ofAttempt(attempt: Attempt, number: number): NewLlmLog;
  /** The row of an answer from the response cache, with what a call would have cost today. */
  ofCacheHit(hit: CachedAnswer, time: { startedAt: Date; durationMs: number }): NewLlmLog;
}

export function createRowMaker(request: CompletionRequest, completionId: string, priceUsage: PriceUsage): RowMaker {
  const answerId = request.requestId ?? completionId;
  const asked = askedBy(request, completionId);
  return {
    ofAttempt(attempt, number) {
      const { provider, requestModel, startedAt, durationMs } = attempt;
      const requestId = attempt.answer ? answerId : `${completionId}/${number}`;
      return {
        ...asked,
        ...idOf(startedAt, requestId),
        attempt: number,
        provider: provider.id,
        requestModel,
        ...(attempt.answer ? ofAnswer(attempt, priceUsage) : ofFailure(attempt)),
        savedCostNano: null,
        durationUs: micros(durationMs),
      };
    },
    ofCacheHit(hit, { startedAt, durationMs }) {
      return {
        ...asked,
        ...idOf(startedAt, answerId),
        attempt: 1,
        provider: hit.provider,
        requestModel: request.model ?? hit.model,
        status: 'CACHED',
        errorCode: null,
        errorMessage: null,
        model: hit.model,
        finishReason: hit.finishReason,
        responsePreview: preview(hit.text),
        ...ZERO_TOKENS,
        ...FREE,
        savedCostNano: hit.isFree ? 0 : totalNano(priceUsage({ ...hit, at: startedAt })),
        durationUs: micros(durationMs),
      };
    },
  };
}

/** What all rows of one completion have in common. */
function askedBy(request: CompletionRequest, completionId: string) {
  const { agentType, agentId, projectId, taskId, metadata } = request;
  return {
    completionId,
    agentType,
    agentId,
    projectId,
    taskId,
    metadata,
    systemPromptHash: systemPromptHash(request),
    userPromptHash: userPromptHash(request),
    timeToFirstTokenUs: null,
    templateId: null,
  };
}

/** What a row is known by. */
export function idOf(createdAt: Date, requestId: string) {
  return { id: logId(createdAt, requestId), createdAt, requestId };
}

/** Input and output together; null where the price is not known. */
export function totalNano(price: Pick<Price, 'inputCostNano' | 'outputCostNano'>): number | null {
  return price.inputCostNano === null || price.outputCostNano === null
    ? null
    : price.inputCostNano + price.outputCostNano;
}

function ofAnswer({ provider, answer, startedAt }: AnsweredAttempt, priceUsage: PriceUsage) {
  const { model, usage, finishReason } = answer;
  const price = provider.free ? FREE : priceUsage({ provider: provider.id, model, usage, at: startedAt });
  const outcome = { status: 'SUCCESS' as const, errorCode: null, errorMessage: null };
  return { ...outcome, model, finishReason, responsePreview: preview(answer.text), ...usage, ...price };
}

function ofFailure({ requestModel, error, provider }: FailedAttempt) {
  const price = error.billed === 'NOTHING' || provider.free ? FREE : UNPRICED;
  const outcome = { status: 'ERROR' as const, errorCode: error.code, errorMessage: error.message };
  return {
    ...outcome,
    model: requestModel,
    finishReason: null,
    responsePreview: null,
    ...NO_TOKENS_REPORTED,
    ...price,
  };
}

/** The first 500 characters; cut between characters, not inside one. */
export function preview(text: string): string {
  const cut = text.slice(0, PREVIEW_CHARACTERS);
  return text.length > cut.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Whole microseconds, as the ledger keeps durations. */
export function micros(milliseconds: number): number {
  return Math.round(milliseconds * 1000);
}
