import { expect, it } from 'vitest';
import { NOT_REPORTED } from '../vocabulary.ts';
import { usageOfBroken } from './broken-usage.ts';

const streamed = (text: string, usage: object = {}) => ({
  text,
  model: null,
  firstDeltaMs: text === '' ? null : 10,
  usage: { ...NOT_REPORTED, ...usage },
});

it('an answer that was not streamed, or had not begun, has the counts that were reported and no others', () => {
  expect(usageOfBroken(null, 100)).toEqual({ usage: NOT_REPORTED, estimated: [] });
  expect(usageOfBroken(streamed(''), 100)).toEqual({ usage: NOT_REPORTED, estimated: [] });
  const reported = streamed('', { inputTokens: 7 });
  expect(usageOfBroken(reported, 100)).toEqual({ usage: reported.usage, estimated: [] });
});

it('what nobody counted of an answer that had begun is estimated and named', () => {
  expect(usageOfBroken(streamed('12345'), 41)).toEqual({
    usage: { ...NOT_REPORTED, inputTokens: 11, outputTokens: 2 },
    estimated: ['inputTokens', 'outputTokens'],
  });
});

it('what the vendor counted is never replaced', () => {
  const both = streamed('12345', { inputTokens: 900, outputTokens: 800, reasoningTokens: 700 });
  expect(usageOfBroken(both, 41)).toEqual({ usage: both.usage, estimated: [] });
  const input = streamed('12345', { inputTokens: 900, cachedInputTokens: 850 });
  expect(usageOfBroken(input, 41)).toEqual({ usage: { ...input.usage, outputTokens: 2 }, estimated: ['outputTokens'] });
});

it('zero beside a text is no count of it', () => {
  const early = streamed('12345', { inputTokens: 900, outputTokens: 0 });
  expect(usageOfBroken(early, 41)).toMatchObject({ usage: { outputTokens: 2 }, estimated: ['outputTokens'] });
});
