import { expect, it } from 'vitest';
import { formatFilled, fullestOf, levelOf } from './fullness.ts';

const filling = (spent: number, reserved = 0, limit = 10) => ({ limit, spent, reserved });

it('a budget is near its limit from 70 percent on, what is held included', () => {
  expect(levelOf(filling(6.99))).toBe('calm');
  expect(levelOf(filling(7))).toBe('near');
  expect(levelOf(filling(4, 3))).toBe('near');
});

it('a budget is spent when what was billed reaches the limit, not when it is held', () => {
  expect(levelOf(filling(9, 1))).toBe('near');
  expect(levelOf(filling(10))).toBe('spent');
  expect(levelOf(filling(13))).toBe('spent');
});

it('the fullest come first, by share and not by sum; those with room are left out', () => {
  const [large, small, calm] = [filling(80, 0, 100), filling(0.9, 0, 1), filling(5)];
  expect(fullestOf([large, small, calm])).toEqual([small, large]);
});

it.each([
  [0, '0%'],
  [0.000_04, '0.004%'],
  [0.421_99, '42.1%'],
  [0.9999, '99.9%'],
  [1, '100%'],
  [1.5, '150%'],
])('a share of %d reads %s: full is only what is full', (share, text) => {
  expect(formatFilled(share)).toBe(text);
});
