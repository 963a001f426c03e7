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

it('the demo streams the same answer word by word, and counts as it goes', async () => {
  const deltas: string[] = [];
  const counts: (number | null)[] = [];
  const messages: Message[] = [{ role: 'USER', content: 'Hi' }];
  const request = { model: 'demo-1', messages, temperature: null, maxOutputTokens: 4 };
  const answer = await demo.stream(request, new AbortController().signal, {
    onDelta: (text) => deltas.push(text),
    onReport: ({ usage }) => counts.push(usage.outputTokens),
  });
  expect(deltas).toEqual(['This ', 'is ', 'the ', 'built-in']);
  expect(counts).toEqual([1, 2, 3, 4]);
  expect(answer).toEqual(await demo.complete(request, new AbortController().signal));
});

it('the demo stops a stream when it is told to', async () => {
  const messages: Message[] = [{ role: 'USER', content: 'Hi' }];
  const request = { model: 'demo-1', messages, temperature: null, maxOutputTokens: null };
  const giveUp = new AbortController();
  const onDelta = () => giveUp.abort(new Error('enough'));
  await expect(demo.stream(request, giveUp.signal, { onDelta, onReport: () => {} })).rejects.toThrow('enough');
});

it('the demo offers its own model only', () => {
  expect(['demo-1', 'gpt-4o'].map(demo.offers)).toEqual([true, false]);
});
