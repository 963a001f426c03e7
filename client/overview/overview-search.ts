import { z } from '../format/zod.ts';
import { readSearch } from '../format/read-search.ts';
import { type TimeRange, timeRangeSearch } from '../ui/time-range.ts';

/** What the chart is of, and by what its bars are split. */
export const MEASURES = ['spend', 'calls'] as const;
export const SPLITS = ['provider', 'model'] as const;
export type Measure = (typeof MEASURES)[number];
export type Split = (typeof SPLITS)[number];

/** The address of the overview: which time it looks at, and what its chart shows. What is not understood is left out. */
const rules = z.object({
  ...timeRangeSearch,
  measure: z.enum(MEASURES).optional().catch(undefined),
  by: z.enum(SPLITS).optional().catch(undefined),
});
export type OverviewSearch = z.infer<typeof rules>;

/** What an address says, and the keys in it that are not understood. */
export const readOverviewSearch = (raw: Record<string, unknown>) => readSearch(rules, raw);
export const overviewSearch = (raw: Record<string, unknown>): OverviewSearch => readOverviewSearch(raw).search;

/** What of a row narrows the log to it and its like. */
interface RowFilter {
  provider?: string[];
  model?: string[];
  status?: ('SUCCESS' | 'ERROR' | 'CACHED' | 'TEMPLATED')[];
  errorCode?: string[];
}

/** The address of the log with the rows behind a figure: those of the same time that pass the filter. */
export function rowsBehind({ range, from, to }: TimeRange, filter: RowFilter = {}) {
  const time = from || to ? { from, to } : { range };
  return { to: '/logs', search: { ...time, ...filter } as never } as const;
}
