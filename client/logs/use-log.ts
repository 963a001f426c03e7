import { useState } from 'react';
import { useReading } from '../apollo/use-reading.ts';
import { graphql } from '../generated/gql.ts';
import type { LogDetailQuery } from '../generated/graphql.ts';

const LOG = graphql(`
  query LogDetail($id: ID!, $completionId: ID, $hasCompletion: Boolean!) {
    llmLog(id: $id) {
      id
      requestId
      completionId
      attempt
      projectId
      taskId
      agentType
      agentId
      status
      provider
      requestModel
      model
      modelName
      inputTokens
      outputTokens
      totalTokens
      cachedInputTokens
      cacheWriteInputTokens
      reasoningTokens
      inputCost
      outputCost
      totalCost
      costStatus
      durationSeconds
      timeToFirstTokenSeconds
      finishReason
      success
      cacheHit
      templateId
      errorCode
      errorMessage
      systemPromptHash
      userPromptHash
      responsePreview
      metadata
      createdAt
      feedPosition
      ...CostBreakdown_log
    }
    attempts: llmLogs(filter: { completionId: $completionId }, page: { size: 50 }) @include(if: $hasCompletion) {
      nodes {
        id
        attempt
        status
        provider
        model
        modelName
        errorCode
        createdAt
        durationSeconds
        timeToFirstTokenSeconds
      }
    }
  }
`);

export type LogDetail = NonNullable<LogDetailQuery['llmLog']>;
export type LogAttempt = NonNullable<LogDetailQuery['attempts']>['nodes'][number];

/** One row in full, with all attempts of its completion. The list knows the completion, so that one question is enough. */
export function useLog(id: string, known: { completionId: string } | undefined) {
  const [learned, setLearned] = useState<LogDetail | null>(null);
  const completionId = known?.completionId ?? (learned?.id === id ? learned.completionId : null);
  const asked = JSON.stringify([id, completionId]);
  const variables = { id, completionId, hasCompletion: completionId !== null };
  const { reading, error, readAgain } = useReading(asked, LOG, variables);
  const log = reading?.data.llmLog ?? null;
  if (log !== null && log !== learned) setLearned(log);
  return {
    /** The last one that was read, which may be another: see `isStale`. */
    log,
    /** Oldest first; null: not read yet. */
    attempts: reading?.data.attempts?.nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1)) ?? null,
    isStale: log !== null && log.id !== id,
    isMissing: reading?.asked === asked && log === null,
    error,
    readAgain,
  };
}
