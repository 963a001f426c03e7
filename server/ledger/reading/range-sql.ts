import type { TimeSpan } from '../log-filter.ts';
import { idFloor } from '../log-id.ts';
import { intersect, type Range } from '../rollups/cover-span.ts';
import type { Books } from './books.ts';
import type { Bind } from './log-filter-sql.ts';

/** One range is a plain condition, several are a table to join. */
export interface RangesSql {
  /** What follows the table in FROM. */
  from: string;
  where: string;
}

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

/** Rows of a rollup that start in one of the ranges. */
export function timeRangesSql(ranges: readonly Range[], bind: Bind): RangesSql {
  const instant = (ms: number) => new Date(ms).toISOString();
  const bounds = ranges.map(({ from, to }) => [
    from === null ? '-infinity' : instant(from),
    to === null ? 'infinity' : instant(to),
  ]);
  return rangesSql('start', 'timestamptz', bounds, bind);
}

/** Rows of the log that were created in one of the ranges: an id is a time. */
export function idRangesSql(ranges: readonly Range[], bind: Bind): RangesSql {
  const bounds = ranges.map(({ from, to }) => [
    idFloor(new Date(from ?? 0)),
    to === null ? LAST_ID : idFloor(new Date(to)),
  ]);
  return rangesSql('id', 'uuid', bounds, bind);
}

/** No id of a row comes near it. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function rangesSql(column: string, type: string, bounds: readonly string[][], bind: Bind): RangesSql {
  if (bounds.length === 1) {
    const [from, to] = bounds[0]!;
    return { from: '', where: `${column} >= ${bind(from)}::${type} AND ${column} < ${bind(to)}::${type}` };
  }
  const [lows, highs] = [0, 1].map((end) => bind(bounds.map((bound) => bound[end])));
  return {
    from: ` JOIN unnest(${lows}::${type}[], ${highs}::${type}[]) AS part(low, high) ON ${column} >= low AND ${column} < high`,
    where: 'true',
  };
}
