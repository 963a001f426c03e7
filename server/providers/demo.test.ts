import { expect, it } from 'vitest';
import type { Message } from '../vocabulary.ts';
import { createDemo } from './demo.ts';

const demo = createDemo();

const ask = (content: string, settings: { model?: string; maxOutputTokens?: number; signal?: AbortSignal } = {}) => {
  const messages: Message[] = [
    { role: 'SYSTEM', content: 'Be brief.' },
    { role: 'USER', content },
  ];
  const { model = 'demo-1', maxOutputTokens = null, signal = new AbortController().signal } = settings;
  return demo.complete({ model, messages, temperature: null, maxOutputTokens }, signal);
};

it('the demo answers what was asked, always in the same way, and for free', async () => {
  const answer = await ask('What is a ledger?');
  expect(answer).toMatchObject({ finishReason: 'STOP', model: 'demo-1' });
  expect(answer.text).toContain('You asked: "What is a ledger?"');
  expect(await ask('What is a ledger?')).toEqual(answer);
  expect((await ask('What is a row?')).text).not.toBe(answer.text);
  expect(demo).toMatchObject({ id: 'demo', name: 'Demo', model: 'demo-1', free: true });
});

it('the demo does not pass for the model that was asked for', async () => {
  expect((await ask('Hi', { model: 'gpt-4o' })).model).toBe('demo-1');
});

it('the demo counts tokens that fit what was said', async () => {
  const short = await ask('Hi');
  const long = await ask('Hi '.repeat(1000));
  expect(short.usage).toMatchObject({ inputTokens: 3, cachedInputTokens: null, reasoningTokens: null });
  expect(short.usage.outputTokens).toBeGreaterThan(10);
  expect(long.usage.inputTokens).toBe(753);
  expect(long.text.length).toBeLessThan(500);
});

it('the demo stops at the limit it is given', async () => {
  const answer = await ask('Hi', { maxOutputTokens: 4 });
  expect(answer).toMatchObject({ text: 'This is the built-in', finishReason: 'LENGTH', usage: { outputTokens: 4 } });
});

it('the demo quotes no half characters and no NUL', async () => {
  const { text } = await ask(`${'x'.repeat(199)}🦊 \ud800`);
  expect(text.isWellFormed()).toBe(true);
});

it('the demo gives the reason why it was told to give up', async () => {
  await expect(ask('Hi', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
});

it('the demo offers its own model only', () => {
  expect(['demo-1', 'gpt-4o'].map(demo.offers)).toEqual([true, false]);
});
