import type { Vendor } from '../../environment.ts';
import type { ScriptUsage } from './script.ts';

/** A request, as far as a stand-in understands it. */
export interface Asked {
  model: string;
  /** The last message of the user. */
  text: string;
  /** Whether the answer is to come piece by piece. */
  isStreamed: boolean;
}

/** What an answer says, whatever the vendor's shape of it. */
export interface Said {
  text: string;
  model: string | null;
  /** undefined: the vendor's word for a normal end. */
  finishReason: string | undefined;
  usage: ScriptUsage | null;
}

/** The shapes one vendor's API speaks in. */
export interface Dialect {
  /** The path of its API, as base URLs carry it. */
  path: string;
  /** Reads a request; null where the path is none of this API. */
  read(path: string, body: any): Asked | null;
  answer(said: Said): object;
  error(status: number, message: string): object;
}

const gemini: Dialect = {
  path: '/v1beta',
  read(path, body) {
    const [, model, method] = /^\/models\/([^:]+):(generateContent|streamGenerateContent\?alt=sse)$/.exec(path) ?? [];
    if (model === undefined) return null;
    const isStreamed = method !== 'generateContent';
    return {
      model,
      isStreamed,
      text: body.contents.findLast(({ role }: any) => role === 'user')?.parts[0]?.text ?? '',
    };
  },
  answer: ({ text, model, finishReason = 'STOP', usage }) => ({
    candidates: [{ content: { parts: [{ text }], role: 'model' }, finishReason, index: 0 }],
    ...(usage && { usageMetadata: geminiUsage(usage) }),
    ...(model !== null && { modelVersion: model }),
    responseId: 'fake-answer',
  }),
  error: (code, message) => ({ error: { code, message, status: 'FAKE_ERROR' } }),
};

/** Gemini counts reasoning beside the answer. */
export function geminiUsage({ inputTokens, outputTokens, cachedInputTokens, reasoningTokens }: ScriptUsage) {
  return {
    promptTokenCount: inputTokens,
    candidatesTokenCount: outputTokens - (reasoningTokens ?? 0),
    totalTokenCount: inputTokens + outputTokens,
    cachedContentTokenCount: cachedInputTokens,
    thoughtsTokenCount: reasoningTokens,
  };
}

const openai: Dialect = {
  path: '/v1',
  read(path, body) {
    if (path !== '/chat/completions') return null;
    const { model, messages, stream: isStreamed = false } = body;
    return { model, isStreamed, text: messages.findLast(({ role }: any) => role === 'user')?.content ?? '' };
  },
  answer: ({ text, model, finishReason = 'stop', usage }) => ({
    id: 'chatcmpl-fake',
    object: 'chat.completion',
    created: 1_760_000_000,
    ...(model !== null && { model }),
    choices: [{ index: 0, message: { role: 'assistant', content: text, refusal: null }, finish_reason: finishReason }],
    ...(usage && { usage: openAiUsage(usage) }),
  }),
  error: (_status, message) => ({ error: { message, type: 'fake_error', param: null, code: null } }),
};

export function openAiUsage(usage: ScriptUsage) {
  return {
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    total_tokens: usage.inputTokens + usage.outputTokens,
    prompt_tokens_details: {
      cached_tokens: usage.cachedInputTokens,
      cache_write_tokens: usage.cacheWriteInputTokens,
    },
    completion_tokens_details: { reasoning_tokens: usage.reasoningTokens },
  };
}

const anthropic: Dialect = {
  path: '/v1',
  read(path, body) {
    if (path !== '/messages') return null;
    const { model, messages, stream: isStreamed = false } = body;
    return { model, isStreamed, text: messages.findLast(({ role }: any) => role === 'user')?.content[0]?.text ?? '' };
  },
  answer: ({ text, model, finishReason = 'end_turn', usage }) => ({
    id: 'msg_fake',
    type: 'message',
    role: 'assistant',
    ...(model !== null && { model }),
    content: [{ type: 'text', text }],
    stop_reason: finishReason,
    stop_sequence: null,
    ...(usage && { usage: anthropicUsage(usage) }),
  }),
  error: (_status, message) => ({ type: 'error', error: { type: 'fake_error', message } }),
};

/** Anthropic counts what went through its prompt cache beside the input. */
export function anthropicUsage(usage: ScriptUsage) {
  const { inputTokens, outputTokens, cachedInputTokens, cacheWriteInputTokens, reasoningTokens } = usage;
  const oneHour = usage.cacheWriteOneHourInputTokens;
  return {
    input_tokens: inputTokens - (cachedInputTokens ?? 0) - (cacheWriteInputTokens ?? 0),
    output_tokens: outputTokens,
    cache_read_input_tokens: cachedInputTokens,
    cache_creation_input_tokens: cacheWriteInputTokens,
    ...(oneHour !== undefined && { cache_creation: { ephemeral_1h_input_tokens: oneHour } }),
    ...(reasoningTokens !== undefined && { output_tokens_details: { thinking_tokens: reasoningTokens } }),
  };
}

export const DIALECTS: Readonly<Record<Vendor, Dialect>> = { gemini, openai, anthropic };
