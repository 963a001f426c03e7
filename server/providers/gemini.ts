import { createGoogle } from '@ai-sdk/google';
import { createAiSdkProvider, has } from './ai-sdk-provider.ts';
import type { Fetch } from './http-fetch.ts';
import type { Provider } from './provider.ts';

/** Google's Gemini, by its generateContent API. */
export function createGemini(settings: { apiKey: string; baseUrl: string; model: string; fetch: Fetch }): Provider {
  const { apiKey, baseUrl, model, fetch } = settings;
  const google = createGoogle({ apiKey, baseURL: baseUrl, fetch });
  return createAiSdkProvider({
    id: 'gemini',
    name: 'Gemini',
    model: plain(model),
    endpoint: baseUrl,
    offers: (wanted) => /^(gemini|gemma)-/.test(plain(wanted)),
    languageModel: (wanted) => google(plain(wanted)),
    // The AI SDK does not pass it on.
    reportedModel: ({ response }) => {
      const version = (response?.body as { modelVersion?: unknown } | undefined)?.modelVersion;
      return typeof version === 'string' ? plain(version) : undefined;
    },
    reported: (usage) => ({
      inputTokens: has(usage, 'promptTokenCount'),
      // A count that is zero is left out of the body, so the total tells that it was counted.
      outputTokens: has(usage, 'candidatesTokenCount') || has(usage, 'totalTokenCount'),
      cachedInputTokens: has(usage, 'cachedContentTokenCount'),
      cacheWriteInputTokens: false,
      reasoningTokens: has(usage, 'thoughtsTokenCount'),
    }),
  });
}

function plain(model: string): string {
  return model.replace(/^models\//, '');
}
