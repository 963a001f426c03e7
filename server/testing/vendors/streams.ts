import type { Vendor } from '../../environment.ts';
import { anthropicUsage, geminiUsage, openAiUsage, type Said } from './dialects.ts';

/** How one vendor's API streams an answer, as server-sent events. */
export interface StreamDialect {
  /** What comes before the text; the second argument is the body of the request. */
  begin(said: Said, asked: any): string;
  /** A piece of the text, and which one it is, from 1. */
  piece(said: Said, number: number): string;
  end(said: Said, asked: any): string;
  /** An error in the middle of the stream. */
  error(message: string): string;
}

const gemini: StreamDialect = {
  begin: () => '',
  // Each event counts all that has come so far; a piece is a token here.
  piece: ({ text, model, usage }, number) =>
    events({
      candidates: [{ content: { parts: [{ text }], role: 'model' }, index: 0 }],
      ...(usage && { usageMetadata: geminiUsage({ inputTokens: usage.inputTokens, outputTokens: number }) }),
      ...(model !== null && { modelVersion: model }),
      responseId: 'fake-answer',
    }),
  end: ({ model, finishReason = 'STOP', usage }) =>
    events({
      candidates: [{ content: { parts: [{ text: '' }], role: 'model' }, finishReason, index: 0 }],
      ...(usage && { usageMetadata: geminiUsage(usage) }),
      ...(model !== null && { modelVersion: model }),
      responseId: 'fake-answer',
    }),
  error: (message) => events({ error: { code: 503, message, status: 'UNAVAILABLE' } }),
};

const openai: StreamDialect = {
  begin: (said) => events(openAiChunk(said, { role: 'assistant', content: '', refusal: null }, null)),
  piece: (said) => events(openAiChunk(said, { content: said.text }, null)),
  end: (said, asked) =>
    events(
      openAiChunk(said, {}, said.finishReason ?? 'stop'),
      // Only who asks for it gets a usage, behind all else.
      ...(said.usage && asked.stream_options?.include_usage
        ? [{ ...openAiChunk(said, {}, null), choices: [], usage: openAiUsage(said.usage) }]
        : []),
      '[DONE]',
    ),
  error: (message) => events({ error: { message, type: 'server_error', param: null, code: null } }),
};

function openAiChunk({ model }: Said, delta: object, finishReason: string | null) {
  return {
    id: 'chatcmpl-fake',
    object: 'chat.completion.chunk',
    created: 1_760_000_000,
    ...(model !== null && { model }),
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
  };
}

const anthropic: StreamDialect = {
  begin({ model, usage }) {
    const message = { id: 'msg_fake', type: 'message', role: 'assistant', content: [], stop_reason: null };
    const counted = usage && {
      usage: { ...anthropicUsage(usage), output_tokens: 1, output_tokens_details: undefined },
    };
    return (
      events({ type: 'message_start', message: { ...message, ...(model !== null && { model }), ...counted } }) +
      events({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }, { type: 'ping' })
    );
  },
  piece: ({ text }) => events({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  end({ finishReason = 'end_turn', usage }) {
    const delta = { stop_reason: finishReason, stop_sequence: null };
    return events(
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta, ...(usage && { usage: anthropicUsage(usage) }) },
      { type: 'message_stop' },
    );
  },
  error: (message) => events({ type: 'error', error: { type: 'overloaded_error', message } }),
};

function events(...all: (object | string)[]): string {
  return all.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');
}

export const STREAMS: Readonly<Record<Vendor, StreamDialect>> = { gemini, openai, anthropic };
