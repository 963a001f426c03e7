import { expect, it } from 'vitest';
import { readFilterText, writeFilterText } from './filter-text.ts';
import type { LogsSearch } from './logs-search.ts';
import { type Facets, NO_FACETS } from './use-log-summary.ts';

const facet = (value: string) => ({ value, name: value, count: 1 });
const facets: Facets = { ...NO_FACETS, provider: ['openai', 'gemini'].map(facet) };
const read = (text: string) =>
  Object.fromEntries(Object.entries(readFilterText(text, facets)).filter(([, value]) => value !== undefined));

it.each<[string, LogsSearch]>([
  ['status:error', { status: ['ERROR'] }],
  ['STATUS:Template status:cached', { status: ['TEMPLATED', 'CACHED'] }],
  ['model:gpt-4o cost:>0.01', { model: ['gpt-4o'], minCost: 0.01 }],
  ['minCost:>=$0.5 duration:500ms', { minCost: 0.5, minDurationSeconds: 0.5 }],
  ['duration:>2m', { minDurationSeconds: 120 }],
  ['agent:007 agentType:"a b" project:x', { agentId: ['007'], agentType: ['a b'], projectId: ['x'] }],
  ['model:ft:gpt-4o:acme', { model: ['ft:gpt-4o:acme'] }],
  ['template:0198f3c4-aaaa', { templateId: ['0198f3c4-aaaa'] }],
  ['"quota: exceeded"', { search: 'quota: exceeded' }],
  ['rate   limit', { search: 'rate limit' }],
  [String.raw`"say \"hi\""`, { search: 'say "hi"' }],
  ['-provider:openai', { provider: ['gemini'] }],
  ['provider:openai provider:gemini -provider:openai', { provider: ['gemini'] }],
  ['', {}],
])('%s is understood, and what is written of it says the same', (text, search) => {
  expect(read(text)).toEqual(search);
  expect(read(writeFilterText(search))).toEqual(search);
});

it.each([
  ['colour:red', /colour:red: there is no condition of this name/],
  ['status:broken', /there are success, error, cached, templated/],
  ['status:', /needs a value/],
  ['cost:much', /write it as in cost:>0.01/],
  ['cost:5s', /write it as in cost:>0.01/],
  ['-project:x', /only of values that are all known/],
  ['userPrompt:abc', /userPrompt: this value is not allowed/],
])('%s is told', (text, message) => {
  expect(() => readFilterText(text, facets)).toThrow(message);
});

it('what the text does not name is taken away, the time range kept', () => {
  const change = readFilterText('status:error', facets);
  expect(change).toHaveProperty('provider', undefined);
  expect(change).toHaveProperty('search', undefined);
  expect(change).not.toHaveProperty('range');
});
