import { createHash } from 'node:crypto';
import type { Message } from '../vocabulary.ts';
import type { CompletionRequest } from './completion.ts';

type Asked = Pick<CompletionRequest, 'systemPrompt' | 'prompt' | 'messages'>;

/** The conversation as providers get it: the system prompt first, then the messages or the one prompt. */
export function conversationOf(asked: Asked): Message[] {
  const system: Message[] = asked.systemPrompt === null ? [] : [{ role: 'SYSTEM', content: asked.systemPrompt }];
  const turns: readonly Message[] = asked.messages ?? [{ role: 'USER', content: asked.prompt ?? '' }];
  return [...system, ...turns.map(({ role, content }) => ({ role, content }))];
}

/** How long all of it is. */
export function charactersOf(asked: Asked): number {
  return conversationOf(asked).reduce((sum, { content }) => sum + content.length, 0);
}

/** What a tokenizer may add for a message, its role and its ends; and for the whole. */
const MESSAGE_TOKENS = 16;
const PROMPT_TOKENS = 16;

/** The prompt has at most so many tokens: none stands for less than a byte of text. */
export function inputTokenBound(asked: Asked): number {
  const tokens = conversationOf(asked).map(({ content }) => Buffer.byteLength(content) + MESSAGE_TOKENS);
  return tokens.reduce((sum, each) => sum + each, PROMPT_TOKENS);
}

/** SHA-256 of the SYSTEM messages, joined by a blank line; null where there is none. */
export function systemPromptHash(asked: Asked): Buffer | null {
  const texts = conversationOf(asked).filter((message) => message.role === 'SYSTEM');
  return texts.length === 0 ? null : sha256(texts.map((message) => message.content).join('\n\n'));
}

/** SHA-256 of the prompt, or of the JSON array of the messages that are not SYSTEM. */
export function userPromptHash(asked: Asked): Buffer {
  if (asked.messages === null) return sha256(asked.prompt ?? '');
  return sha256(JSON.stringify(conversationOf(asked).filter((message) => message.role !== 'SYSTEM')));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
