import { expect, it } from 'vitest';
import { bucketAt, drawnEndOf, endOf, stackUp, totalsOf } from './stack.ts';

const parts = [
  { key: 'a', name: 'A', values: [1, 0, 2], total: 3 },
  { key: 'b', name: 'B', values: [3, 4, 0], total: 7 },
];
const buckets = {
  starts: ['2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z', '2026-11-24T12:00:00Z'],
  end: '2026-11-24T12:20:00Z',
};

it('parts stand on each other, and the last reaches the whole', () => {
  expect(stackUp(parts)).toEqual([
    [1, 0, 2],
    [4, 4, 2],
  ]);
  expect(totalsOf(parts)).toEqual([4, 4, 2]);
  expect(totalsOf([])).toEqual([]);
});

it('a bucket ends where the next begins, the last with the range', () => {
  expect(endOf(buckets, 0)).toBe('2026-11-24T11:00:00Z');
  expect(endOf(buckets, 2)).toBe('2026-11-24T12:20:00Z');
});

it('there is room for all of the bar of a bucket under way, and no more than that of one that has ended', () => {
  expect(Date.parse(drawnEndOf(buckets))).toBe(Date.parse('2026-11-24T13:00:00Z'));
  expect(Date.parse(drawnEndOf({ ...buckets, end: '2026-11-24T13:00:00Z' }))).toBe(Date.parse('2026-11-24T13:00:00Z'));
  expect(drawnEndOf({ starts: buckets.starts.slice(0, 1), end: buckets.end })).toBe(buckets.end);
});

it.each([
  ['2026-11-24T09:00:00Z', 0],
  ['2026-11-24T10:00:00Z', 0],
  ['2026-11-24T10:59:59Z', 0],
  ['2026-11-24T11:00:00Z', 1],
  ['2026-11-24T13:00:00Z', 2],
])('%s is in bucket %d', (iso, index) => {
  expect(bucketAt(buckets, Date.parse(iso) / 1000)).toBe(index);
});
