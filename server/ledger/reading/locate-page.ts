import { intersect, type Range } from '../rollups/cover-span.ts';

/** How many rows a stretch of time has under the filter; one without rows need not be there. */
export interface Stretch {
  range: { from: number; to: number };
  rows: number;
}

/** Where some rows are: in these ranges, after that many newer ones. */
export interface Place {
  ranges: Range[];
  skip: number;
}

/** Where the rows from that offset on are, given all stretches, newest first; null: the offset is behind the last row. */
export function placeAt(stretches: readonly Stretch[], offset: number, count: number): Place | null {
  let before = 0;
  for (const [at, { rows }] of stretches.entries()) {
    if (before + rows > offset) {
      const skip = offset - before;
      return { ranges: enough(stretches.slice(at), skip + count), skip };
    }
    before += rows;
  }
  return null;
}

/** Where the rows before an instant are. Of the stretch that holds it, nobody knows how many are left. */
export function placeBefore(stretches: readonly Stretch[], ms: number, count: number): Place | null {
  const older = stretches.filter(({ range }) => range.from <= ms);
  const [first] = older;
  if (!first) return null;
  const cut = ms < first.range.to ? first.rows : 0;
  return { ranges: enough(older, cut + count), skip: 0 };
}

/** The ranges of the first stretches that have so many rows together; neighbours are one range. */
function enough(stretches: readonly Stretch[], rows: number): Range[] {
  const ranges: Range[] = [];
  let found = 0;
  for (const { range, rows: more } of stretches) {
    if (found >= rows) break;
    const newer = ranges.at(-1);
    if (newer && newer.from === range.to) newer.from = range.from;
    else ranges.push({ ...range });
    found += more;
  }
  return ranges;
}

/** The place within a span whose ends may cut the first and the last stretch. */
export function within({ ranges, skip }: Place, span: Range): Place {
  return { ranges: ranges.map((range) => intersect(range, span)), skip };
}
