import { expect, it } from 'vitest';
import { tellStanding } from './tell-standing.ts';

const budget = (spent: number) => ({ limit: 10, spent, reserved: 0 });

it.each([
  [[], 'No budgets'],
  [[1], '1 budget'],
  [[1, 8], '2 budgets, 1 near its limit'],
  [[7, 8, 10, 12], '4 budgets, 2 near their limit, 2 spent'],
])('%j of ten dollars each: %s', (spent, text) => {
  expect(tellStanding(spent.map(budget))).toBe(text);
});
