import { expect, it } from 'vitest';
import { greatestParts, restOf } from './split-parts.ts';

const totals = (calls: number, totalCost: number) => ({ calls, totalCost });
const providers = [
  {
    provider: 'openai',
    name: 'OpenAI',
    totals: totals(10, 9),
    models: [
      { model: 'gpt-4o', name: 'GPT-4o', totals: totals(4, 8) },
      { model: 'gpt-4o-mini', name: 'GPT-4o mini', totals: totals(6, 1) },
    ],
  },
  {
    provider: 'gemini',
    name: 'Gemini',
    totals: totals(90, 2),
    models: [{ model: 'flash', name: 'Flash', totals: totals(90, 2) }],
  },
];

it('the greatest is that of the measure which is looked at', () => {
  expect(greatestParts(providers, 'provider', 'spend').map(({ name }) => name)).toEqual(['OpenAI', 'Gemini']);
  expect(greatestParts(providers, 'provider', 'calls').map(({ name }) => name)).toEqual(['Gemini', 'OpenAI']);
});

it('a model is narrowed to by its provider, too, as two may have one of that name', () => {
  expect(greatestParts(providers, 'model', 'spend')[0]).toEqual({
    key: 'openai gpt-4o',
    name: 'GPT-4o',
    filter: { provider: ['openai'], model: ['gpt-4o'] },
  });
});

it('models of one name are told apart by what they are called in the API', () => {
  const [openai] = providers;
  const dated = { ...openai!.models[0]!, model: 'gpt-4o-2024-08-06', totals: totals(1, 3) };
  const both = [{ ...openai!, models: [...openai!.models, dated] }];
  expect(greatestParts(both, 'model', 'spend').map(({ name }) => name)).toEqual([
    'GPT-4o (gpt-4o)',
    'GPT-4o (gpt-4o-2024-08-06)',
    'GPT-4o mini',
  ]);
});

it('not more parts than can be told apart', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    ...providers[0]!,
    provider: `p${index}`,
    name: `P${index}`,
  }));
  expect(greatestParts(many, 'provider', 'calls')).toHaveLength(5);
});

it('the rest is exact to the nano-dollar, and never less than nothing', () => {
  expect(restOf(0.3, [0.1, 0.2])).toBe(0);
  expect(restOf(0.000_000_003, [0.000_000_001])).toBe(0.000_000_002);
  expect(restOf(4, [5])).toBe(0);
});
