import { expect, it } from 'vitest';
import { exceptValue, onlyValue, toggleValue } from './conditions.ts';
import { type Facets, NO_FACETS } from './use-log-summary.ts';

const facet = (value: string) => ({ value, name: value, count: 1 });
const facets: Facets = {
  ...NO_FACETS,
  provider: ['openai', 'gemini', 'anthropic'].map(facet),
  projectId: ['a', 'b'].map(facet),
  model: Array.from({ length: 200 }, (_, number) => facet(`model-${number}`)),
};

it('a value is taken alone, into the list and out of it', () => {
  expect(onlyValue('provider', 'openai')).toEqual({ provider: ['openai'] });
  expect(toggleValue({}, 'provider', 'openai')).toEqual({ provider: ['openai'] });
  expect(toggleValue({ provider: ['openai'] }, 'provider', 'gemini')).toEqual({ provider: ['openai', 'gemini'] });
  expect(toggleValue({ provider: ['openai'] }, 'provider', 'openai')).toEqual({ provider: undefined });
});

it('all but one is the list of the others: those that are chosen, else those that occur', () => {
  expect(exceptValue({}, facets, 'provider', 'openai')).toEqual({ provider: ['gemini', 'anthropic'] });
  expect(exceptValue({ provider: ['openai', 'gemini'] }, facets, 'provider', 'openai')).toEqual({
    provider: ['gemini'],
  });
});

it.each([
  ['rows without a project would be left out too', exceptValue({}, facets, 'projectId', 'a')],
  ['there may be more values than are counted', exceptValue({}, facets, 'model', 'model-1')],
  ['nobody knows which values there are', exceptValue({}, facets, 'agentId', '7')],
  ['nothing would be left', exceptValue({ provider: ['openai'] }, facets, 'provider', 'openai')],
])('all but one is not said where %s', (_why, change) => {
  expect(change).toBeNull();
});
