import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { finishReasonOf, modelIn } from './ai-sdk-answer.ts';
import type { Vendor } from './ai-sdk-provider.ts';
import { failureOfAnswer, failureOfStream } from './classify-failure.ts';
import type { ProviderAnswer, ProviderRequest, StreamListener } from './provider.ts';

type Finish = Extract<LanguageModelV4StreamPart, { type: 'finish' }>;

/**
 * Reads a stream of the AI SDK to its end. Model and usage are reported from the vendor's own events, as the AI SDK tells a usage at
 * the end only, and no model of Gemini's. Throws a ProviderError where the vendor tells an error, sends what nobody can read, or
 * ends without saying why it stopped.
 */
export async function readStream(
  vendor: Vendor,
  request: ProviderRequest,
  stream: ReadableStream<LanguageModelV4StreamPart>,
  listener: StreamListener,
): Promise<ProviderAnswer> {
  const texts: string[] = [];
  const reports = gatherReports(vendor, listener);
  let finish: Finish | null = null;
  for await (const part of stream) {
    if (part.type === 'raw') reports.add(part.rawValue);
    else if (part.type === 'error') throw failureOfStream(part.error, vendor.mask);
    else if (part.type === 'finish') finish = part;
    else if (part.type === 'text-delta' && part.delta !== '') {
      texts.push(part.delta);
      listener.onDelta(part.delta);
    }
  }
  if (finish?.finishReason.raw === undefined) throw failureOfAnswer('it ended before its end');
  return {
    text: texts.join(''),
    finishReason: finishReasonOf(finish.finishReason),
    model: reports.model() ?? request.model,
    usage: vendor.tokensOf(finish.usage.raw ?? {}),
  };
}

/** What event after event reports, put together: a later count replaces an earlier one. */
function gatherReports(vendor: Vendor, listener: StreamListener) {
  let model: string | null = null;
  let usage: Record<string, unknown> = {};
  return {
    model: () => model,
    add(event: unknown) {
      const body = (event ?? {}) as Record<string, unknown>;
      const named = modelIn(vendor, body);
      const counted = vendor.reportIn(body).usage;
      if (!counted && (named === null || named === model)) return;
      model = named ?? model;
      usage = { ...usage, ...counted };
      listener.onReport({ model, usage: vendor.tokensOf(usage) });
    },
  };
}
