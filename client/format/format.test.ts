import { expect, it } from 'vitest';
import { changeOf, pointsOf } from './change.ts';
import { formatCompactCost, formatCost, formatExactCost, formatUnitPrice } from './cost.ts';
import { formatCompact, formatCount, formatShare } from './count.ts';
import { formatDuration } from './duration.ts';
import { formatRelative, formatUtc, timeFormat } from './time.ts';

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

it('a cost is compact only where it is large', () => {
  expect(formatCompactCost(9999.5)).toBe('$9,999.50');
  expect(formatCompactCost(12_345.6)).toBe('$12.3K');
  expect(formatCompactCost(0.000_012)).toBe('$0.000012');
});

it('a moment is written on the clock of its zone, half hours and clock changes included', () => {
  const iso = '2026-03-29T01:30:07.000Z';
  expect(timeFormat('UTC').moment(iso)).toBe('Mar 29, 01:30:07');
  expect(timeFormat('Europe/Berlin').moment(iso)).toBe('Mar 29, 03:30:07');
  expect(timeFormat('Asia/Kolkata').clock(iso)).toBe('07:00:07');
  expect(timeFormat('America/Los_Angeles').date(iso)).toBe('Mar 28, 2026');
  expect(formatUtc(iso)).toBe('2026-03-29 01:30:07.000 UTC');
});

it('midnight is 00:00, and a format is made once', () => {
  expect(timeFormat('UTC').minute('2026-03-29T00:00:00Z')).toBe('00:00');
  expect(timeFormat('Asia/Tokyo')).toBe(timeFormat('Asia/Tokyo'));
});

it.each([
  [0, 'now'],
  [-59_900, '59 seconds ago'],
  [-180_000, '3 minutes ago'],
  [-86_400_000, 'yesterday'],
  [7_200_000, 'in 2 hours'],
])('%d ms away is %s', (ms, text) => {
  expect(formatRelative(new Date(1e12 + ms).toISOString(), 1e12)).toBe(text);
});

it('an exact cost has every digit that the ledger keeps', () => {
  expect(formatExactCost(0.000_000_001)).toBe('$0.000000001');
});

it('a price has the digits of money at least, and never loses one', () => {
  expect(formatUnitPrice(0.3)).toBe('$0.30');
  expect(formatUnitPrice(15)).toBe('$15.00');
  expect(formatUnitPrice(0.0375)).toBe('$0.0375');
});

it('a change is told as a share of what was before, and not where there was nothing', () => {
  expect(changeOf(15, 10)).toEqual({ direction: 'up', text: '50%' });
  expect(changeOf(5, 10)).toEqual({ direction: 'down', text: '50%' });
  expect(changeOf(10, 10)).toEqual({ direction: 'same', text: '0%' });
  expect(changeOf(12_960, 10)).toEqual({ direction: 'up', text: '1,296×' });
  expect(changeOf(10, 0)).toBe(null);
  expect(changeOf(null, 10)).toBe(null);
});

it('a share’s change is told in points', () => {
  expect(pointsOf(0.043, 0.031)).toEqual({ direction: 'up', text: '1.2 pts' });
  expect(pointsOf(0.04304, 0.043)).toEqual({ direction: 'same', text: '0.0 pts' });
  expect(pointsOf(0.1, null)).toBe(null);
});
