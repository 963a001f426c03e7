import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { placeAt, placeBefore, placeOfOldest, type Stretch } from './locate-page.ts';

/** Stretches of length 10, newest first, and their rows as instants, newest first. */
const world = array(integer({ min: 0, max: 4 }), { maxLength: 12 }).map((counts) => {
  const stretches: Stretch[] = [];
  const rows: number[] = [];
  for (const [at, count] of counts.entries()) {
    const from = 1000 - at * 10;
    if (count > 0) stretches.push({ range: { from, to: from + 10 }, rows: count });
    for (let row = 0; row < count; row += 1) rows.push(from + 8 - row * 2);
  }
  return { stretches, rows };
});

it('a page is what its place holds after those to skip', () => {
  assert(
    property(
      world,
      integer({ min: 0, max: 50 }),
      integer({ min: 1, max: 10 }),
      ({ stretches, rows }, offset, count) => {
        const place = placeAt(stretches, offset, count);
        const found = place === null ? [] : rows.filter(isIn(place.ranges)).slice(place.skip, place.skip + count);
        expect(found).toEqual(rows.slice(offset, offset + count));
      },
    ),
  );
});

it('what follows a row is what its place holds before it', () => {
  assert(
    property(
      world,
      integer({ min: 880, max: 1010 }),
      integer({ min: 1, max: 10 }),
      ({ stretches, rows }, ms, count) => {
        const older = rows.filter((row) => row < ms);
        const place = placeBefore(stretches, ms, count);
        const found = place === null ? [] : older.filter(isIn(place.ranges)).slice(0, count);
        expect(found).toEqual(older.slice(0, count));
      },
    ),
  );
});

it('the place of the oldest rows holds these, and ends with them', () => {
  assert(
    property(world, integer({ min: 1, max: 60 }), ({ stretches, rows }, count) => {
      const found = rows.filter(isIn(placeOfOldest(stretches, count).ranges));
      expect(found).toEqual(rows.slice(rows.length - found.length));
      expect(found.length).toBeGreaterThanOrEqual(Math.min(count, rows.length));
      expect(found.length - count).toBeLessThan(Math.max(0, ...stretches.map((stretch) => stretch.rows)) || 1);
    }),
  );
});

function isIn(ranges: readonly { from: number | null; to: number | null }[]) {
  return (row: number) => ranges.some(({ from, to }) => from! <= row && row < to!);
}
