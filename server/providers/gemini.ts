import { createGoogle } from '@ai-sdk/google';
import type { TokenUsage } from '../vocabulary.ts';
import { createAiSdkProvider, type VendorSettings } from './ai-sdk-provider.ts';
import { type Provider, ProviderError } from './provider.ts';
import { countIn, together } from './token-counts.ts';

/** Google's Gemini, by its generateContent API. */
export function createGemini(settings: VendorSettings): Provider {
  const { apiKey, baseUrl, model, fetch, mask } = settings;
  const google = createGoogle({ apiKey, baseURL: baseUrl, fetch });
  return createAiSdkProvider({
    id: 'gemini',
    model: plain(model),
    endpoint: baseUrl,
    mask,
    offers: (wanted) => /^(gemini|gemma)-/.test(plain(wanted)),
    languageModel: (wanted) => google(pathOf(wanted)),
    reportIn: ({ modelVersion, usageMetadata }) => ({
      model: typeof modelVersion === 'string' ? plain(modelVersion) : undefined,
      usage: usageMetadata,
    }),
    tokensOf,
  });
}

/** Gemini counts reasoning beside the answer, and what its tools read beside the prompt. */
function tokensOf(usage: Record<string, unknown>): TokenUsage {
  const reasoningTokens = countIn(usage, 'thoughtsTokenCount');
  // A count that is zero is left out of the body; it was counted if the total needs no more.
  const answered = countIn(usage, 'candidatesTokenCount') ?? (isComplete(usage) ? 0 : null);
  return {
    inputTokens: together(countIn(usage, 'promptTokenCount'), countIn(usage, 'toolUsePromptTokenCount')),
    outputTokens: together(answered, reasoningTokens),
    cachedInputTokens: countIn(usage, 'cachedContentTokenCount'),
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    reasoningTokens,
  };
}

function isComplete(usage: Record<string, unknown>): boolean {
  const counted = together(countIn(usage, 'promptTokenCount'), countIn(usage, 'thoughtsTokenCount'));
  return counted !== null && counted === countIn(usage, 'totalTokenCount');
}

/** The AI SDK puts the id into the URL as it is, and one such as "../files" would lead elsewhere with the key. */
function pathOf(model: string): string {
  const id = plain(model);
  if (/^[\w.:@-]+(\/[\w.:@-]+)*$/.test(id) && !id.split('/').some((part) => /^\.+$/.test(part))) return id;
  throw new ProviderError('BAD_REQUEST', 'Gemini has no model of such an id', { billed: 'NOTHING' });
}

function plain(model: string): string {
  return model.replace(/^models\//, '');
}
