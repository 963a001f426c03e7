/** One part of a stacked chart: a value for each bucket. */
export interface ChartPart {
  key: string;
  /** For people. */
  name: string;
  values: readonly number[];
  /** Of the whole range, as the server counts it. */
  total: number;
}

/** Buckets from the first to the last; each ends where the next begins, the last at `end`. */
export interface Buckets {
  /** ISO. */
  starts: readonly string[];
  /** ISO. */
  end: string;
}

/** For each part the sum of itself and of those below it, so that drawn from the last to the first they stand on each other. */
export function stackUp(parts: readonly ChartPart[]): number[][] {
  const sums: number[][] = [];
  for (const { values } of parts) {
    const below = sums.at(-1);
    sums.push(values.map((value, index) => value + (below?.[index] ?? 0)));
  }
  return sums;
}

/** The whole of each bucket. */
export function totalsOf(parts: readonly ChartPart[]): number[] {
  return stackUp(parts).at(-1) ?? [];
}

/** When a bucket ends, ISO. */
export function endOf({ starts, end }: Buckets, index: number): string {
  return starts[index + 1] ?? end;
}

/**
 * Where the drawing ends, ISO: the bar of a bucket under way is as wide as the one before it, so there is room for all of it.
 */
export function drawnEndOf({ starts, end }: Buckets): string {
  const [before, last] = starts.slice(-2).map((start) => Date.parse(start));
  if (before === undefined || last === undefined) return end;
  return new Date(Math.max(Date.parse(end), last + (last - before))).toISOString();
}

/** The bucket that holds a moment, in seconds since 1970; a moment outside belongs to the nearest. */
export function bucketAt({ starts }: Buckets, seconds: number): number {
  const after = starts.findIndex((start) => Date.parse(start) / 1000 > seconds);
  return Math.max(0, (after === -1 ? starts.length : after) - 1);
}
