import { feedPositionOf } from '../ledger/feed-position.ts';
import type { LlmLog } from '../ledger/llm-log.entity.ts';
import type { Services } from './context.ts';
import type { LlmLogType } from './llm-log.type.ts';
import { dollars, seconds } from './units.ts';

type Names = Services['names'];

/** What the API computes from a row, field by field: one description for the resolver and the export. */
export const COMPUTED = {
  modelName: ({ provider, model }: LlmLog, names: Names) => names.model(provider, model),
  totalTokens: ({ inputTokens, outputTokens }: LlmLog) => sum(inputTokens, outputTokens),
  inputCost: ({ inputCostNano }: LlmLog) => dollars(inputCostNano),
  outputCost: ({ outputCostNano }: LlmLog) => dollars(outputCostNano),
  totalCost: ({ inputCostNano, outputCostNano }: LlmLog) => dollars(sum(inputCostNano, outputCostNano)),
  durationSeconds: ({ durationUs }: LlmLog) => seconds(durationUs),
  timeToFirstTokenSeconds: ({ timeToFirstTokenUs }: LlmLog) => seconds(timeToFirstTokenUs),
  success: ({ status }: LlmLog) => status !== 'ERROR',
  cacheHit: ({ status }: LlmLog) => status === 'CACHED',
  systemPromptHash: ({ systemPromptHash }: LlmLog) => hex(systemPromptHash),
  userPromptHash: ({ userPromptHash }: LlmLog) => hex(userPromptHash),
  feedPosition: (row: LlmLog) => feedPositionOf(row),
} as const;
type Computed = { [Name in keyof typeof COMPUTED]: ReturnType<(typeof COMPUTED)[Name]> };

/** A row with every field of the API's LlmLog. */
export type DescribedLog = LlmLogType & Computed;

/** The fields of LlmLog, in the order a person reads them: whose call, who answered, what it took, how it ended. */
export const LOG_FIELDS = [
  'id',
  'requestId',
  'completionId',
  'attempt',
  'projectId',
  'taskId',
  'agentType',
  'agentId',
  'status',
  'provider',
  'requestModel',
  'model',
  'modelName',
  'inputTokens',
  'outputTokens',
  'totalTokens',
  'cachedInputTokens',
  'cacheWriteInputTokens',
  'cacheWriteOneHourInputTokens',
  'reasoningTokens',
  'inputCost',
  'outputCost',
  'totalCost',
  'costStatus',
  'durationSeconds',
  'timeToFirstTokenSeconds',
  'finishReason',
  'success',
  'cacheHit',
  'templateId',
  'errorCode',
  'errorMessage',
  'systemPromptHash',
  'userPromptHash',
  'responsePreview',
  'metadata',
  'createdAt',
  'feedPosition',
] as const satisfies readonly (keyof DescribedLog)[];

/** The whole row, its fields in the order of LOG_FIELDS. */
export function describeLog(row: LlmLog, names: Names): DescribedLog {
  const fields = LOG_FIELDS.map((name) => [name, isComputed(name) ? COMPUTED[name](row, names) : row[name]]);
  return Object.fromEntries(fields) as DescribedLog;
}

function isComputed(name: (typeof LOG_FIELDS)[number]): name is keyof Computed {
  return Object.hasOwn(COMPUTED, name);
}

/** null where one of them is not known. */
function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
