import { expect, it } from 'vitest';
import { timeFormat } from '../format/time.ts';
import { bucketName, tickLabels } from './time-axis.ts';

const seconds = (iso: string) => Date.parse(iso) / 1000;

it('ticks within a day are hours on the viewer’s clock, and midnight is the date', () => {
  const ticks = [seconds('2026-11-23T22:00:00Z'), seconds('2026-11-23T23:00:00Z')];
  expect(tickLabels(timeFormat('Europe/Berlin'), ticks, 3600)).toEqual(['23:00', 'Nov 24']);
});

it('ticks of days are dates, also where the clocks were changed', () => {
  expect(tickLabels(timeFormat('UTC'), [seconds('2026-11-23T01:00:00Z')], 86_400)).toEqual(['Nov 23']);
});

it('a bucket is called by its day, or by its hours', () => {
  const format = timeFormat('Asia/Kolkata');
  expect(bucketName(format, '2026-11-23T18:30:00Z', '2026-11-24T18:30:00Z')).toBe('Nov 24, 2026');
  expect(bucketName(format, '2026-11-23T20:30:00Z', '2026-11-23T21:30:00Z')).toBe('Nov 24, 2026, 02:00–03:00');
});
