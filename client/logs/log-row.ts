import type { LogRow_LogFragment } from '../generated/graphql.ts';
import { graphql } from '../generated/gql.ts';

/** What the list shows of a row: all that a column can be of. */
export const LogRow_log = graphql(`
  fragment LogRow_log on LlmLog {
    id
    createdAt
    status
    attempt
    completionId
    requestId
    projectId
    taskId
    agentType
    agentId
    provider
    model
    modelName
    inputTokens
    outputTokens
    cachedInputTokens
    reasoningTokens
    totalCost
    durationSeconds
    timeToFirstTokenSeconds
    finishReason
    templateId
    errorCode
    errorMessage
    responsePreview
  }
`);

export type LogRow = LogRow_LogFragment;
