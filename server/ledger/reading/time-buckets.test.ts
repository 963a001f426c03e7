import { expect, it } from 'vitest';
import { bucketStarts, type TimeBucket } from './time-buckets.ts';

const starts = (from: string, to: string, bucket: TimeBucket | null, zone = 'UTC') =>
  bucketStarts(new Date(from), new Date(to), bucket, zone).map((start) => start.toISOString());
const hours = (days: string[]) => days.slice(1).map((day, at) => (Date.parse(day) - Date.parse(days[at]!)) / 3_600_000);

it('begin on the hour, and the last holds the end', () => {
  expect(starts('2026-11-24T10:20:00Z', '2026-11-24T13:00:01Z', 'HOUR')).toEqual([
    '2026-11-24T10:00:00.000Z',
    '2026-11-24T11:00:00.000Z',
    '2026-11-24T12:00:00.000Z',
    '2026-11-24T13:00:00.000Z',
  ]);
  expect(starts('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z', 'HOUR')).toHaveLength(1);
});

it('hours and days of a zone that is half an hour off begin on its own clock', () => {
  expect(starts('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z', 'HOUR', 'Asia/Kolkata')).toEqual([
    '2026-11-24T09:30:00.000Z',
    '2026-11-24T10:30:00.000Z',
  ]);
  expect(starts('2026-11-24T00:00:00Z', '2026-11-24T20:00:00Z', 'DAY', 'Asia/Kolkata')).toEqual([
    '2026-11-23T18:30:00.000Z',
    '2026-11-24T18:30:00.000Z',
  ]);
});

it.each([
  ['forward', '2026-03-27T12:00:00Z', '2026-03-31T12:00:00Z', [24, 24, 23, 24]],
  ['back', '2026-10-23T12:00:00Z', '2026-10-27T12:00:00Z', [24, 24, 25, 24]],
])('a day on which clocks go %s is shorter or longer', (_direction, from, to, expected) => {
  expect(hours(starts(from, to, 'DAY', 'Europe/Berlin'))).toEqual(expected);
});

it('a midnight that does not exist is the first moment of its day', () => {
  const days = starts('2018-11-03T12:00:00Z', '2018-11-05T12:00:00Z', 'DAY', 'America/Sao_Paulo');
  expect(days).toEqual(['2018-11-03T03:00:00.000Z', '2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z']);
});

it('weeks begin on Mondays and months on their first day, at midnight of the zone', () => {
  const spring = ['2026-03-18T12:00:00Z', '2026-04-02T12:00:00Z'] as const;
  expect(starts(...spring, 'WEEK', 'Europe/Berlin')).toEqual([
    '2026-03-15T23:00:00.000Z',
    '2026-03-22T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ]);
  expect(starts(...spring, 'MONTH', 'Europe/Berlin')).toEqual(['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z']);
});

it('hours go on where clocks change by half an hour', () => {
  const all = bucketStarts(
    new Date('2026-04-04T12:00:00Z'),
    new Date('2026-04-04T18:00:00Z'),
    'HOUR',
    'Australia/Lord_Howe',
  );
  const steps = all.slice(1).map((start, at) => start.getTime() - all[at]!.getTime());
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(Math.max(...steps)).toBeLessThanOrEqual(5_400_000);
  expect(all.at(-1)!.getTime()).toBeLessThan(Date.parse('2026-04-04T18:00:00Z'));
});

it.each([
  ['an hour', '2026-11-24T11:00:00Z', 60_000],
  ['a week', '2026-11-17T12:00:00Z', 3_600_000],
  ['a month', '2026-10-25T12:00:00Z', 86_400_000],
  ['three years', '2023-11-24T12:00:00Z', 7 * 86_400_000],
  ['ten years', '2016-11-24T12:00:00Z', 30 * 86_400_000],
])('for %s a width is chosen, the finest that stays within 200 points', (_what, from, width) => {
  const chosen = bucketStarts(new Date(from), new Date('2026-11-24T12:00:00Z'), null, 'UTC');
  expect(chosen[1]!.getTime() - chosen[0]!.getTime()).toBe(width);
});

it('more than 2,000 points, and a zone that is none, are refused by name', () => {
  const day = ['2026-11-24T00:00:00Z', '2026-11-25T12:00:00Z'] as const;
  expect(() => starts(...day, 'MINUTE')).toThrow('2,000 points');
  expect(() => starts(...day, 'DAY', 'Mars/Olympus')).toThrow('timeZone must be an IANA time zone');
  expect(() => starts(...day, 'DAY', '+02:00')).toThrow('timeZone');
});

it.each([
  ['no width', null, /^This time range has more than 2,000 months.* filter\.from or filter\.range\.$/],
  ['months', 'MONTH', /^This time range has more than 2,000 months.* filter\.from or filter\.range\.$/],
  ['hours', 'HOUR', /^bucket HOUR makes .* choose a wider bucket, or .* filter\.from or filter\.range\.$/],
] as const)('who asks for %s over two centuries is told what he can change', (_what, bucket, message) => {
  expect(() => starts('1826-11-24T00:00:00Z', '2026-11-24T00:00:00Z', bucket)).toThrow(message);
});

it('a span without length has no buckets', () => {
  expect(starts('2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z', 'HOUR')).toEqual([]);
});
