import { expect, it } from 'vitest';
import { tellPeriod } from './tell-period.ts';

it('a period is told by its first and last day, on the clock of its own zone', () => {
  const november = {
    periodStart: '2026-10-31T23:00:00Z',
    periodEnd: '2026-11-30T23:00:00Z',
    timeZone: 'Europe/Berlin',
  };
  expect(tellPeriod(november)).toBe('Nov 1 – Nov 30');
});

it('a day is told once, also where clocks change', () => {
  const day = { periodStart: '2026-10-24T22:00:00Z', periodEnd: '2026-10-25T23:00:00Z', timeZone: 'Europe/Berlin' };
  expect(tellPeriod(day)).toBe('Oct 25');
});
