/** What a table of rows shows. */
export const SELECTION = `id createdAt requestId projectId agentType status provider model modelName inputTokens outputTokens
  totalTokens totalCost durationSeconds finishReason errorCode responsePreview feedPosition`;
