import type { LlmLog } from '../llm-log.entity.ts';
import type { LogFilter } from '../log-filter.ts';
import { timeOfId } from '../log-id.ts';
import { type Range, startOf } from '../rollups/cover-span.ts';
import { startSql } from '../rollups/rollups.ts';
import type { Books } from './books.ts';
import { placeAt, placeBefore, type Place, type Stretch, within } from './locate-page.ts';
import { createBind, logConditionsSql } from './log-filter-sql.ts';
import { idRangesSql } from './range-sql.ts';
import type { Read } from './read-snapshot.ts';
import { LOG_COLUMNS } from './select-logs.ts';
import { isInRollups, rollupsFor, usagePartsSql } from './usage-parts.ts';

/** Rows of a filter and a span, newest first: so many from an offset, or after a row. */
export interface RowsRequest {
  filter: LogFilter;
  range: Range;
  start: { offset: number } | { after: string };
  count: number;
}

/** From here on it is cheaper to look up half hours than to skip rows. */
const MANY_ROWS = 500;

/**
 * The rows and the exact number of all. Where rollups know the filter, they say in which days the rows are, so that a page is
 * read from these days alone, however deep it is and however rare its rows are; else the indexes of the log must do.
 */
export async function findRows(
  read: Read,
  request: RowsRequest,
  books: Books,
): Promise<{ total: number; rows: LlmLog[] }> {
  const { filter, range, start } = request;
  if (!isInRollups(filter)) {
    const skip = 'offset' in start ? start.offset : 0;
    const [rows, total] = await Promise.all([
      readRows(read, request, { ranges: [range], skip }),
      countRows(read, request),
    ]);
    return { total, rows };
  }
  const days = await countPer('DAY', read, filter, [range], books);
  const total = days.reduce((sum, { rows }) => sum + rows, 0);
  const place = await narrow(read, request, books, placeOf(days, request));
  return { total, rows: place === null ? [] : await readRows(read, request, within(place, range)) };
}

function placeOf(days: readonly Stretch[], { start, count }: RowsRequest): Place | null {
  return 'offset' in start ? placeAt(days, start.offset, count) : placeBefore(days, timeOfId(start.after), count);
}

/** Where many rows would be skipped in a day, half an hour of it, if rollups are that fine. */
async function narrow(read: Read, request: RowsRequest, books: Books, place: Place | null): Promise<Place | null> {
  const { filter, range, count } = request;
  const isFine = rollupsFor({ filter, dimensions: [], widest: 'HALF_HOUR' }).length > 0;
  if (place === null || place.skip < MANY_ROWS || !isFine) return place;
  const halfHours = await countPer('HALF_HOUR', read, filter, within(place, range).ranges.toReversed(), books);
  return placeAt(halfHours, place.skip, count);
}

async function countPer(
  width: 'DAY' | 'HALF_HOUR',
  read: Read,
  filter: LogFilter,
  segments: readonly Range[],
  books: Books,
): Promise<Stretch[]> {
  const { bind, values } = createBind();
  const parts = usagePartsSql({ filter, segments, dimensions: [], widest: width }, books, bind);
  const counts = await read<{ start: Date; rows: number }>(
    `SELECT ${startSql(width, 'at')} AS start, sum(calls)::float8 AS rows FROM ${parts} GROUP BY 1 ORDER BY 1 DESC`,
    values,
  );
  return counts.map(({ start, rows }) => ({
    range: { from: start.getTime(), to: startOf(width, start.getTime() + 1, 'ceil') },
    rows,
  }));
}

async function countRows(read: Read, { filter, range }: RowsRequest): Promise<number> {
  const { bind, values } = createBind();
  const { where } = idRangesSql([range], bind);
  const conditions = [...logConditionsSql(filter, bind), where].join(' AND ');
  const [counted] = await read<{ rows: number }>(
    `SELECT count(*)::float8 AS rows FROM llm_usage_logs WHERE ${conditions}`,
    values,
  );
  return counted!.rows;
}

function readRows(read: Read, { filter, start, count }: RowsRequest, { ranges, skip }: Place): Promise<LlmLog[]> {
  const { bind, values } = createBind();
  const { from, where } = idRangesSql(ranges, bind);
  const conditions = [...logConditionsSql(filter, bind), where];
  if ('after' in start) conditions.push(`id < ${bind(start.after)}::uuid`);
  const sql = `SELECT ${LOG_COLUMNS} FROM llm_usage_logs${from} WHERE ${conditions.join(' AND ')}
    ORDER BY id DESC LIMIT ${bind(count)} OFFSET ${bind(skip)}::bigint`;
  return read<LlmLog>(sql, values);
}
