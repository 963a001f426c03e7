import { providerName } from '../pricing/model-name.ts';
import type { Message } from '../vocabulary.ts';
import type { Provider } from './provider.ts';

export const DEMO_PROVIDER = 'demo';
const MODEL = 'demo-1';
const CHARACTERS_A_TOKEN = 4;
const QUOTED = 200;

/** A stand-in for a model where no key is set: it answers at once, always the same to the same question, and is free. */
export function createDemo(): Provider {
  return {
    id: DEMO_PROVIDER,
    name: providerName(DEMO_PROVIDER),
    model: MODEL,
    endpoint: 'built in',
    free: true,
    offers: (model) => model.startsWith('demo-'),
    async complete({ messages, maxOutputTokens }, signal) {
      signal.throwIfAborted();
      const words = textFor(messages).split(' ');
      const limit = maxOutputTokens ?? Infinity;
      const isCut = words.length > limit;
      return {
        text: words.slice(0, limit).join(' '),
        finishReason: isCut ? 'LENGTH' : 'STOP',
        model: MODEL,
        usage: {
          inputTokens: tokensOf(messages),
          outputTokens: Math.min(words.length, limit),
          cachedInputTokens: null,
          cacheWriteInputTokens: null,
          reasoningTokens: null,
        },
      };
    },
  };
}

function textFor(messages: readonly Message[]): string {
  const asked = messages.findLast(({ role }) => role === 'USER')?.content ?? '';
  const quoted = asked.length > QUOTED ? `${asked.slice(0, QUOTED).toWellFormed()}…` : asked;
  return `This is the built-in demo model: no provider key is set, so nobody was called. You asked: "${quoted}"`;
}

/** As a rule of thumb: demo-1 counts words of its own, and four characters of a prompt as a token. */
function tokensOf(messages: readonly Message[]): number {
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
  return Math.ceil(characters / CHARACTERS_A_TOKEN);
}
