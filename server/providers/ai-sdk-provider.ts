import type { LanguageModelV4, LanguageModelV4GenerateResult, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { LRUCache } from 'lru-cache';
import { providerName } from '../pricing/model-name.ts';
import type { FinishReason, Message, TokenUsage } from '../vocabulary.ts';
import { failureOfAbort, failureOfAnswer } from './classify-failure.ts';
import { type Provider, type ProviderAnswer, ProviderError, type ProviderRequest } from './provider.ts';

const MODELS_KEPT = 100;

/** What is different from vendor to vendor. */
export interface Vendor extends Pick<Provider, 'id' | 'model' | 'endpoint' | 'offers'> {
  languageModel(model: string): LanguageModelV4;
  /** The model that the body of an answer names; undefined where it names none. */
  reportedModel(result: LanguageModelV4GenerateResult): string | undefined;
  /** Which counts the vendor's own usage holds: the AI SDK fills in zeros for those that are missing. */
  reported(usage: Record<string, unknown>): Record<keyof TokenUsage, boolean>;
}

/**
 * A provider over the AI SDK's model of the vendor. The model object is kept, as making one costs more than a call, and
 * called by doGenerate itself, as generateText costs three times as much.
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
        if (signal.aborted) throw failureOfAbort(signal.reason);
        throw failureOf(error);
      }
    },
  };
}

/** The AI SDK passes on what our fetch throws, but wraps what a broken connection caused. */
function failureOf(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof ProviderError ? cause : failureOfAnswer(error);
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

function answerOf(vendor: Vendor, request: ProviderRequest, result: LanguageModelV4GenerateResult): ProviderAnswer {
  const texts = result.content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  if (texts.length === 0 && result.finishReason.raw === undefined) throw failureOfAnswer('no answer in it');
  return {
    text: texts.join(''),
    finishReason: finishReasonOf(result),
    model: vendor.reportedModel(result) || request.model,
    usage: usageOf(vendor, result),
  };
}

function finishReasonOf({ finishReason: { unified } }: LanguageModelV4GenerateResult): FinishReason {
  return (
    {
      stop: 'STOP',
      length: 'LENGTH',
      'content-filter': 'CONTENT_FILTER',
      'tool-calls': 'TOOL_CALLS',
      error: 'ERROR',
      interrupted: 'ERROR',
      other: 'OTHER',
    } as const
  )[unified];
}

function usageOf(vendor: Vendor, { usage }: LanguageModelV4GenerateResult): TokenUsage {
  const reported = vendor.reported(usage.raw ?? {});
  const count = (name: keyof TokenUsage, value: number | undefined) =>
    reported[name] && Number.isSafeInteger(value) && value! >= 0 ? value! : null;
  return {
    inputTokens: count('inputTokens', usage.inputTokens.total),
    outputTokens: count('outputTokens', usage.outputTokens.total),
    cachedInputTokens: count('cachedInputTokens', usage.inputTokens.cacheRead),
    cacheWriteInputTokens: count('cacheWriteInputTokens', usage.inputTokens.cacheWrite),
    reasoningTokens: count('reasoningTokens', usage.outputTokens.reasoning),
  };
}

/** Whether a usage holds that count, 0 or more; a path such as "prompt_tokens_details.cached_tokens" goes inside. */
export function has(usage: Record<string, unknown>, path: string): boolean {
  const value = path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name], usage);
  return typeof value === 'number' && value >= 0;
}
