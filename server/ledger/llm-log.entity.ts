import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ATTEMPT_ERROR_CODES, COST_STATUSES, FINISH_REASONS, type TokenUsage } from '../vocabulary.ts';

/** Each row has exactly one status, so counts by status add up. */
export const LOG_STATUSES = ['SUCCESS', 'ERROR', 'CACHED', 'TEMPLATED'] as const;
export type LogStatus = (typeof LOG_STATUSES)[number];

/**
 * One row of the books: one call to a provider, or one answer from the cache or a learned template.
 * Costs are nano-dollars, durations microseconds, hashes SHA-256 bytes; null means "not reported".
 */
export const LlmLogEntity = defineEntity({
  name: 'LlmLog',
  tableName: 'llm_usage_logs',
  properties: {
    /** UUIDv7 from createdAt and requestId, see log-id.ts. */
    id: p.uuid().primary(),
    createdAt: p.datetime(3),
    /** Number of the batch that committed the row, and the row's place in it: where it stands in the feed. */
    batchId: p.bigint('number'),
    batchIndex: p.integer(),
    /** The caller's own name for the request; all rows of one completion have it. */
    requestId: p.text(),
    completionId: p.uuid(),
    /** Of the completion, from 1: each call to a provider is one. */
    attempt: p.integer(),
    projectId: p.text().strictNullable(),
    taskId: p.text().strictNullable(),
    agentType: p.text(),
    agentId: p.text().strictNullable(),
    status: p.text().$type<LogStatus>(),
    provider: p.text(),
    /** The model that was asked for, which may be an alias; `model` is the one that answered, as its provider names it. */
    requestModel: p.text(),
    model: p.text(),
    /** Cached and cache-write tokens are among these, reasoning tokens among the output's. */
    inputTokens: p.integer().strictNullable(),
    outputTokens: p.integer().strictNullable(),
    cachedInputTokens: p.integer().strictNullable(),
    cacheWriteInputTokens: p.integer().strictNullable(),
    cacheWriteOneHourInputTokens: p.integer().strictNullable(),
    reasoningTokens: p.integer().strictNullable(),
    costStatus: p.text().$type<(typeof COST_STATUSES)[number]>(),
    inputCostNano: p.bigint('number').strictNullable(),
    outputCostNano: p.bigint('number').strictNullable(),
    /** What an answer from cache or template would have cost; null where that is not known or does not apply. */
    savedCostNano: p.bigint('number').strictNullable(),
    /** What such an answer would have used, which its own tokens, all 0, do not say; null where that is not known or does not apply. */
    savedUsage: p.json().$type<TokenUsage>().strictNullable(),
    /** The price sheet by which its cost, or what it saved, was counted; null: by none, or the row is older than these. */
    priceId: p.bigint('number').strictNullable(),
    /** Of this attempt alone. */
    durationUs: p.bigint('number'),
    timeToFirstTokenUs: p.bigint('number').strictNullable(),
    finishReason: p.text().$type<(typeof FINISH_REASONS)[number]>().strictNullable(),
    templateId: p.uuid().strictNullable(),
    errorCode: p.text().$type<(typeof ATTEMPT_ERROR_CODES)[number]>().strictNullable(),
    errorMessage: p.text().strictNullable(),
    systemPromptHash: p.blob().$type<Uint8Array>().strictNullable(),
    userPromptHash: p.blob().$type<Uint8Array>().strictNullable(),
    responsePreview: p.text().strictNullable(),
    metadata: p.json().$type<Record<string, unknown>>().strictNullable(),
  },
});

/** A committed row. */
export type LlmLog = Pick<
  InferEntity<typeof LlmLogEntity>,
  keyof typeof LlmLogEntity.properties & keyof InferEntity<typeof LlmLogEntity>
>;

/** A row before it is committed: it has no place in the feed yet. */
export type NewLlmLog = Omit<LlmLog, 'batchId' | 'batchIndex'>;

/** The column of a property. */
export function columnOf(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
