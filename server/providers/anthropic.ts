import { createAnthropic as createSdk } from '@ai-sdk/anthropic';
import { createAiSdkProvider, has } from './ai-sdk-provider.ts';
import type { Fetch } from './http-fetch.ts';
import type { Provider } from './provider.ts';

/** Anthropic, by its messages API. Where the caller sets no limit of output tokens, the AI SDK sends the model's own. */
export function createAnthropic(settings: { apiKey: string; baseUrl: string; model: string; fetch: Fetch }): Provider {
  const { apiKey, baseUrl, model, fetch } = settings;
  const anthropic = createSdk({ apiKey, baseURL: baseUrl, fetch: withCounts(fetch) });
  return createAiSdkProvider({
    id: 'anthropic',
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

/**
 * The AI SDK refuses an answer that does not count its tokens, although the text is there and paid for. A negative count
 * lets it pass, and is never taken for a reported one.
 */
function withCounts(fetch: Fetch): Fetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    const body = await response.text();
    return new Response(fillCounts(body), { status: response.status, headers: response.headers });
  };
}

function fillCounts(body: string): string {
  let answer: { type?: unknown; usage?: Record<string, unknown> } | null;
  try {
    answer = JSON.parse(body);
  } catch {
    return body;
  }
  if (answer?.type !== 'message') return body;
  const usage = answer.usage ?? {};
  const missing = ['input_tokens', 'output_tokens'].filter((name) => !has(usage, name)).map((name) => [name, -1]);
  return missing.length === 0
    ? body
    : JSON.stringify({ ...answer, usage: { ...usage, ...Object.fromEntries(missing) } });
}
