import { expect, it } from 'vitest';
import { formatCost } from './cost.ts';
import { formatCompact, formatCount, formatShare } from './count.ts';
import { formatDuration } from './duration.ts';

it.each([
  [0, '$0.00'],
  [0.000_000_75, '$0.00000075'],
  [0.004_321_9, '$0.004322'],
  [0.1, '$0.10'],
  [12.345, '$12.35'],
  [1234.5, '$1,234.50'],
])('%d dollars are %s: what is not zero never looks like it', (dollars, text) => {
  expect(formatCost(dollars)).toBe(text);
});

it.each([
  [0.0024, '2.4 ms'],
  [0.87, '870 ms'],
  [1.254, '1.25 s'],
  [125.2, '2 min 5 s'],
  [119.7, '2 min 0 s'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

it('counts are exact where there is room, compact where there is not', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567');
  expect(formatCompact(9999)).toBe('9,999');
  expect(formatCompact(12_345)).toBe('12.3K');
});

it.each([
  [0, '0%'],
  [0.000_04, '0.004%'],
  [0.1234, '12.3%'],
  [1, '100%'],
])('a share of %d is %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});
