import { logId } from '../ledger/log-id.ts';
import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import type { CachedAnswer } from '../cache/response-cache.ts';
import type { KeptTemplate } from '../templates/keeping/kept-template.ts';
import { NOT_REPORTED, type TokenUsage } from '../vocabulary.ts';
import { ESTIMATED_KEY, usageOfBroken } from './broken-usage.ts';
import { FREE, type Price, type PriceUsage, UNPRICED } from '../pricing/price.ts';
import type { CompletionRequest } from './completion.ts';
import type { AnsweredAttempt, Attempt, FailedAttempt } from './provider-chain.ts';
import { charactersOf, systemPromptHash, userPromptHash } from './prompt.ts';

const PREVIEW_CHARACTERS = 500;
const ZERO_TOKENS = {
  inputTokens: 0,
  outputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteInputTokens: 0,
  cacheWriteOneHourInputTokens: 0,
  reasoningTokens: 0,
};

/** Makes the rows of one completion. */
export interface RowMaker {
  /** The row of a call to a provider; the one that answered carries the request's id, each failed one an id of its own. */
  ofAttempt(attempt: Attempt, number: number): NewLlmLog;
  /** The row of an answer from the response cache, with what a call would have cost today. */
  ofCacheHit(hit: CachedAnswer, time: { startedAt: Date; durationMs: number }): NewLlmLog;
  /** The row of an answer that a template made, with what a call would have cost today; null where that is not known. */
  ofTemplate(kept: KeptTemplate, text: string, time: { startedAt: Date; durationMs: number }): NewLlmLog;
}

export function createRowMaker(request: CompletionRequest, completionId: string, priceUsage: PriceUsage): RowMaker {
  const answerId = answerIdOf(request, completionId);
  const asked = askedBy(request, completionId);
  return {
    ofAttempt(attempt, number) {
      const { provider, requestModel, startedAt, durationMs, streamed } = attempt;
      const ids = attemptIds(request, completionId, number);
      const requestId = attempt.answer ? ids.answered : ids.failed;
      return {
        ...asked,
        ...idOf(startedAt, requestId),
        attempt: number,
        provider: provider.id,
        requestModel,
        ...(attempt.answer ? ofAnswer(attempt, priceUsage) : ofFailure(attempt, request, priceUsage)),
        savedCostNano: null,
        savedUsage: null,
        durationUs: micros(durationMs),
        timeToFirstTokenUs: streamed?.firstDeltaMs == null ? null : micros(streamed.firstDeltaMs),
      };
    },
    ofCacheHit(hit, time) {
      return {
        ...asked,
        ...withoutCall(answerId, hit.text, time),
        provider: hit.provider,
        requestModel: request.model ?? hit.model,
        status: 'CACHED',
        model: hit.model,
        finishReason: hit.finishReason,
        ...savedBy(hit, time.startedAt, priceUsage),
      };
    },
    ofTemplate({ template, provider, model, usage }, text, time) {
      const spared = { provider, model, usage: { ...NOT_REPORTED, ...usage }, isFree: false };
      return {
        ...asked,
        ...withoutCall(answerId, text, time),
        provider: 'template',
        requestModel: model,
        status: 'TEMPLATED',
        model,
        finishReason: 'STOP',
        templateId: template.id,
        ...savedBy(spared, time.startedAt, priceUsage),
      };
    },
  };
}

/** What the rows of answers have in common that no provider was called for. */
function withoutCall(answerId: string, text: string, time: { startedAt: Date; durationMs: number }) {
  return {
    ...idOf(time.startedAt, answerId),
    attempt: 1,
    errorCode: null,
    errorMessage: null,
    responsePreview: preview(text),
    ...ZERO_TOKENS,
    ...FREE,
    durationUs: micros(time.durationMs),
  };
}

/** What a call would have cost and used; a provider that bills nothing saves nothing. */
function savedBy(hit: Omit<CachedAnswer, 'text' | 'finishReason'>, at: Date, priceUsage: PriceUsage) {
  if (hit.isFree) return { savedCostNano: 0, savedUsage: null };
  const price = priceUsage({ ...hit, at });
  return { savedCostNano: totalNano(price), savedUsage: hit.usage, priceId: price.priceId };
}

function answerIdOf(request: Pick<CompletionRequest, 'requestId'>, completionId: string): string {
  return request.requestId ?? completionId;
}

/** The requestId of an attempt's row, where it is answered and where it fails. */
export function attemptIds(request: Pick<CompletionRequest, 'requestId'>, completionId: string, number: number) {
  return { answered: answerIdOf(request, completionId), failed: `${completionId}/${number}` };
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

function ofFailure(attempt: FailedAttempt, request: CompletionRequest, priceUsage: PriceUsage) {
  const { requestModel, error, streamed } = attempt;
  const { usage, estimated } = usageOfBroken(streamed, charactersOf(request));
  const model = streamed?.model ?? requestModel;
  return {
    status: 'ERROR' as const,
    errorCode: error.code,
    errorMessage: error.message,
    model,
    finishReason: null,
    responsePreview: streamed?.text ? preview(streamed.text) : null,
    ...(estimated.length === 0 ? {} : { metadata: { ...request.metadata, [ESTIMATED_KEY]: estimated } }),
    ...usage,
    ...(estimated.length === 0 ? priceOfFailure(attempt, { model, usage }, priceUsage) : unlessFree(attempt, UNPRICED)),
  };
}

/** Of what the vendor counted itself: no price rests on a guess. */
function priceOfFailure(
  attempt: FailedAttempt,
  used: { model: string; usage: TokenUsage },
  priceUsage: PriceUsage,
): Price {
  const { provider, startedAt } = attempt;
  return unlessFree(attempt, priceUsage({ provider: provider.id, ...used, at: startedAt }));
}

function unlessFree({ error, provider }: FailedAttempt, price: Price): Price {
  return error.billed === 'NOTHING' || provider.free ? FREE : price;
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
