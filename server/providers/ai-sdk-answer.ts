import type { LanguageModelV4FinishReason, LanguageModelV4GenerateResult } from '@ai-sdk/provider';
import type { FinishReason } from '../vocabulary.ts';
import type { Vendor } from './ai-sdk-provider.ts';
import { failureOfAnswer } from './classify-failure.ts';
import type { ProviderAnswer, ProviderRequest } from './provider.ts';

/** A whole answer of the AI SDK in our words. Throws BAD_RESPONSE where there is none in it. */
export function answerOf(
  vendor: Vendor,
  request: ProviderRequest,
  { content, finishReason, usage, response }: LanguageModelV4GenerateResult,
): ProviderAnswer {
  const texts = content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  if (texts.length === 0 && finishReason.raw === undefined) throw failureOfAnswer('no answer in it');
  return {
    text: texts.join(''),
    finishReason: finishReasonOf(finishReason),
    model: modelIn(vendor, response?.body) ?? request.model,
    usage: vendor.tokensOf(usage.raw ?? {}),
  };
}

/** The model that a body, or an event of a stream, names; null where it names none. */
export function modelIn(vendor: Vendor, body: unknown): string | null {
  const { model } = vendor.reportIn((body ?? {}) as Record<string, unknown>);
  return typeof model === 'string' && model !== '' ? model : null;
}

export function finishReasonOf({ unified }: LanguageModelV4FinishReason): FinishReason {
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
