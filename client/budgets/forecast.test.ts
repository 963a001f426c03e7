import { expect, it } from 'vitest';
import { elapsedOf, forecastOf } from './forecast.ts';

const june = {
  periodStart: '2026-06-01T00:00:00Z',
  periodEnd: '2026-07-01T00:00:00Z',
  limit: 10,
  spent: 2,
  reserved: 0,
};
const tenthOfJune = Date.parse('2026-06-11T00:00:00Z');

it('a third of the month is over after ten of thirty days, and never more than all of it', () => {
  expect(elapsedOf(june, tenthOfJune)).toBeCloseTo(1 / 3);
  expect(elapsedOf(june, Date.parse('2026-07-02T00:00:00Z'))).toBe(1);
  expect(elapsedOf(june, Date.parse('2026-05-31T23:59:59Z'))).toBe(0);
});

it('a budget that lasts tells what it comes to at its pace', () => {
  expect(forecastOf(june, tenthOfJune)).toEqual({ outcome: 'lasts', total: expect.closeTo(6) });
  expect(forecastOf(june, Date.parse(june.periodStart))).toEqual({ outcome: 'lasts', total: null });
});

it('one that does not last tells when it runs out, as the server has it', () => {
  const exhaustedAt = '2026-06-20T00:00:00Z';
  expect(forecastOf({ ...june, exhaustedAt }, tenthOfJune)).toEqual({ outcome: 'runs out', at: exhaustedAt });
});

it('one that is spent, or of which nothing is spent, has no pace', () => {
  const past = '2026-06-05T00:00:00Z';
  expect(forecastOf({ ...june, spent: 10, exhaustedAt: past }, tenthOfJune)).toEqual({ outcome: 'spent' });
  expect(forecastOf({ ...june, spent: 0 }, tenthOfJune)).toEqual({ outcome: 'unused' });
});
