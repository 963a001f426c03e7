/** How many rows of each status began in a span of time. */
export interface Bucket {
  /** Its first instant, and the first behind it, in milliseconds. */
  start: number;
  end: number;
  counts: Record<VolumeStatus, number>;
  total: number;
}
/** From the bottom of a bar to its top. */
export const VOLUME_STATUSES = ['SUCCESS', 'CACHED', 'TEMPLATED', 'ERROR'] as const;
export type VolumeStatus = (typeof VOLUME_STATUSES)[number];

interface Point {
  start: string;
  totals: { successes: number; errors: number; cached: number; templated: number };
}

/** The points of a series as spans: each ends where the next begins, and the last is as long as the one before, or reaches `to`. */
export function bucketsOf(series: readonly Point[], to: string): Bucket[] {
  const starts = series.map(({ start }) => Date.parse(start));
  return series.map(({ totals }, at) => {
    const counts = {
      SUCCESS: totals.successes,
      CACHED: totals.cached,
      TEMPLATED: totals.templated,
      ERROR: totals.errors,
    };
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { start: starts[at]!, end: endOf(starts, at, Date.parse(to)), counts, total };
  });
}

function endOf(starts: readonly number[], at: number, to: number): number {
  const [start, next, before] = [starts[at]!, starts[at + 1], starts[at - 1]];
  if (next !== undefined) return next;
  return before === undefined ? Math.max(to, start + 1) : start + (start - before);
}

/** For each status one outline of all its parts, in a field as many units wide as there are buckets and `height` high. */
export function outlinesOf(buckets: readonly Bucket[], height: number): Record<VolumeStatus, string> {
  const most = Math.max(1, ...buckets.map(({ total }) => total));
  const outlines = { SUCCESS: '', CACHED: '', TEMPLATED: '', ERROR: '' };
  for (const [at, { counts }] of buckets.entries()) {
    let bottom = height;
    for (const status of VOLUME_STATUSES) {
      if (counts[status] === 0) continue;
      // What is there is seen, however little it is.
      const tall = Math.max(1, (counts[status] / most) * (height - 4));
      bottom -= tall;
      outlines[status] += `M${at + GAP} ${round(bottom)}h${1 - 2 * GAP}v${round(tall)}h${2 * GAP - 1}z`;
    }
  }
  return outlines;
}
const GAP = 0.08;

/** From the one to the other, in whichever order they are named. */
export function spanOf(buckets: readonly Bucket[], one: number, other: number): { from: string; to: string } {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return { from: new Date(buckets[first]!.start).toISOString(), to: new Date(buckets[last]!.end).toISOString() };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
