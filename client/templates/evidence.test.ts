import { expect, it } from 'vitest';
import { matchesNeeded, progressToServing } from './evidence.ts';

const boundAfter = (matches: number) => 1 - 0.05 ** (1 / matches);

it('a template starts at nothing, gets on with each match, and is there within its budget', () => {
  expect(progressToServing(1, 0.05)).toBe(0);
  const steps = [1, 5, 20, 58].map((matches) => progressToServing(boundAfter(matches), 0.05));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBeLessThan(1);
  expect(progressToServing(boundAfter(59), 0.05)).toBe(1);
});

it('59 clean matches are what one error in twenty takes', () => {
  expect(matchesNeeded(0.05)).toBe(59);
  expect(matchesNeeded(0.5)).toBe(5);
});
