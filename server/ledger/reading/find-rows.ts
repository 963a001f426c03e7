import type { LlmLog } from '../llm-log.entity.ts';
import type { LogFilter } from '../log-filter.ts';
import { timeOfId } from '../log-id.ts';
import type { Range } from '../time-range.ts';
import type { Books } from './books.ts';
import { countBehind, countByIndex, countInRollups, sumOf, countedBy } from './count-stretches.ts';
import { placeAt, placeBefore, type Place, type Stretch, within } from './locate-page.ts';
import { createBind, logConditionsSql } from './log-filter-sql.ts';
import { readNamedRows } from './named-rows.ts';
import { logScanSql } from './range-sql.ts';
import { type CursorRequest, goThrough, probe, readPlace, type RowsRequest } from './read-place.ts';
import type { Read } from './read-snapshot.ts';
import { rollupsFor } from './usage-parts.ts';

/** From here on it is cheaper to look up half hours than to skip rows. */
const MANY_ROWS = 500;

/**
 * The rows and the exact number of all. Where rollups know the filter, or else the index of days, they say where in time the rows are,
 * so that a page is read from its days alone, however deep it is and however rare its rows are. The few that a filter names are
 * read all.
 */
export async function findRows(
  read: Read,
  request: RowsRequest,
  books: Books,
): Promise<{ total: number; rows: LlmLog[] }> {
  const { filter, range } = request;
  const named = await readNamedRows(read, filter, range);
  if (named !== null) return { total: named.length, rows: pageOf(named, request) };
  const by = await countedBy(read, filter, range, books);
  if (by === 'ROLLUPS') {
    const months = await countInRollups('MONTH', read, filter, [range], books);
    return { total: sumOf(months), rows: await readFromMonths(read, request, books, months) };
  }
  if (by === 'INDEX') {
    const days = await countByIndex(read, filter, range, books);
    return { total: sumOf(days), rows: await readFromDays(read, request, books, days) };
  }
  return { total: await countRows(read, filter, range), rows: await goThrough(read, request, anywhere(request)) };
}

/** The rows after a cursor alone. */
export async function nextRows(read: Read, request: CursorRequest, books: Books): Promise<LlmLog[]> {
  const { filter, range, start, count } = request;
  const named = await readNamedRows(read, filter, range);
  if (named !== null) return pageOf(named, request);
  const by = await countedBy(read, filter, range, books);
  if (by === null) return goThrough(read, request, anywhere(request));
  if (by === 'ROLLUPS') {
    return readFromMonths(read, request, books, await countInRollups('MONTH', read, filter, [range], books));
  }
  const days = () => countBehind(read, { filter, range, after: start.after, count }, books);
  return (await probe(read, request)) ?? readFromDays(read, request, books, await days());
}

function pageOf(rows: readonly LlmLog[], { start, count }: RowsRequest): LlmLog[] {
  if ('offset' in start) return rows.slice(start.offset, start.offset + count);
  return rows.filter(({ id }) => id < start.after).slice(0, count);
}

/** Rollups are asked for the days of those months alone that have the page. */
async function readFromMonths(
  read: Read,
  request: RowsRequest,
  books: Books,
  months: readonly Stretch[],
): Promise<LlmLog[]> {
  const { filter, start } = request;
  const place = placeIn(months, request);
  if (place === null) return [];
  const days = await countInRollups('DAY', read, filter, place.ranges.toReversed(), books);
  const startInPlace = 'offset' in start ? { offset: place.skip } : start;
  return readFromDays(read, { ...request, start: startInPlace }, books, days);
}

async function readFromDays(
  read: Read,
  request: RowsRequest,
  books: Books,
  days: readonly Stretch[],
): Promise<LlmLog[]> {
  const place = placeIn(days, request);
  if (place === null) return [];
  const halfHours = await narrow(read, request, books, place);
  return halfHours === null ? readPlace(read, request, place, books) : goThrough(read, request, halfHours);
}

/** Where many rows would be skipped in a day, half an hour of it; null: they are not that many, or rollups not that fine. */
async function narrow(read: Read, request: RowsRequest, books: Books, place: Place): Promise<Place | null> {
  const { filter, range, count } = request;
  const isFine = rollupsFor({ filter, dimensions: [], widest: 'HALF_HOUR' }).length > 0;
  if (place.skip < MANY_ROWS || !isFine) return null;
  const halfHours = await countInRollups('HALF_HOUR', read, filter, place.ranges.toReversed(), books);
  const found = placeAt(halfHours, place.skip, count);
  return found && within(found, range);
}

/** Where the page is; null: it is empty. */
function placeIn(stretches: readonly Stretch[], { range, start, count }: RowsRequest): Place | null {
  const found =
    'offset' in start ? placeAt(stretches, start.offset, count) : placeBefore(stretches, timeOfId(start.after), count);
  return found && within(found, range);
}

/** As far as nobody knows where its rows are. */
function anywhere({ range, start }: RowsRequest): Omit<Place, 'rows'> {
  return { ranges: [range], skip: 'offset' in start ? start.offset : 0 };
}

async function countRows(read: Read, filter: LogFilter, range: Range): Promise<number> {
  const { bind, values } = createBind();
  const sql = `SELECT count(*)::float8 AS rows FROM ${logScanSql([range], logConditionsSql(filter, bind), bind)}`;
  const [counted] = await read<{ rows: number }>(sql, values);
  return counted!.rows;
}
