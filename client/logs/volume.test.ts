import { expect, it } from 'vitest';
import { bucketsOf, outlinesOf, spanOf } from './volume.ts';

const point = (start: string, successes = 0, errors = 0) => ({
  start,
  totals: { successes, errors, cached: 0, templated: 0 },
});
const HOURS = [
  point('2026-11-24T10:00:00.000Z', 3, 1),
  point('2026-11-24T11:00:00.000Z'),
  point('2026-11-24T12:00:00.000Z', 8),
];

it('a bucket ends where the next begins, the last after as long as the one before', () => {
  const buckets = bucketsOf(HOURS, '2026-11-24T12:10:00.000Z');
  expect(spanOf(buckets, 0, 0)).toEqual({ from: '2026-11-24T10:00:00.000Z', to: '2026-11-24T11:00:00.000Z' });
  expect(spanOf(buckets, 2, 1)).toEqual({ from: '2026-11-24T11:00:00.000Z', to: '2026-11-24T13:00:00.000Z' });
  expect(buckets.map(({ total }) => total)).toEqual([4, 0, 8]);
});

it('a bucket that is alone ends with the range', () => {
  const buckets = bucketsOf(HOURS.slice(0, 1), '2026-11-24T10:10:00.000Z');
  expect(spanOf(buckets, 0, 0).to).toBe('2026-11-24T10:10:00.000Z');
});

it('bars stand on the ground, parts on each other, and the highest fills the field', () => {
  const { SUCCESS, ERROR } = outlinesOf(bucketsOf(HOURS, '2026-11-24T12:10:00.000Z'), 84);
  expect(SUCCESS).toBe('M0.08 54h0.84v30h-0.84zM2.08 4h0.84v80h-0.84z');
  expect(ERROR).toBe('M0.08 44h0.84v10h-0.84z');
});

it('one error among very many calls is seen', () => {
  const { ERROR } = outlinesOf(bucketsOf([point('2026-11-24T10:00:00.000Z', 1_000_000, 1)], ''), 84);
  expect(ERROR).toContain('v1h');
});
