import { afterAll, beforeAll, expect, it } from 'vitest';
import { openVendorCalls, type VendorCalls } from '../testing/vendors/call-vendors.ts';

/** Streams in which a model thinks before it speaks, event by event as the vendors send them. */

const THOUGHTFUL = {
  gemini: [
    {
      candidates: [
        { content: { parts: [{ text: 'A capital is asked for.', thought: true }], role: 'model' }, index: 0 },
      ],
      usageMetadata: { promptTokenCount: 8, totalTokenCount: 80, thoughtsTokenCount: 72 },
      modelVersion: 'gemini-2.5-flash',
    },
    {
      candidates: [{ content: { parts: [{ text: 'Paris' }], role: 'model' }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 8, candidatesTokenCount: 1, totalTokenCount: 81, thoughtsTokenCount: 72 },
      modelVersion: 'gemini-2.5-flash',
    },
  ],
  anthropic: [
    { type: 'message_start', message: { model: 'claude-sonnet-4-5', usage: { input_tokens: 8, output_tokens: 1 } } },
    { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'A capital is asked for.' } },
    { type: 'content_block_stop', index: 0 },
    { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'Paris' } },
    { type: 'content_block_stop', index: 1 },
    {
      type: 'message_delta',
      delta: { stop_reason: 'end_turn' },
      usage: { output_tokens: 73, output_tokens_details: { thinking_tokens: 72 } },
    },
    { type: 'message_stop' },
  ],
} as const;

let calls: VendorCalls;
beforeAll(async () => void (calls = await openVendorCalls()));
afterAll(() => calls.close());

it.each(['gemini', 'anthropic'] as const)('%s: thoughts are counted, and are no part of the text', async (vendor) => {
  const body = THOUGHTFUL[vendor].map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  calls.vendors.answer(vendor, { body, headers: { 'content-type': 'text/event-stream' } });
  const stream = calls.stream(vendor);
  expect(await stream.answer).toMatchObject({
    text: 'Paris',
    finishReason: 'STOP',
    usage: { inputTokens: 8, outputTokens: 73, reasoningTokens: 72 },
  });
  expect(stream.deltas).toEqual(['Paris']);
});
