import { createAnthropic as createSdk } from '@ai-sdk/anthropic';
import type { TokenUsage } from '../vocabulary.ts';
import { type BodyReport, createAiSdkProvider, type VendorSettings } from './ai-sdk-provider.ts';
import { withCounts } from './anthropic-counts.ts';
import type { Provider } from './provider.ts';
import { countIn, together } from './token-counts.ts';

/** Anthropic, by its messages API. Where the caller sets no limit of output tokens, the AI SDK sends the model's own. */
export function createAnthropic(settings: VendorSettings): Provider {
  const { apiKey, baseUrl, model, fetch, mask } = settings;
  const anthropic = createSdk({ apiKey, baseURL: baseUrl, fetch: withCounts(fetch) });
  return createAiSdkProvider({
    id: 'anthropic',
    model,
    endpoint: baseUrl,
    mask,
    offers: (wanted) => wanted.startsWith('claude-'),
    languageModel: (wanted) => anthropic(wanted),
    reportIn,
    tokensOf,
  });
}

/** Of a whole message, of the event that begins one, or of the event behind its last piece. */
function reportIn({ message, model, usage }: Record<string, any>): BodyReport {
  if (!message) return { model, usage };
  // At the beginning the output is not counted yet: a number there is a placeholder.
  const { output_tokens: _placeholder, ...counted } = message.usage ?? {};
  return { model: message.model, usage: counted };
}

/** Anthropic counts what went through its prompt cache beside the input. */
function tokensOf(usage: Record<string, unknown>): TokenUsage {
  const cachedInputTokens = countIn(usage, 'cache_read_input_tokens');
  const cacheWriteInputTokens = countIn(usage, 'cache_creation_input_tokens');
  return {
    inputTokens: together(countIn(usage, 'input_tokens'), cachedInputTokens, cacheWriteInputTokens),
    outputTokens: countIn(usage, 'output_tokens'),
    cachedInputTokens,
    cacheWriteInputTokens,
    cacheWriteOneHourInputTokens: countIn(usage, 'cache_creation.ephemeral_1h_input_tokens'),
    reasoningTokens: countIn(usage, 'output_tokens_details.thinking_tokens'),
  };
}
