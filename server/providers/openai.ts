import { createOpenAI } from '@ai-sdk/openai';
import { createAiSdkProvider, has } from './ai-sdk-provider.ts';
import type { Fetch } from './http-fetch.ts';
import type { Provider } from './provider.ts';

/** OpenAI, by its chat completions API, which compatible servers speak too. */
export function createOpenAi(settings: { apiKey: string; baseUrl: string; model: string; fetch: Fetch }): Provider {
  const { apiKey, baseUrl, model, fetch } = settings;
  const openai = createOpenAI({ apiKey, baseURL: baseUrl, fetch });
  return createAiSdkProvider({
    id: 'openai',
    model,
    endpoint: baseUrl,
    offers: (wanted) => /^(gpt-|chatgpt-|o\d|ft:gpt-)/.test(wanted),
    languageModel: (wanted) => openai.chat(wanted),
    reportedModel: ({ response }) => response?.modelId,
    reported: (usage) => ({
      inputTokens: has(usage, 'prompt_tokens'),
      outputTokens: has(usage, 'completion_tokens'),
      cachedInputTokens: has(usage, 'prompt_tokens_details.cached_tokens'),
      cacheWriteInputTokens: has(usage, 'prompt_tokens_details.cache_write_tokens'),
      reasoningTokens: has(usage, 'completion_tokens_details.reasoning_tokens'),
    }),
  });
}
