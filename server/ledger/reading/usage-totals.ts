/** Sums over rows: tokens and costs that are not known are left out. Costs are nano-dollars, durations microseconds. */
export interface UsageTotals {
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
  /** Of rows with status SUCCESS; null where there is none. */
  averageDurationUs: number | null;
  /** The 50th, 95th and 99th percentile of rows with status SUCCESS; null where there is none. */
  latencyUs: [p50: number, p95: number, p99: number] | null;
}

/** The totals of no rows. */
export const NO_USAGE: UsageTotals = {
  calls: 0,
  successes: 0,
  errors: 0,
  cached: 0,
  templated: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedInputTokens: 0,
  reasoningTokens: 0,
  inputCostNano: 0,
  outputCostNano: 0,
  unpricedCalls: 0,
  averageDurationUs: null,
  latencyUs: null,
};

const count = (condition: string) => `count(*) FILTER (WHERE ${condition})::float8`;
const sum = (column: string) => `coalesce(sum(${column}), 0)::float8`;

/** Each property of UsageTotals as an aggregate; sums are exact in PostgreSQL and fit a double up to 2^53. */
const AGGREGATES: Record<keyof UsageTotals, string> = {
  calls: 'count(*)::float8',
  successes: count(`status = 'SUCCESS'`),
  errors: count(`status = 'ERROR'`),
  cached: count(`status = 'CACHED'`),
  templated: count(`status = 'TEMPLATED'`),
  inputTokens: sum('input_tokens'),
  outputTokens: sum('output_tokens'),
  cachedInputTokens: sum('cached_input_tokens'),
  reasoningTokens: sum('reasoning_tokens'),
  inputCostNano: sum('input_cost_nano'),
  outputCostNano: sum('output_cost_nano'),
  unpricedCalls: count(`cost_status = 'UNPRICED'`),
  averageDurationUs: `avg(duration_us) FILTER (WHERE status = 'SUCCESS')::float8`,
  latencyUs: `percentile_cont(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY duration_us) FILTER (WHERE status = 'SUCCESS')`,
};

/** For a SELECT over llm_usage_logs whose rows extend UsageTotals. */
export const USAGE_TOTALS = Object.entries(AGGREGATES)
  .map(([name, aggregate]) => `${aggregate} AS "${name}"`)
  .join(', ');

/** The totals alone, out of a row that has more. */
export function totalsOf(row: UsageTotals): UsageTotals {
  const names = Object.keys(NO_USAGE) as (keyof UsageTotals)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as unknown as UsageTotals;
}
