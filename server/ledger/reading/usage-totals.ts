import { addToHistogram, type Histogram, percentiles } from '../rollups/latency.ts';
import type { LogStatus } from '../llm-log.entity.ts';

/** Sums over rows: tokens and costs that are not known are left out. Costs are nano-dollars, durations microseconds. */
export interface UsageSums {
  calls: number;
  successes: number;
  errors: number;
  cached: number;
  templated: number;
  inputTokens: number;
  outputTokens: number;
  cachedInputTokens: number;
  reasoningTokens: number;
  inputCostNano: number;
  outputCostNano: number;
  unpricedCalls: number;
  /** Of rows with status SUCCESS. */
  successDurationUs: number;
  /** What answers from the cache, and from templates, would have cost. */
  cacheSavedNano: number;
  templateSavedNano: number;
}

/** Sums, and what is made of them. */
export interface UsageTotals extends UsageSums {
  /** Of rows with status SUCCESS; null where there is none. */
  averageDurationUs: number | null;
  /** The 50th, 95th and 99th percentile of rows with status SUCCESS, each within 5 %; null where there is none. */
  latencyUs: number[] | null;
}

const sum = (column: string) => `coalesce(sum(${column}), 0)::float8`;
const sumOf = (column: string, status: LogStatus) =>
  `coalesce(sum(${column}) FILTER (WHERE status = '${status}'), 0)::float8`;

/** Sums are exact in PostgreSQL, and fit a double up to 2^53. */
const AGGREGATES: Record<keyof UsageSums, string> = {
  calls: sum('calls'),
  successes: sumOf('calls', 'SUCCESS'),
  errors: sumOf('calls', 'ERROR'),
  cached: sumOf('calls', 'CACHED'),
  templated: sumOf('calls', 'TEMPLATED'),
  inputTokens: sum('input_tokens'),
  outputTokens: sum('output_tokens'),
  cachedInputTokens: sum('cached_input_tokens'),
  reasoningTokens: sum('reasoning_tokens'),
  inputCostNano: sum('input_cost_nano'),
  outputCostNano: sum('output_cost_nano'),
  unpricedCalls: sum('unpriced_calls'),
  successDurationUs: sumOf('duration_us', 'SUCCESS'),
  cacheSavedNano: sumOf('saved_cost_nano', 'CACHED'),
  templateSavedNano: sumOf('saved_cost_nano', 'TEMPLATED'),
};

/** For a SELECT over parts of usage whose rows extend UsageSums. */
export const USAGE_SUMS = Object.entries(AGGREGATES)
  .map(([name, aggregate]) => `${aggregate} AS "${name}"`)
  .join(', ');

const NAMES = Object.keys(AGGREGATES) as (keyof UsageSums)[];

/** Adds up sums and latencies. */
export interface UsageCounter {
  add(sums: UsageSums): void;
  addLatency(bucket: number, rows: number): void;
  totals(): UsageTotals;
}

export function createUsageCounter(): UsageCounter {
  const sums = Object.fromEntries(NAMES.map((name) => [name, 0])) as unknown as UsageSums;
  const histogram: Histogram = new Map();
  return {
    add(more) {
      for (const name of NAMES) sums[name] += more[name];
    },
    addLatency: (bucket, rows) => addToHistogram(histogram, bucket, rows),
    totals: () => ({
      ...sums,
      averageDurationUs: sums.successes === 0 ? null : sums.successDurationUs / sums.successes,
      latencyUs: percentiles(histogram, [0.5, 0.95, 0.99]),
    }),
  };
}
