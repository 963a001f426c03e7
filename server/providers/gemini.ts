import { createGoogle } from '@ai-sdk/google';
import { createAiSdkProvider, has } from './ai-sdk-provider.ts';
import type { Fetch } from './http-fetch.ts';
import { type Provider, ProviderError } from './provider.ts';

/** Google's Gemini, by its generateContent API. */
export function createGemini(settings: { apiKey: string; baseUrl: string; model: string; fetch: Fetch }): Provider {
  const { apiKey, baseUrl, model, fetch } = settings;
  const google = createGoogle({ apiKey, baseURL: baseUrl, fetch });
  return createAiSdkProvider({
    id: 'gemini',
    model: plain(model),
    endpoint: baseUrl,
    offers: (wanted) => /^(gemini|gemma)-/.test(plain(wanted)),
    languageModel: (wanted) => google(pathOf(wanted)),
    // The AI SDK does not pass it on.
    reportedModel: ({ response }) => {
      const version = (response?.body as { modelVersion?: unknown } | undefined)?.modelVersion;
      return typeof version === 'string' ? plain(version) : undefined;
    },
    reported: (usage) => ({
      inputTokens: has(usage, 'promptTokenCount'),
      // A count that is zero is left out of the body; it was counted if the total needs no more.
      outputTokens: has(usage, 'candidatesTokenCount') || isComplete(usage),
      cachedInputTokens: has(usage, 'cachedContentTokenCount'),
      cacheWriteInputTokens: false,
      reasoningTokens: has(usage, 'thoughtsTokenCount'),
    }),
  });
}

/** The AI SDK puts the id into the URL as it is, and one such as "../files" would lead elsewhere with the key. */
function pathOf(model: string): string {
  const id = plain(model);
  if (/^[\w.:@-]+(\/[\w.:@-]+)*$/.test(id) && !id.split('/').some((part) => /^\.+$/.test(part))) return id;
  throw new ProviderError('BAD_REQUEST', 'Gemini has no model of such an id', { billed: 'NOTHING' });
}

function isComplete({ promptTokenCount, thoughtsTokenCount = 0, totalTokenCount }: Record<string, unknown>): boolean {
  return (
    has({ promptTokenCount }, 'promptTokenCount') &&
    Number(promptTokenCount) + Number(thoughtsTokenCount) === totalTokenCount
  );
}

function plain(model: string): string {
  return model.replace(/^models\//, '');
}
