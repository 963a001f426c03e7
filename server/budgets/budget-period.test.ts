import { expect, it } from 'vitest';
import { isTimeZone, periodAt } from './budget-period.ts';

const period = (name: 'DAY' | 'WEEK' | 'MONTH', timeZone: string, instant: string) => {
  const { start, end } = periodAt({ period: name, timeZone }, new Date(instant));
  return [start.toISOString(), end.toISOString(), (end.getTime() - start.getTime()) / 3_600_000];
};

it.each([
  ['DAY', 'UTC', '2026-11-24T12:00:00Z', '2026-11-24T00:00:00.000Z', '2026-11-25T00:00:00.000Z', 24],
  ['DAY', 'Asia/Kathmandu', '2026-11-24T18:14:59Z', '2026-11-23T18:15:00.000Z', '2026-11-24T18:15:00.000Z', 24],
  ['DAY', 'Asia/Kathmandu', '2026-11-24T18:15:00Z', '2026-11-24T18:15:00.000Z', '2026-11-25T18:15:00.000Z', 24],
  // Clocks go forward and back.
  ['DAY', 'Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 23],
  ['DAY', 'Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 25],
  ['DAY', 'Australia/Lord_Howe', '2026-04-05T00:00:00Z', '2026-04-04T13:00:00.000Z', '2026-04-05T13:30:00.000Z', 24.5],
  // The clocks go forward at midnight: the day begins at one o'clock.
  ['DAY', 'America/Santiago', '2026-09-06T12:00:00Z', '2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z', 23],
  ['WEEK', 'Europe/Berlin', '2026-10-25T23:30:00Z', '2026-10-25T23:00:00.000Z', '2026-11-01T23:00:00.000Z', 168],
  ['WEEK', 'Europe/Berlin', '2026-10-25T22:30:00Z', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 169],
  ['WEEK', 'America/New_York', '2026-03-08T12:00:00Z', '2026-03-02T05:00:00.000Z', '2026-03-09T04:00:00.000Z', 167],
  ['MONTH', 'Europe/Berlin', '2026-10-31T23:30:00Z', '2026-10-31T23:00:00.000Z', '2026-11-30T23:00:00.000Z', 720],
  ['MONTH', 'Europe/Berlin', '2026-10-15T00:00:00Z', '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z', 745],
  ['MONTH', 'UTC', '2028-02-29T23:59:59.999Z', '2028-02-01T00:00:00.000Z', '2028-03-01T00:00:00.000Z', 696],
] as const)('%s in %s at %s is from %s to %s, %d hours', (name, zone, instant, start, end, hours) => {
  expect(period(name, zone, instant)).toEqual([start, end, hours]);
});

it('a time zone is one that knows of clock changes', () => {
  for (const name of ['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia']) expect(isTimeZone(name)).toBe(true);
  for (const name of ['+02:00', '-08', 'Mars/Base', '', ' UTC', 'Europe/Berlin[x]'])
    expect(isTimeZone(name)).toBe(false);
});
