import { expect, it } from 'vitest';
import { exhaustedAt } from './forecast.ts';

const period = { start: new Date('2026-11-01T00:00:00Z'), end: new Date('2026-12-01T00:00:00Z') };
const at = (now: string, spentNano: number, limitNano: number) =>
  exhaustedAt(period, new Date(now), { spentNano, limitNano })?.toISOString() ?? null;

it('a limit is reached at the pace of the period so far', () => {
  expect(at('2026-11-11T00:00:00Z', 50, 100)).toBe('2026-11-21T00:00:00.000Z');
});

it('where it lasts to the end of the period, there is no such time', () => {
  expect(at('2026-11-11T00:00:00Z', 10, 100)).toBeNull();
  expect(at('2026-11-16T00:00:00Z', 50, 100)).toBeNull();
});

it('where nothing was spent, or the period has only begun, nothing can be said', () => {
  expect(at('2026-11-11T00:00:00Z', 0, 100)).toBeNull();
  expect(at('2026-11-01T00:00:00Z', 50, 100)).toBeNull();
});

it('a limit that is passed was reached in the past', () => {
  expect(at('2026-11-11T00:00:00Z', 200, 100)).toBe('2026-11-06T00:00:00.000Z');
});
