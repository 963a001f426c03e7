import { expect, it } from 'vitest';
import type { Provider } from '../providers/provider.ts';
import { chooseCandidates } from './candidates.ts';

const provider = (id: string): Provider => ({
  id,
  name: id,
  model: `${id}-default`,
  endpoint: '',
  free: false,
  offers: (model) => model.startsWith(id),
  complete: () => Promise.reject(new Error('not called here')),
  stream: () => Promise.reject(new Error('not called here')),
});
const chain = ['gemini', 'gpt', 'claude'].map(provider);
const nothing = { provider: null, model: null, failover: true };
const nobodyCools = () => false;

const choose = (asked: Partial<typeof nothing> | object, isCooling: (id: string) => boolean = nobodyCools) =>
  chooseCandidates({ ...nothing, ...asked }, chain, isCooling).map((one) => `${one.provider.id}:${one.model}`);

it.each([
  ['nothing', {}, ['gemini:gemini-default', 'gpt:gpt-default', 'claude:claude-default']],
  ['a provider', { provider: 'claude' }, ['claude:claude-default', 'gemini:gemini-default', 'gpt:gpt-default']],
  ['a model', { model: 'gpt-4o' }, ['gpt:gpt-4o', 'gemini:gemini-default', 'claude:claude-default']],
  ['a model nobody knows', { model: 'new-1' }, ['gemini:new-1', 'gpt:gpt-default', 'claude:claude-default']],
  [
    'provider and model',
    { provider: 'claude', model: 'gpt-4o' },
    ['claude:gpt-4o', 'gemini:gemini-default', 'gpt:gpt-4o'],
  ],
  ['no failover', { failover: false }, ['gemini:gemini-default']],
  ['a provider without failover', { provider: 'gpt', failover: false }, ['gpt:gpt-default']],
])('who asks for %s gets that order', (_what, asked, expected) => {
  expect(choose(asked)).toEqual(expected);
});

it('those that cool down go to the end, but one asked for by name is still tried first', () => {
  const geminiCools = (id: string) => id === 'gemini';
  expect(choose({}, geminiCools)).toEqual(['gpt:gpt-default', 'claude:claude-default', 'gemini:gemini-default']);
  expect(choose({ provider: 'gemini' }, geminiCools)[0]).toBe('gemini:gemini-default');
  expect(choose({}, () => true)).toHaveLength(3);
});

it('one that is not there is NO_PROVIDER, as is an empty chain', () => {
  expect(() => choose({ provider: 'nobody' })).toThrow(
    'provider "nobody" is not configured; configured: gemini, gpt, claude.',
  );
  expect(() => chooseCandidates(nothing, [], nobodyCools)).toThrow('No provider is configured');
});
