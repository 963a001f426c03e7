import { createAnthropic as createSdk } from '@ai-sdk/anthropic';
import { createAiSdkProvider, has } from './ai-sdk-provider.ts';
import type { Fetch } from './http-fetch.ts';
import type { Provider } from './provider.ts';

/** Anthropic, by its messages API. Where the caller sets no limit of output tokens, the AI SDK sends the model's own. */
export function createAnthropic(settings: { apiKey: string; baseUrl: string; model: string; fetch: Fetch }): Provider {
  const { apiKey, baseUrl, model, fetch } = settings;
  const anthropic = createSdk({ apiKey, baseURL: baseUrl, fetch });
  return createAiSdkProvider({
    id: 'anthropic',
    name: 'Anthropic',
    model,
    endpoint: baseUrl,
    offers: (wanted) => wanted.startsWith('claude-'),
    languageModel: (wanted) => anthropic(wanted),
    reportedModel: ({ response }) => response?.modelId,
    reported: (usage) => ({
      inputTokens: has(usage, 'input_tokens'),
      outputTokens: has(usage, 'output_tokens'),
      cachedInputTokens: has(usage, 'cache_read_input_tokens'),
      cacheWriteInputTokens: has(usage, 'cache_creation_input_tokens'),
      reasoningTokens: has(usage, 'output_tokens_details.thinking_tokens'),
    }),
  });
}
