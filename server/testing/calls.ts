import type { TestApp } from './app.ts';

/** All that a completion and its rows can tell, for journeys. */
const COMPLETE = `mutation ($input: CompletionInput!) {
  completion(input: $input) {
    completionId requestId text finishReason servedBy provider model modelName inputTokens outputTokens totalTokens
    totalCost costStatus durationSeconds overheadSeconds
    attempts { provider model success errorCode errorMessage durationSeconds }
  }
}`;
const ROWS = `query ($filter: LlmLogFilter, $page: PageInput) {
  llmLogs(filter: $filter, page: $page) {
    totalCount feedPosition
    pageInfo { number size totalPages hasNextPage hasPreviousPage endCursor }
    nodes {
      id requestId completionId attempt projectId taskId agentType agentId status provider requestModel model modelName
      inputTokens outputTokens totalTokens cachedInputTokens cacheWriteInputTokens cacheWriteOneHourInputTokens reasoningTokens
      inputCost outputCost totalCost costStatus durationSeconds timeToFirstTokenSeconds finishReason success cacheHit errorCode errorMessage
      systemPromptHash userPromptHash responsePreview metadata createdAt feedPosition
    }
  }
}`;

/** The usual calls of journeys. */
export interface Calls {
  /** Asks "Hello" as "tester", but for what is given. Throws where it is answered with an error. */
  complete(input?: Record<string, unknown>): Promise<any>;
  /** The error of such a call; throws where there is none. */
  failureOf(input?: Record<string, unknown>): Promise<{ message: string; extensions: Record<string, any> }>;
  /** One page of rows under the filter, once all that was recorded so far is committed. */
  page(filter?: Record<string, unknown>, page?: Record<string, unknown>): Promise<any>;
  /** As many rows under the filter, oldest first; waits until they are there. */
  rows(count: number, filter?: Record<string, unknown>): Promise<any[]>;
}

export function createCalls(app: Pick<TestApp, 'ask' | 'graphql'>): Calls {
  const inputOf = (input: Record<string, unknown>) => {
    const hasMessages = 'messages' in input || 'prompt' in input;
    return { input: { agentType: 'tester', ...(hasMessages ? {} : { prompt: 'Hello' }), ...input } };
  };
  const page: Calls['page'] = async (filter, paging) => {
    return (await app.graphql(ROWS, { filter, page: paging }))['llmLogs'];
  };
  return {
    page,
    complete: async (input = {}) => (await app.graphql(COMPLETE, inputOf(input)))['completion'],
    async failureOf(input = {}) {
      const { data, errors } = await app.ask(COMPLETE, inputOf(input));
      if (!errors?.[0]) throw new Error(`It did not fail: ${JSON.stringify(data)}`);
      return errors[0];
    },
    async rows(count, filter) {
      for (;;) {
        const { nodes, totalCount } = await page(filter, { size: 200 });
        if (totalCount >= count) return nodes.toReversed();
      }
    },
  };
}
