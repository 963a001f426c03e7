import type { LlmLog } from '../llm-log.entity.ts';
import type { LogFilter } from '../log-filter.ts';
import { timeOfId } from '../log-id.ts';
import { type Range, startOf } from '../rollups/cover-span.ts';
import { startSql } from '../rollups/rollups.ts';
import type { Books } from './books.ts';
import { placeAt, placeBefore, type Place, type Stretch, within } from './locate-page.ts';
import { type Bind, createBind, logConditionsSql } from './log-filter-sql.ts';
import { idRangeSql, logScanSql } from './range-sql.ts';
import type { Read } from './read-snapshot.ts';
import { readNamedRows } from './named-rows.ts';
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
/** So many rows are sorted at once. */
const FEW_ROWS = 5000;

/**
 * The rows and the exact number of all. Where rollups know the filter, they say in which days the rows are, so that a page is
 * read from these days alone, however deep it is and however rare its rows are; else the indexes of the log must do. The few that a
 * filter names are read all.
 */
export async function findRows(
  read: Read,
  request: RowsRequest,
  books: Books,
): Promise<{ total: number; rows: LlmLog[] }> {
  const { filter, range } = request;
  const named = await readNamedRows(read, filter, range);
  if (named !== null) return { total: named.length, rows: pageOf(named, request) };
  if (!isInRollups(filter)) {
    const total = await countRows(read, request);
    return { total, rows: await readSome(read, request, anywhere(request)) };
  }
  const days = await countPer('DAY', read, filter, [range], books);
  return { total: days.reduce((sum, { rows }) => sum + rows, 0), rows: await readGuided(read, request, books, days) };
}

/** The rows alone. */
export async function nextRows(read: Read, request: RowsRequest, books: Books): Promise<LlmLog[]> {
  const { filter, range } = request;
  const named = await readNamedRows(read, filter, range);
  if (named !== null) return pageOf(named, request);
  if (!isInRollups(filter)) return readSome(read, request, anywhere(request));
  return readGuided(read, request, books, await countPer('DAY', read, filter, [range], books));
}

function pageOf(rows: readonly LlmLog[], { start, count }: RowsRequest): LlmLog[] {
  if ('offset' in start) return rows.slice(start.offset, start.offset + count);
  return rows.filter(({ id }) => id < start.after).slice(0, count);
}

async function readGuided(read: Read, request: RowsRequest, books: Books, days: readonly Stretch[]): Promise<LlmLog[]> {
  const { range, start, count } = request;
  const found =
    'offset' in start ? placeAt(days, start.offset, count) : placeBefore(days, timeOfId(start.after), count);
  const narrowed = await narrow(read, request, books, found);
  if (narrowed === null) return [];
  const place = within(narrowed, range);
  // Where a small part of the rows fills the page, it is found along an index; else PostgreSQL would underestimate the way there.
  const isFew = place.rows <= Math.max(FEW_ROWS, 4 * (place.skip + count));
  return isFew ? readFew(read, request, place) : readSome(read, request, place);
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
  const conditions = [...logConditionsSql(filter, bind), idRangeSql(range, bind)].join(' AND ');
  const [counted] = await read<{ rows: number }>(
    `SELECT count(*)::float8 AS rows FROM llm_usage_logs WHERE ${conditions}`,
    values,
  );
  return counted!.rows;
}

/** As far as nobody knows where its rows are. */
function anywhere({ range, start }: RowsRequest): Place {
  return { ranges: [range], skip: 'offset' in start ? start.offset : 0, rows: Infinity };
}

/** Takes rows from the newest on until it has enough. */
function readSome(read: Read, request: RowsRequest, { ranges, skip }: Place): Promise<LlmLog[]> {
  const { bind, values } = createBind();
  const sql = `SELECT ${LOG_COLUMNS} FROM ${logScanSql(ranges, conditionsSql(request, bind), bind)}
    ORDER BY id DESC LIMIT ${bind(request.count)} OFFSET ${bind(skip)}::bigint`;
  return read<LlmLog>(sql, values);
}

/** Finds all rows of the place by what is rarest about them, and then takes those of the page. */
async function readFew(read: Read, request: RowsRequest, { ranges, skip }: Place): Promise<LlmLog[]> {
  const { bind, values } = createBind();
  const found = await read<{ id: string }>(
    `WITH found AS MATERIALIZED (SELECT id FROM ${logScanSql(ranges, conditionsSql(request, bind), bind)})
     SELECT id FROM found ORDER BY id DESC LIMIT ${bind(request.count)} OFFSET ${bind(skip)}::bigint`,
    values,
  );
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  return read<LlmLog>(`SELECT ${LOG_COLUMNS} FROM llm_usage_logs WHERE id = ANY($1::uuid[]) ORDER BY id DESC`, [ids]);
}

function conditionsSql({ filter, start }: RowsRequest, bind: Bind): string[] {
  const conditions = logConditionsSql(filter, bind);
  return 'after' in start ? [...conditions, `id < ${bind(start.after)}::uuid`] : conditions;
}
