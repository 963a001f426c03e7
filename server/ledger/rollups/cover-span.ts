import { DAY_MS, isEmpty, type Range } from '../time-range.ts';
import type { Width } from './rollups.ts';

/** What coverSegments makes of segments. */
export interface Cover {
  /** Ranges of whole widths. */
  whole: { width: Width; ranges: Range[] }[];
  /** The same, whatever their width. */
  covered: Range[];
  /** What is left at their ends. */
  rest: Range[];
}

/**
 * Covers the segments with whole widths, the widest first, so that no width crosses the border of a segment. What no width
 * fits is the rest. Neighbouring ranges of one width are one range.
 */
export function coverSegments(segments: readonly Range[], widths: readonly Width[]): Cover {
  const whole = widths.map((width) => ({ width, ranges: [] as Range[] }));
  const covered: Range[] = [];
  const rest: Range[] = [];
  for (const segment of segments) cover(segment, 0);
  return { whole: whole.filter(({ ranges }) => ranges.length > 0), covered, rest };

  function cover(range: Range, at: number): void {
    if (isEmpty(range)) return;
    const level = whole[at];
    if (!level) return append(rest, range);
    const inner = {
      from: range.from === null ? null : startOf(level.width, range.from, 'ceil'),
      to: range.to === null ? null : startOf(level.width, range.to, 'floor'),
    };
    if (isEmpty(inner)) return cover(range, at + 1);
    if (range.from !== null) cover({ from: range.from, to: inner.from }, at + 1);
    append(level.ranges, inner);
    append(covered, inner);
    if (range.to !== null) cover({ from: inner.to, to: range.to }, at + 1);
  }
}

function append(ranges: Range[], range: Range): void {
  const last = ranges.at(-1);
  if (last && last.to !== null && last.to === range.from) last.to = range.to;
  else ranges.push({ ...range });
}

const HALF_HOUR_MS = 1_800_000;

/** The nearest start of a width that is not after the instant, or not before it. */
export function startOf(width: Width, ms: number, direction: 'floor' | 'ceil'): number {
  if (width === 'MONTH') return startOfMonth(ms, direction);
  const widthMs = width === 'DAY' ? DAY_MS : HALF_HOUR_MS;
  return Math[direction](ms / widthMs) * widthMs;
}

function startOfMonth(ms: number, direction: 'floor' | 'ceil'): number {
  const date = new Date(ms);
  const floor = Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  return floor === ms || direction === 'floor' ? floor : Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}
