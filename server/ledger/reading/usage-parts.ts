import { conditionsOf, type LogFilter } from '../log-filter.ts';
import { coverSegments } from '../rollups/cover-span.ts';
import type { Range } from '../time-range.ts';
import { LATENCY_OF_ROW_SQL } from '../rollups/latency.ts';
import { type Dimension, type Rollup, ROLLUPS, SUM_COLUMNS, SUMS, type Width, WIDTHS } from '../rollups/rollups.ts';
import type { Books } from './books.ts';
import { dayScanSql } from './day-index.ts';
import { type Bind, listConditionsSql, logConditionsSql } from './log-filter-sql.ts';
import { idRangesSql, logScanSql, rollupScanSql } from './range-sql.ts';

/** What is added up, and what must be told apart. */
export interface UsageRequest {
  filter: LogFilter;
  /** In order, without overlaps: a sum never crosses their borders. */
  segments: readonly Range[];
  /** What the outer query groups by, beside time. */
  dimensions: readonly Dimension[];
  /** The widest stretch of time one part may stand for, where the outer query groups by time. */
  widest: Width;
}

/** The filter's conditions on what rollups keep apart. */
const DIMENSION_OF: Partial<Record<keyof LogFilter, Dimension>> = {
  projectId: 'project_id',
  agentType: 'agent_type',
  provider: 'provider',
  model: 'model',
  status: 'status',
};

/**
 * A subquery whose rows, added up, are exactly the rows of the log under the filter: each has `at` (an instant of its stretch of
 * time), the dimensions, the SUMS and `latency`. Three kinds of parts: rollups for whole stretches of time; rows of the log for
 * the cut stretches at the ends; and, for the whole stretches again, rows that are not folded in yet. Each row of the log is in
 * exactly one of them, as long as all is read in the snapshot that `books` was read in.
 */
export function usagePartsSql(request: UsageRequest, books: Books, bind: Bind): string {
  const { filter, segments } = request;
  const rollups = rollupsFor(request);
  const { dimensions } = rollups[0] ?? FINEST;
  const { whole, covered, rest } = coverSegments(
    segments,
    rollups.map(({ width }) => width),
  );
  const parts = whole.map(({ width, ranges }) => {
    const { table } = rollups.find((rollup) => rollup.width === width)!;
    return `SELECT start AS at, ${[...dimensions, ...SUM_COLUMNS, 'latency'].join(', ')}
      FROM ${rollupScanSql(table, ranges, listConditionsSql(filter, bind), bind)}`;
  });
  const rowsIn = (ranges: readonly Range[]) => rowsSql(dimensions, rowScanSql(filter, ranges, books, bind));
  if (rest.length > 0) parts.push(rowsIn(rest));
  if (covered.length > 0 && books.foldedThrough < books.head) {
    const conditions = [...logConditionsSql(filter, bind), idRangesSql(covered, bind)].join(' AND ');
    const notFolded = `batch_id > ${bind(books.foldedThrough)}::bigint`;
    parts.push(rowsSql(dimensions, `llm_usage_logs WHERE ${conditions} AND ${notFolded}`));
  }
  if (parts.length === 0) parts.push(rowsIn([NEVER]));
  return `(${parts.join(' UNION ALL ')}) AS parts`;
}

/** Has every dimension. */
const FINEST = ROLLUPS.at(-1)![0];

const HALF_HOUR_MS = 1_800_000;
const NEVER: Range = { from: 0, to: 0 };

/** The index of days is of use where there are hours of rows that do not meet the filter. */
function rowScanSql(filter: LogFilter, ranges: readonly Range[], { weeks }: Books, bind: Bind): string {
  const isLong = ranges.some(({ from, to }) => from === null || to === null || to - from > HALF_HOUR_MS);
  const byIndex = isLong ? dayScanSql(filter, ranges, weeks, bind) : null;
  return byIndex ?? logScanSql(ranges, logConditionsSql(filter, bind), bind);
}

/** Rows of the log as parts, with the types that rollups have: PostgreSQL then reads them without a step in between. */
function rowsSql(dimensions: readonly Dimension[], scan: string): string {
  const sums = SUM_COLUMNS.map((column) => `(${SUMS[column]})::bigint AS ${column}`);
  return `SELECT created_at AS at, ${[...dimensions, ...sums].join(', ')}, ARRAY[${LATENCY_OF_ROW_SQL}] AS latency FROM ${scan}`;
}

/** The smallest rollups that tell apart all that the request asks for, the widest first; none where they do not. */
export function rollupsFor({
  filter,
  dimensions,
  widest,
}: Pick<UsageRequest, 'filter' | 'dimensions' | 'widest'>): readonly Rollup[] {
  const asked = conditionsOf(filter).map((name) => DIMENSION_OF[name]);
  const needed = [...dimensions, ...asked];
  const family = ROLLUPS.find(([rollup]) =>
    needed.every((each) => each !== undefined && rollup.dimensions.includes(each)),
  );
  return (family ?? []).filter(({ width }) => WIDTHS.indexOf(width) >= WIDTHS.indexOf(widest));
}

/** Whether counts under the filter can be read from rollups. */
export function isInRollups(filter: LogFilter): boolean {
  return conditionsOf(filter).every((name) => name in DIMENSION_OF);
}
