import { setImmediate } from 'node:timers/promises';
import { providerName } from '../pricing/model-name.ts';
import { type Message, NOT_REPORTED } from '../vocabulary.ts';
import type { Provider, ProviderAnswer, ProviderRequest } from './provider.ts';

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
    complete: async (request, signal) => answerTo(request, signal),
    async stream(request, signal, { onDelta, onReport }) {
      const answer = answerTo(request, signal);
      let outputTokens = 0;
      for (const piece of answer.text.match(/\S+\s*/g) ?? []) {
        // Whoever waits for something else comes first, as with pieces from a network.
        await setImmediate();
        signal.throwIfAborted();
        onReport({ model: MODEL, usage: { ...answer.usage, outputTokens: (outputTokens += 1) } });
        onDelta(piece);
      }
      return answer;
    },
  };
}

function answerTo({ messages, maxOutputTokens }: ProviderRequest, signal: AbortSignal): ProviderAnswer {
  signal.throwIfAborted();
  const words = textFor(messages).split(' ');
  const limit = maxOutputTokens ?? Infinity;
  const isCut = words.length > limit;
  return {
    text: words.slice(0, limit).join(' '),
    finishReason: isCut ? 'LENGTH' : 'STOP',
    model: MODEL,
    usage: { ...NOT_REPORTED, inputTokens: tokensOf(messages), outputTokens: Math.min(words.length, limit) },
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
