import type { QueryResultRow } from 'pg';
import type { LlmLog } from '../llm-log.entity.ts';
import { type LogFilter, NO_FILTER } from '../log-filter.ts';
import type { Range } from '../time-range.ts';
import type { Books } from './books.ts';
import { countInRollups, sumOf } from './count-stretches.ts';
import { dayScanSql } from './day-index.ts';
import type { Place } from './locate-page.ts';
import { type Bind, createBind, logConditionsSql } from './log-filter-sql.ts';
import { firstRowsSql, logScanSql } from './range-sql.ts';
import type { Read } from './read-snapshot.ts';
import { LOG_COLUMNS } from './select-logs.ts';

/** Rows of a filter and a span, newest first: so many from an offset, or after a row. */
export interface RowsRequest {
  filter: LogFilter;
  range: Range;
  start: { offset: number } | { after: string };
  count: number;
}

/** Of rows behind a cursor. */
export type CursorRequest = RowsRequest & { start: { after: string } };

/** So many rows are gone through sooner than it is found out where those of a filter are. */
const PROBED_ROWS = 5000;
/** So many rows are sorted sooner than it is found out whether they are few. */
const FEW_ROWS = 1000;

/**
 * Reads a page from the place that has it. There are two ways. Either all rows of the place are found by what is rarest about them,
 * and sorted; or all rows of that time, whatever they are, are gone through from the newest on until the page is full.
 */
export async function readPlace(read: Read, request: RowsRequest, place: Place, books: Books): Promise<LlmLog[]> {
  return (await areFew(read, request.count, place, books))
    ? findAndSort(read, request, place, books)
    : goThrough(read, request, place);
}

/** Ids; the first is left out, the last is not. */
interface IdSpan {
  behind: string;
  through: string;
}

/** The first rows of a place from the oldest on, of some columns, found in the same two ways. */
export async function readOldest<Row extends QueryResultRow>(
  read: Read,
  columns: string,
  { filter, place, ids, count }: { filter: LogFilter; place: Place; ids: IdSpan; count: number },
  books: Books,
): Promise<Row[]> {
  const areFewer = await areFew(read, count, place, books);
  const { bind, values } = createBind();
  const between = `id > ${bind(ids.behind)}::uuid AND id <= ${bind(ids.through)}::uuid`;
  const scan = areFewer
    ? `${fewScanSql(filter, place.ranges, books, bind)} WHERE ${between}`
    : firstRowsSql(place.ranges, [...logConditionsSql(filter, bind), between], { order: 'ASC', most: count }, bind);
  return read<Row>(`SELECT ${columns} FROM ${scan} ORDER BY id LIMIT ${bind(count)}`, values);
}

/**
 * Whether it is fewer rows to find all of the place than to go through. These are all rows of its days, but for the last that is
 * reached, and there, or where there is one day alone, as many as the page takes of rows that are spread evenly.
 */
async function areFew(read: Read, count: number, { ranges, rows, skip }: Place, books: Books): Promise<boolean> {
  if (rows <= FEW_ROWS) return true;
  const days = await countInRollups('DAY', read, NO_FILTER, ranges.toReversed(), books);
  const all = sumOf(days);
  const otherDays = all - Math.max(...days.map((day) => day.rows));
  return rows <= Math.max(otherDays, ((skip + count) * all) / rows);
}

/** A page that the next few thousand rows of the log fill; null: they do not. */
export async function probe(read: Read, { filter, range, start, count }: CursorRequest): Promise<LlmLog[] | null> {
  const { bind, values } = createBind();
  const next = logScanSql([range], [isAfterSql(start.after, bind)], bind);
  const rows = await read<LlmLog>(
    `SELECT ${LOG_COLUMNS} FROM (SELECT * FROM ${next} ORDER BY id DESC LIMIT ${PROBED_ROWS}) AS next
     WHERE ${logConditionsSql(filter, bind).join(' AND ')} ORDER BY id DESC LIMIT ${bind(count)}`,
    values,
  );
  return rows.length < count ? null : rows;
}

/** Takes rows from the newest on until it has enough. */
export function goThrough(read: Read, request: RowsRequest, { ranges, skip }: Omit<Place, 'rows'>): Promise<LlmLog[]> {
  const { filter, start, count } = request;
  const { bind, values } = createBind();
  const conditions = [...logConditionsSql(filter, bind), ...('after' in start ? [isAfterSql(start.after, bind)] : [])];
  const rows = firstRowsSql(ranges, conditions, { order: 'DESC', most: skip + count }, bind);
  const sql = `SELECT ${LOG_COLUMNS} FROM ${rows}
    ORDER BY id DESC LIMIT ${bind(count)} OFFSET ${bind(skip)}::bigint`;
  return read<LlmLog>(sql, values);
}

async function findAndSort(read: Read, request: RowsRequest, place: Place, books: Books): Promise<LlmLog[]> {
  const { filter, start, count } = request;
  const { bind, values } = createBind();
  const found = await read<{ id: string }>(
    `WITH found AS MATERIALIZED (SELECT id FROM ${fewScanSql(filter, place.ranges, books, bind)})
     SELECT id FROM found ${'after' in start ? `WHERE ${isAfterSql(start.after, bind)}` : ''}
     ORDER BY id DESC LIMIT ${bind(count)} OFFSET ${bind(place.skip)}::bigint`,
    values,
  );
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  return read<LlmLog>(`SELECT ${LOG_COLUMNS} FROM llm_usage_logs WHERE id = ANY($1::uuid[]) ORDER BY id DESC`, [ids]);
}

/** What follows FROM to find all rows under the filter. */
function fewScanSql(filter: LogFilter, ranges: readonly Range[], { weeks }: Books, bind: Bind): string {
  return dayScanSql(filter, ranges, weeks, bind) ?? logScanSql(ranges, logConditionsSql(filter, bind), bind);
}

function isAfterSql(id: string, bind: Bind): string {
  return `id < ${bind(id)}::uuid`;
}
