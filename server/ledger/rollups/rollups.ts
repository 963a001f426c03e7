/** The widths of time that rollups add up, on the clock of UTC. Each begins where a coarser one begins. */
export const WIDTHS = ['MONTH', 'DAY', 'HALF_HOUR'] as const;
export type Width = (typeof WIDTHS)[number];

/** What rollups keep apart, as columns of llm_usage_logs. */
export const DIMENSIONS = ['project_id', 'agent_type', 'provider', 'model', 'status'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A table that adds up the SUMS of llm_usage_logs over a width of time and these dimensions. */
export interface Rollup {
  table: string;
  width: Width;
  dimensions: readonly Dimension[];
}

/** Families with the same dimensions, those with fewer rows first; within each, the widest first. */
export const ROLLUPS: readonly (readonly [Rollup, ...Rollup[]])[] = [
  family('status', ['status']),
  family('agent_type', ['agent_type', 'status']),
  family('project', ['project_id', 'status']),
  family('model', ['provider', 'model', 'status']),
  // Half hours of all dimensions would be as large as the log.
  family('agent', DIMENSIONS, ['MONTH', 'DAY']),
];

function family(
  name: string,
  dimensions: readonly Dimension[],
  [widest, ...others]: readonly [Width, ...Width[]] = WIDTHS,
): readonly [Rollup, ...Rollup[]] {
  const rollup = (width: Width) => ({ table: `usage_by_${name}_${width.toLowerCase()}`, width, dimensions });
  return [rollup(widest), ...others.map(rollup)];
}

/** The start of the width that holds an instant, in SQL. */
export function startSql(width: Width, instant: string): string {
  return width === 'HALF_HOUR'
    ? `date_bin('30 minutes', ${instant}, '1970-01-01Z')`
    : `date_trunc('${width.toLowerCase()}', ${instant}, 'UTC')`;
}

/** The columns that are added up, in the units of the log, and what one row of it adds: what is not reported adds nothing. */
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
