import { createOpenAI } from '@ai-sdk/openai';
import { createAiSdkProvider, type VendorSettings } from './ai-sdk-provider.ts';
import type { Provider } from './provider.ts';
import { countIn } from './token-counts.ts';

/** OpenAI, by its chat completions API, which compatible servers speak too. Of a stream the AI SDK asks the usage by itself. */
export function createOpenAi(settings: VendorSettings): Provider {
  const { apiKey, baseUrl, model, fetch, mask } = settings;
  const openai = createOpenAI({ apiKey, baseURL: baseUrl, fetch });
  return createAiSdkProvider({
    id: 'openai',
    model,
    endpoint: baseUrl,
    mask,
    offers: (wanted) => /^(gpt-|chatgpt-|o\d|ft:gpt-)/.test(wanted),
    languageModel: (wanted) => openai.chat(wanted),
    reportIn: (body) => ({ model: body['model'], usage: body['usage'] }),
    tokensOf: (usage) => ({
      inputTokens: countIn(usage, 'prompt_tokens'),
      outputTokens: countIn(usage, 'completion_tokens'),
      cachedInputTokens: countIn(usage, 'prompt_tokens_details.cached_tokens'),
      cacheWriteInputTokens: countIn(usage, 'prompt_tokens_details.cache_write_tokens'),
      cacheWriteOneHourInputTokens: null,
      reasoningTokens: countIn(usage, 'completion_tokens_details.reasoning_tokens'),
    }),
  });
}
