import { cleanText } from '../clean-row.ts';
import type { LogFilter } from '../log-filter.ts';
import { type BoundedRange, DAY_MS, intersect, isEmpty, type Range } from '../time-range.ts';
import { rangeOfWeek, tableOfWeek } from '../weeks.ts';
import { type Bind, logConditionsSql } from './log-filter-sql.ts';

/** The conditions that the index of days knows, in the order of day_keys: see migrations/2026-11-29-day-index.sql. */
const INDEXED = [
  'projectId',
  'agentType',
  'provider',
  'model',
  'status',
  'taskId',
  'agentId',
  'systemPromptHash',
] as const satisfies readonly (keyof LogFilter)[];

const DAY_KEYS =
  'day_keys(created_at, project_id, agent_type, provider, model, status, task_id, agent_id, system_prompt_hash)';

/**
 * What follows FROM to find, by the index of days, the rows of the log that were created in one of the ranges and meet the filter;
 * null: it knows none of the filter's conditions. The table of each week is asked by its own name for the days of that week.
 */
export function dayScanSql(
  filter: LogFilter,
  ranges: readonly Range[],
  weeks: readonly number[],
  bind: Bind,
): string | null {
  const known = INDEXED.flatMap((name, dimension) => {
    const given = filter[name];
    return given === null ? [] : { dimension, values: (typeof given === 'string' ? [given] : given).map(cleanText) };
  });
  if (known.length === 0) return null;
  const asked = weeks.map((week) => ({ week, parts: partsOf(week, ranges) })).filter(({ parts }) => parts.length > 0);
  if (asked.length === 0) return '(SELECT * FROM llm_usage_logs WHERE false) AS log';
  const keyed = known.map(({ dimension, values }) => ({ dimension, values: bind(values) }));
  const conditions = logConditionsSql(filter, bind);
  const tables = asked.map(({ week, parts }) => {
    const days = bind(daysOf(parts));
    const keys = keyed.map(
      ({ dimension, values }) => `${DAY_KEYS} && day_keys_of(${dimension}, ${values}::text[], ${days}::bigint[])`,
    );
    return `SELECT * FROM ${tableOfWeek(week)} WHERE ${[...keys, timeSql(parts, bind), ...conditions].join(' AND ')}`;
  });
  return `(${tables.join(' UNION ALL ')}) AS log`;
}

/** Whether rows with one value of a condition are mostly so few that they are best found by the index, whatever else is asked. */
export function isRareByIndex({ taskId, agentId, systemPromptHash }: LogFilter): boolean {
  return taskId !== null || agentId !== null || systemPromptHash !== null;
}

/** What of the ranges lies in a week. */
function partsOf(week: number, ranges: readonly Range[]): BoundedRange[] {
  return ranges.map((range) => intersect(range, rangeOfWeek(week))).filter((part) => !isEmpty(part));
}

function timeSql(parts: readonly BoundedRange[], bind: Bind): string {
  const instant = (ms: number) => `${bind(new Date(ms))}::timestamptz`;
  const within = parts.map(({ from, to }) => `created_at >= ${instant(from)} AND created_at < ${instant(to)}`);
  return `(${within.join(' OR ')})`;
}

/** Days since 1970, each once. */
function daysOf(parts: readonly BoundedRange[]): number[] {
  const days = new Set<number>();
  for (const { from, to } of parts) {
    for (let day = Math.floor(from / DAY_MS); day * DAY_MS < to; day += 1) days.add(day);
  }
  return [...days];
}
