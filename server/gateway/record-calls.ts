import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import { FREE, type Price, type PriceUsage, UNPRICED } from '../pricing/price.ts';
import type { AttemptErrorCode, TokenUsage } from '../vocabulary.ts';
import { idOf, preview } from './log-rows.ts';

/** A call that was made elsewhere, checked and complete. null: not given. */
export interface RecordedCall extends TokenUsage {
  /** A repeat is recognised by it alone. */
  requestId: string;
  projectId: string | null;
  taskId: string | null;
  agentType: string;
  agentId: string | null;
  provider: string;
  /** null: the model that answered was the one asked for. */
  requestModel: string | null;
  model: string;
  durationSeconds: number;
  success: boolean;
  /** Given for failed calls only; null: the caller does not know how it failed. */
  errorCode: AttemptErrorCode | null;
  errorMessage: string | null;
  responsePreview: string | null;
  metadata: Record<string, unknown> | null;
  /** When it began. */
  createdAt: Date;
}

/** What became of the calls of a request: each is one or the other. */
export interface RecordResult {
  accepted: number;
  /** Their requestId is in the ledger already, or stands earlier in the same request. */
  duplicates: number;
}

/**
 * Puts calls that were made elsewhere into the ledger; resolves when none of the accepted can be lost any more.
 * @throws LedgerError OVERLOADED where the ledger has no room.
 */
export type RecordCalls = (calls: readonly RecordedCall[]) => Promise<RecordResult>;

export function createRecordCalls(deps: {
  recordOnce: (rows: readonly NewLlmLog[]) => Promise<RecordResult>;
  priceUsage: PriceUsage;
  /** For completions: each call is one of its own. */
  newId: () => string;
}): RecordCalls {
  return (calls) => deps.recordOnce(calls.map((call) => rowOf(call, deps.newId(), deps.priceUsage)));
}

function rowOf(call: RecordedCall, completionId: string, priceUsage: PriceUsage): NewLlmLog {
  const { requestId, createdAt, durationSeconds, success, errorCode, errorMessage, responsePreview, ...asGiven } = call;
  return {
    ...asGiven,
    ...idOf(createdAt, requestId),
    ...costOf(call, priceUsage),
    completionId,
    attempt: 1,
    status: success ? 'SUCCESS' : 'ERROR',
    requestModel: call.requestModel ?? call.model,
    savedCostNano: null,
    savedUsage: null,
    durationUs: Math.round(durationSeconds * 1e6),
    timeToFirstTokenUs: null,
    finishReason: null,
    templateId: null,
    errorCode: success ? null : (errorCode ?? 'PROVIDER_ERROR'),
    errorMessage: cut(errorMessage),
    systemPromptHash: null,
    userPromptHash: null,
    responsePreview: cut(responsePreview),
  };
}

/** What a vendor answers to a call that it refuses, and does not bill. */
const REFUSALS: ReadonlySet<AttemptErrorCode | null> = new Set([
  'RATE_LIMITED',
  'AUTHENTICATION',
  'BAD_REQUEST',
  'PROVIDER_ERROR',
]);

/**
 * As calls made here: tokens cost their price, whatever the outcome. A failed call of which no tokens are known was refused,
 * and is free, or cut off somewhere, and then nobody knows. So does nobody where the caller did not say how it failed.
 */
function costOf(call: RecordedCall, priceUsage: PriceUsage): Price {
  const { provider, model, inputTokens, outputTokens, createdAt } = call;
  if (!call.success) {
    if (inputTokens === 0 && outputTokens === 0) return FREE;
    if (inputTokens === null && outputTokens === null) return REFUSALS.has(call.errorCode) ? FREE : UNPRICED;
  }
  return priceUsage({ provider, model, usage: call, at: createdAt });
}

function cut(text: string | null): string | null {
  return text === null ? null : preview(text);
}
