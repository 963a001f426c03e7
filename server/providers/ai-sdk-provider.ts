import type { LanguageModelV4, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { LRUCache } from 'lru-cache';
import { providerName } from '../pricing/model-name.ts';
import type { Mask } from '../secrets.ts';
import type { Message, TokenUsage } from '../vocabulary.ts';
import { answerOf } from './ai-sdk-answer.ts';
import { readStream } from './ai-sdk-stream.ts';
import { failureOfAbort, failureOfStream } from './classify-failure.ts';
import type { Fetch } from './http-fetch.ts';
import { type Provider, ProviderError, type ProviderRequest } from './provider.ts';

const MODELS_KEPT = 100;

/** What a vendor's provider is made of. */
export interface VendorSettings {
  apiKey: string;
  baseUrl: string;
  /** Used where the caller asks for none. */
  model: string;
  fetch: Fetch;
  mask: Mask;
}

/** What is different from vendor to vendor. */
export interface Vendor extends Pick<Provider, 'id' | 'model' | 'endpoint' | 'offers'> {
  languageModel(model: string): LanguageModelV4;
  mask: Mask;
  /** What the body of an answer, or one event of a stream, says about the model that answers and what was used. */
  reportIn(body: Record<string, any>): BodyReport;
  /** The vendor's own usage in our words. It is not the AI SDK's, which fills in zeros for counts that are missing. */
  tokensOf(usage: Record<string, unknown>): TokenUsage;
}

/** undefined, or of another type: it says nothing. */
export interface BodyReport {
  model?: unknown;
  usage?: Record<string, unknown> | null | undefined;
}

/**
 * A provider over the AI SDK's model of the vendor. The model object is kept, as making one costs more than a call, and its
 * doGenerate and doStream are called by themselves, as generateText costs three times as much, and streamText twice.
 */
export function createAiSdkProvider(vendor: Vendor): Provider {
  const { id, model, endpoint, offers } = vendor;
  const models = new LRUCache<string, LanguageModelV4>({ max: MODELS_KEPT });

  function modelOf(wanted: string): LanguageModelV4 {
    const kept = models.get(wanted) ?? vendor.languageModel(wanted);
    models.set(wanted, kept);
    return kept;
  }

  return {
    id,
    name: providerName(id),
    model,
    endpoint,
    free: false,
    offers: (wanted) => offers(wanted),
    async complete(request, signal) {
      try {
        return answerOf(vendor, request, await modelOf(request.model).doGenerate(callOf(request, signal)));
      } catch (error) {
        throw signal.aborted ? failureOfAbort(signal.reason) : failureOf(error, vendor.mask);
      }
    },
    async stream(request, signal, listener) {
      const over = new AbortController();
      const call = callOf(request, AbortSignal.any([signal, over.signal]));
      try {
        const { stream } = await modelOf(request.model).doStream({ ...call, includeRawChunks: true });
        return await readStream(vendor, request, stream, listener);
      } catch (error) {
        throw signal.aborted ? failureOfAbort(signal.reason) : failureOf(error, vendor.mask);
      } finally {
        // The AI SDK splits streams, and one half that is given up does not end the call.
        over.abort();
      }
    },
  };
}

/** The AI SDK passes on what our fetch throws, but wraps what a broken connection caused. */
function failureOf(error: unknown, mask: Mask): ProviderError {
  if (error instanceof ProviderError) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof ProviderError ? cause : failureOfStream(error, mask);
}

function callOf({ messages, temperature, maxOutputTokens }: ProviderRequest, abortSignal: AbortSignal) {
  return {
    prompt: promptOf(messages),
    abortSignal,
    ...(temperature === null ? {} : { temperature }),
    ...(maxOutputTokens === null ? {} : { maxOutputTokens }),
  };
}

/** Not every vendor takes instructions in the middle, so all get them as one message at the beginning. */
function promptOf(messages: readonly Message[]): LanguageModelV4Prompt {
  const system = messages.filter(({ role }) => role === 'SYSTEM').map(({ content }) => content.toWellFormed());
  const turns = messages.filter(({ role }) => role !== 'SYSTEM');
  return [
    ...(system.length === 0 ? [] : [{ role: 'system' as const, content: system.join('\n\n') }]),
    ...turns.map(({ role, content }) => ({
      role: role === 'USER' ? ('user' as const) : ('assistant' as const),
      content: [{ type: 'text' as const, text: content.toWellFormed() }],
    })),
  ];
}
