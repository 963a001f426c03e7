import { intersect, type Range } from '../time-range.ts';

/** How many rows a stretch of time has under the filter; one without rows need not be there. */
export interface Stretch {
  range: { from: number; to: number };
  rows: number;
}

/** Where some rows are: in these ranges, after that many newer ones. */
export interface Place {
  ranges: Range[];
  skip: number;
  /** How many rows the ranges have. */
  rows: number;
}

/** Where the rows from that offset on are, given all stretches, newest first; null: the offset is behind the last row. */
export function placeAt(stretches: readonly Stretch[], offset: number, count: number): Place | null {
  let before = 0;
  for (const [at, { rows }] of stretches.entries()) {
    if (before + rows > offset) {
      const skip = offset - before;
      return { ...enough(stretches.slice(at), skip + count), skip };
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
  return { ...enough(older, cut + count), skip: 0 };
}

/** Where the oldest rows are, so many or all. */
export function placeOfOldest(stretches: readonly Stretch[], count: number): Place {
  let [at, rows] = [stretches.length, 0];
  while (at > 0 && rows < count) {
    at -= 1;
    rows += stretches[at]!.rows;
  }
  return { ...enough(stretches.slice(at), Infinity), skip: 0 };
}

/** The ranges of the first stretches that have so many rows together; neighbours are one range. */
function enough(stretches: readonly Stretch[], wanted: number): Pick<Place, 'ranges' | 'rows'> {
  const ranges: Range[] = [];
  let rows = 0;
  for (const { range, rows: more } of stretches) {
    if (rows >= wanted) break;
    const newer = ranges.at(-1);
    if (newer && newer.from === range.to) newer.from = range.from;
    else ranges.push({ ...range });
    rows += more;
  }
  return { ranges, rows };
}

/** The place within a span whose ends may cut the first and the last stretch. */
export function within({ ranges, ...place }: Place, span: Range): Place {
  return { ranges: ranges.map((range) => intersect(range, span)), ...place };
}
