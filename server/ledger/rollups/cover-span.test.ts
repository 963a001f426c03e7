import { array, assert, constantFrom, integer, option, property, subarray, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { coverSegments, startOf } from './cover-span.ts';
import type { Range } from '../time-range.ts';
import { WIDTHS } from './rollups.ts';

const at = (text: string) => Date.parse(`${text}Z`);

it('takes the widest stretches that fit, and leaves the ends', () => {
  const segment = { from: at('2026-01-30T23:40'), to: at('2026-03-02T01:10') };
  const { whole, rest } = coverSegments([segment], WIDTHS);
  expect(whole).toEqual([
    { width: 'MONTH', ranges: [{ from: at('2026-02-01T00:00'), to: at('2026-03-01T00:00') }] },
    {
      width: 'DAY',
      ranges: [
        { from: at('2026-01-31T00:00'), to: at('2026-02-01T00:00') },
        { from: at('2026-03-01T00:00'), to: at('2026-03-02T00:00') },
      ],
    },
    { width: 'HALF_HOUR', ranges: [{ from: at('2026-03-02T00:00'), to: at('2026-03-02T01:00') }] },
  ]);
  expect(rest).toEqual([
    { from: at('2026-01-30T23:40'), to: at('2026-01-31T00:00') },
    { from: at('2026-03-02T01:00'), to: segment.to },
  ]);
});

it('days of a zone off UTC are one range of half hours', () => {
  const midnights = [1, 2, 3].map((day) => at(`2026-06-0${day}T22:00`));
  const segments = midnights.slice(1).map((to, index) => ({ from: midnights[index]!, to }));
  expect(coverSegments(segments, WIDTHS)).toEqual({
    whole: [{ width: 'HALF_HOUR', ranges: [{ from: midnights[0], to: midnights[2] }] }],
    covered: [{ from: midnights[0], to: midnights[2] }],
    rest: [],
  });
});

it('every instant of the segments is covered once, by widths that cross no border', () => {
  const minute = integer({ min: 0, max: 200_000 }).map((number) => at('2025-12-20T00:00') + number * 60_000);
  const borders = array(minute, { minLength: 1, maxLength: 6 }).map((all) =>
    [...new Set(all)].toSorted((a, b) => a - b),
  );
  const made = tuple(borders, option(constantFrom('from', 'to', 'both')), subarray([...WIDTHS]));
  assert(
    property(made, minute, ([cuts, open, widths], instant) => {
      const ends: (number | null)[] = [...cuts];
      if (open === 'from' || open === 'both') ends.unshift(null);
      if (open === 'to' || open === 'both') ends.push(null);
      const segments = ends.slice(1).map((to, index) => ({ from: ends[index]!, to }));
      const { whole, covered, rest } = coverSegments(segments, widths);
      const parts = [...whole.flatMap(({ ranges }) => ranges), ...rest];
      const times = (ranges: readonly Range[]) => ranges.filter((range) => holds(range, instant)).length;
      expect(times(parts)).toBe(times(segments));
      expect(times(covered)).toBe(times(parts) - times(rest));
      for (const { width, ranges } of whole) {
        for (const { from, to } of ranges) {
          for (const end of [from, to]) expect(end === null || startOf(width, end, 'floor') === end).toBe(true);
        }
      }
    }),
  );
});

function holds({ from, to }: Range, instant: number): boolean {
  return (from === null || from <= instant) && (to === null || instant < to);
}
