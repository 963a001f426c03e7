import { z } from '../format/zod.ts';

/** The time ranges one may look at, as the API names them. */
export const RANGES = ['LAST_DAY', 'LAST_7_DAYS', 'LAST_30_DAYS', 'ALL'] as const;
export type Range = (typeof RANGES)[number];

/** What is looked at where an address says nothing. */
export const DEFAULT_RANGE = 'LAST_7_DAYS';

export const RANGE_NAMES: Record<Range, string> = {
  LAST_DAY: '24 hours',
  LAST_7_DAYS: '7 days',
  LAST_30_DAYS: '30 days',
  ALL: 'All',
};

const instant = z.iso.datetime({ offset: true }).optional().catch(undefined);

/** The part of an address that says when: counted back from now, or from one instant to another. */
export const timeRangeSearch = {
  range: z.enum(RANGES).optional().catch(undefined),
  from: instant,
  to: instant,
};

/** undefined: the address does not say. */
export interface TimeRange {
  range?: Range | undefined;
  /** ISO; wins over the range. */
  from?: string | undefined;
  /** ISO; wins over the range. */
  to?: string | undefined;
}

/** Whether it is from one instant to another, so that time does not move it. */
export function isFixed({ from, to }: TimeRange): boolean {
  return from !== undefined || to !== undefined;
}

/** The range as the API's filter takes it. */
export function timeFilter(asked: TimeRange): TimeRange {
  if (!isFixed(asked)) return { range: asked.range ?? DEFAULT_RANGE };
  return { ...(asked.from ? { from: asked.from } : {}), ...(asked.to ? { to: asked.to } : {}) };
}
