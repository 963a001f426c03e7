export const DAY_MS = 86_400_000;

/** Milliseconds since 1970, half open; null: without end on that side. */
export interface Range {
  from: number | null;
  to: number | null;
}

/** A range with both ends. */
export interface BoundedRange {
  from: number;
  to: number;
}

/** What lies in both. */
export function intersect(a: Range, b: BoundedRange): BoundedRange;
export function intersect(a: Range, b: Range): Range;
export function intersect(a: Range, b: Range): Range {
  const from = a.from === null ? b.from : b.from === null ? a.from : Math.max(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null ? a.to : Math.min(a.to, b.to);
  return { from, to };
}

export function isEmpty({ from, to }: Range): boolean {
  return from !== null && to !== null && from >= to;
}
