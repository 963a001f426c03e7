import { expect, it } from 'vitest';
import { errorUpperBound, wilsonUpperBound } from './error-bound.ts';

it.each([
  [0, 0, 1],
  [0, 1, 0.95],
  [0, 58, 0.0503],
  [0, 59, 0.0495],
  [0, 598, 0.005],
  [1, 93, 0.05],
  [2, 100, 0.0616],
  [5, 5, 1],
  [10, 100_000, 0.00017],
])('%i errors in %i trials are at most %f, as the tables have it', (errors, trials, bound) => {
  expect(errorUpperBound(errors, trials)).toBeCloseTo(bound, 3);
});

it('the Wilson bound is that of the tables, and not 0 where nothing was wrong', () => {
  expect(wilsonUpperBound(0, 100)).toBeCloseTo(0.037, 3);
  expect(wilsonUpperBound(10, 100)).toBeCloseTo(0.1744, 3);
  expect(wilsonUpperBound(0, 0)).toBe(1);
});
