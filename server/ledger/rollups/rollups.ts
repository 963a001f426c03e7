/** The widths of time that rollups add up, on the clock of UTC. Each begins where a coarser one begins. */
export const WIDTHS = ['MONTH', 'DAY', 'HALF_HOUR'] as const;
export type Width = (typeof WIDTHS)[number];

/** What rollups keep apart, as columns of llm_usage_logs. */
export type Dimension = 'project_id' | 'agent_type' | 'provider' | 'model' | 'status';

/** A table that adds up the SUMS of llm_usage_logs over a width of time and these dimensions. */
export interface Rollup {
  table: string;
  width: Width;
  dimensions: readonly Dimension[];
}

const MODEL: readonly Dimension[] = ['provider', 'model', 'status'];
const AGENT: readonly Dimension[] = ['project_id', 'agent_type', ...MODEL];

/** Families with the same dimensions, the one with the fewest first; within each, the widest first. */
export const ROLLUPS: readonly (readonly [Rollup, ...Rollup[]])[] = [
  [
    { table: 'usage_by_model_month', width: 'MONTH', dimensions: MODEL },
    { table: 'usage_by_model_day', width: 'DAY', dimensions: MODEL },
    { table: 'usage_by_model_half_hour', width: 'HALF_HOUR', dimensions: MODEL },
  ],
  [
    { table: 'usage_by_agent_month', width: 'MONTH', dimensions: AGENT },
    { table: 'usage_by_agent_day', width: 'DAY', dimensions: AGENT },
  ],
];

/** The start of the width that holds an instant, in SQL. */
export function startSql(width: Width, instant: string): string {
  return width === 'HALF_HOUR'
    ? `date_bin('30 minutes', ${instant}, '1970-01-01Z')`
    : `date_trunc('${width.toLowerCase()}', ${instant}, 'UTC')`;
}

/** The columns that are added up, and what one row of llm_usage_logs adds: what is not reported adds nothing. */
export const SUMS = {
  calls: '1',
  input_tokens: 'coalesce(input_tokens, 0)',
  output_tokens: 'coalesce(output_tokens, 0)',
  cached_input_tokens: 'coalesce(cached_input_tokens, 0)',
  reasoning_tokens: 'coalesce(reasoning_tokens, 0)',
  input_cost_nano: 'coalesce(input_cost_nano, 0)',
  output_cost_nano: 'coalesce(output_cost_nano, 0)',
  saved_cost_nano: 'coalesce(saved_cost_nano, 0)',
  unpriced_calls: `CASE WHEN cost_status = 'UNPRICED' THEN 1 ELSE 0 END`,
  duration_us: 'duration_us',
} as const;

export const SUM_COLUMNS = Object.keys(SUMS) as (keyof typeof SUMS)[];
