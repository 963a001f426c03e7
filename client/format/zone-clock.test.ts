import { expect, it } from 'vitest';
import { clockOf, instantAt } from './zone-clock.ts';

it.each([
  ['2026-07-01T10:00:00.000Z', 'UTC', '2026-07-01T10:00'],
  ['2026-07-01T10:00:00.000Z', 'Asia/Kolkata', '2026-07-01T15:30'],
  ['2026-11-24T02:15:00.000Z', 'America/Los_Angeles', '2026-11-23T18:15'],
  ['2026-12-31T20:00:00.000Z', 'Asia/Shanghai', '2027-01-01T04:00'],
  // The day clocks are put forward in London, and the one they are put back.
  ['2026-03-29T00:59:00.000Z', 'Europe/London', '2026-03-29T00:59'],
  ['2026-03-29T01:00:00.000Z', 'Europe/London', '2026-03-29T02:00'],
  ['2026-10-25T02:00:00.000Z', 'Europe/London', '2026-10-25T02:00'],
])('%s is %s time %s, and back', (iso, zone, clock) => {
  expect(clockOf(iso, zone)).toBe(clock);
  expect(instantAt(clock, zone)).toBe(iso);
});

it('a time that comes twice is the first of both, one that is skipped comes so much later', () => {
  expect(instantAt('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  expect(clockOf('2026-11-01T06:30:00Z', 'America/New_York')).toBe('2026-11-01T01:30');
  expect(clockOf(instantAt('2026-03-08T02:30', 'America/New_York'), 'America/New_York')).toBe('2026-03-08T03:30');
});
