import { type BoundedRange, DAY_MS } from './time-range.ts';

const WEEK_MS = 7 * DAY_MS;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** Each week of the log has a table of its own, from Monday to Monday on the clock of UTC; the first one of 1970 has the number 0. */
export function weekOf(ms: number): number {
  return Math.floor((ms - FIRST_MONDAY_MS) / WEEK_MS);
}

export function rangeOfWeek(week: number): BoundedRange {
  const from = FIRST_MONDAY_MS + week * WEEK_MS;
  return { from, to: from + WEEK_MS };
}

/** The name of the table that holds the rows of a week. */
export function tableOfWeek(week: number): string {
  const monday = new Date(rangeOfWeek(week).from);
  return `llm_usage_logs_${monday.toISOString().slice(0, 10).replaceAll('-', '_')}`;
}

/** null: it is the name of no such table. */
export function weekOfTable(name: string): number | null {
  const [, year, month, day] = /^llm_usage_logs_(\d{4})_(\d{2})_(\d{2})$/.exec(name) ?? [];
  return year === undefined ? null : weekOf(Date.parse(`${year}-${month}-${day}T00:00:00Z`));
}

/** The names of the tables there are, the newest first. */
export const TABLES_OF_WEEKS_SQL = `SELECT relname::text AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
  WHERE inhparent = 'llm_usage_logs'::regclass ORDER BY relname DESC`;
