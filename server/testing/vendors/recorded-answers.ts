import type { Vendor } from '../../environment.ts';
import type { ProviderAnswer } from '../../providers/provider.ts';

/** Whole answers as the vendors' APIs give them, with prompt cache and reasoning, and what they mean in our words. */
export const RECORDED: Readonly<Record<Vendor, { asked: string; body: object; means: ProviderAnswer }>> = {
  gemini: {
    asked: 'gemini-2.5-flash',
    body: {
      candidates: [
        {
          content: {
            parts: [
              { text: 'The user asks for a capital.', thought: true },
              { text: 'The capital of France ' },
              { text: 'is Paris.', thoughtSignature: 'CikBVKhc7l2q' },
            ],
            role: 'model',
          },
          finishReason: 'STOP',
          index: 0,
        },
      ],
      usageMetadata: {
        promptTokenCount: 2152,
        candidatesTokenCount: 7,
        totalTokenCount: 2231,
        cachedContentTokenCount: 2027,
        promptTokensDetails: [{ modality: 'TEXT', tokenCount: 2152 }],
        cacheTokensDetails: [{ modality: 'TEXT', tokenCount: 2027 }],
        thoughtsTokenCount: 72,
        serviceTier: 'standard',
      },
      modelVersion: 'gemini-2.5-flash-preview-09-2025',
      responseId: 'qOoEaYyoJ4bXvdIPnLiR8A8',
    },
    means: {
      text: 'The capital of France is Paris.',
      finishReason: 'STOP',
      model: 'gemini-2.5-flash-preview-09-2025',
      usage: {
        inputTokens: 2152,
        outputTokens: 79,
        cachedInputTokens: 2027,
        cacheWriteInputTokens: null,
        cacheWriteOneHourInputTokens: null,
        reasoningTokens: 72,
      },
    },
  },
  openai: {
    asked: 'o3-mini',
    body: {
      id: 'chatcmpl-CZ3Yk0sTxg8Ko0ZVvB8nS2TqUeX7d',
      object: 'chat.completion',
      created: 1762600000,
      model: 'o3-mini-2025-01-31',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: 'The capital of France is Paris.',
            refusal: null,
            annotations: [],
          },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: {
        prompt_tokens: 2048,
        completion_tokens: 87,
        total_tokens: 2135,
        prompt_tokens_details: { cached_tokens: 1920, audio_tokens: 0 },
        completion_tokens_details: {
          reasoning_tokens: 64,
          audio_tokens: 0,
          accepted_prediction_tokens: 0,
          rejected_prediction_tokens: 0,
        },
      },
      service_tier: 'default',
      system_fingerprint: 'fp_6d4f2a1b3c',
    },
    means: {
      text: 'The capital of France is Paris.',
      finishReason: 'STOP',
      model: 'o3-mini-2025-01-31',
      usage: {
        inputTokens: 2048,
        outputTokens: 87,
        cachedInputTokens: 1920,
        cacheWriteInputTokens: null,
        cacheWriteOneHourInputTokens: null,
        reasoningTokens: 64,
      },
    },
  },
  anthropic: {
    asked: 'claude-sonnet-4-5',
    body: {
      model: 'claude-sonnet-4-5-20250929',
      id: 'msg_01XFDUDYJgAACzvnptvVoYEL',
      type: 'message',
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: 'The user asks for a capital.', signature: 'EqQBCgIYAhIM1gbcDa9GJwZA2b3h' },
        { type: 'text', text: 'The capital of France is Paris.' },
      ],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: {
        input_tokens: 21,
        cache_creation_input_tokens: 188,
        cache_read_input_tokens: 2051,
        cache_creation: { ephemeral_5m_input_tokens: 68, ephemeral_1h_input_tokens: 120 },
        output_tokens: 93,
        output_tokens_details: { thinking_tokens: 70 },
        service_tier: 'standard',
      },
    },
    means: {
      text: 'The capital of France is Paris.',
      finishReason: 'STOP',
      model: 'claude-sonnet-4-5-20250929',
      usage: {
        inputTokens: 2260,
        outputTokens: 93,
        cachedInputTokens: 2051,
        cacheWriteInputTokens: 188,
        cacheWriteOneHourInputTokens: 120,
        reasoningTokens: 70,
      },
    },
  },
};
