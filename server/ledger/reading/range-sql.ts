import type { TimeSpan } from '../log-filter.ts';
import { idFloor } from '../log-id.ts';
import { intersect, type Range } from '../time-range.ts';
import type { Books } from './books.ts';
import type { Bind } from './log-filter-sql.ts';

/** Beyond these PostgreSQL and JavaScript write dates in different ways; no row is that old or that new. */
const EARLIEST_MS = 0;
const LATEST_MS = Date.UTC(9999, 11, 31);

/** A span in milliseconds. */
export function rangeOf({ from, to }: TimeSpan): Range {
  const bounded = (date: Date | null) =>
    date === null ? null : Math.min(LATEST_MS, Math.max(EARLIEST_MS, date.getTime()));
  return { from: bounded(from), to: bounded(to) };
}

/** What there still are rows of. */
export function keptRange(span: TimeSpan, { rowsSince }: Books): Range {
  return intersect(rangeOf(span), { from: rowsSince?.getTime() ?? null, to: null });
}

/** What follows FROM to read the rows of a rollup that start in one of the ranges and meet the conditions. */
export function rollupScanSql(
  table: string,
  ranges: readonly Range[],
  conditions: readonly string[],
  bind: Bind,
): string {
  const instant = (ms: number) => new Date(ms).toISOString();
  const bounds = ranges.map(({ from, to }): Bounds => [
    from === null ? '-infinity' : instant(from),
    to === null ? 'infinity' : instant(to),
  ]);
  return scanSql({ table, column: 'start', type: 'timestamptz' }, bounds, conditions, bind);
}

/** What follows FROM to read the rows of the log that were created in one of the ranges and meet the conditions. */
export function logScanSql(ranges: readonly Range[], conditions: readonly string[], bind: Bind): string {
  return scanSql(LOG, ranges.map(idBounds), conditions, bind);
}

/** As logScanSql, for who takes no more than the first rows of all in that order: of each range no more are read. */
export function firstRowsSql(
  ranges: readonly Range[],
  conditions: readonly string[],
  { order, most }: { order: 'ASC' | 'DESC'; most: number },
  bind: Bind,
): string {
  return scanSql(LOG, ranges.map(idBounds), conditions, bind, () => `ORDER BY id ${order} LIMIT ${bind(most)}::bigint`);
}

/** The condition that a row of the log was created in the range: an id is a time. */
export function idRangeSql(range: Range, bind: Bind): string {
  return between(LOG, idBounds(range), bind);
}

/** The condition that it was created in one of them, for rows that are found by something else. */
export function idRangesSql(ranges: readonly Range[], bind: Bind): string {
  if (ranges.length === 1) return idRangeSql(ranges[0]!, bind);
  return `EXISTS (SELECT FROM ${partsSql(LOG, ranges.map(idBounds), bind)} WHERE id >= low AND id < high)`;
}

/** A table and the column that says where in time its rows are. */
interface Timeline {
  table: string;
  column: string;
  type: string;
}
type Bounds = [low: string, high: string];

const LOG: Timeline = { table: 'llm_usage_logs', column: 'id', type: 'uuid' };

/** No id of a row comes near these. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function idBounds({ from, to }: Range): Bounds {
  return [idFloor(new Date(from ?? 0)), to === null ? LAST_ID : idFloor(new Date(to))];
}

function between({ column, type }: Timeline, [low, high]: Bounds, bind: Bind): string {
  return `${column} >= ${bind(low)}::${type} AND ${column} < ${bind(high)}::${type}`;
}

/** Several ranges are looked up one by one, each in the index that knows their time: joined, the whole table would be read. */
function scanSql(
  line: Timeline,
  bounds: readonly Bounds[],
  conditions: readonly string[],
  bind: Bind,
  /** What is taken of each. */
  taken = () => 'OFFSET 0',
): string {
  const where = (range: string) => `${line.table} WHERE ${[...conditions, range].join(' AND ')}`;
  if (bounds.length === 1) return `(SELECT * FROM ${where(between(line, bounds[0]!, bind))}) AS within`;
  const inPart = where(`${line.column} >= low AND ${line.column} < high`);
  return `${partsSql(line, bounds, bind)}, LATERAL (SELECT * FROM ${inPart} ${taken()}) AS within`;
}

function partsSql({ type }: Timeline, bounds: readonly Bounds[], bind: Bind): string {
  const [lows, highs] = [0, 1].map((end) => `${bind(bounds.map((bound) => bound[end]))}::${type}[]`);
  return `unnest(${lows}, ${highs}) AS part (low, high)`;
}
