import { conditionsOf, type LogFilter, NO_FILTER } from '../log-filter.ts';
import { timeOfId } from '../log-id.ts';
import { startOf } from '../rollups/cover-span.ts';
import { DAY_MS, intersect, type Range } from '../time-range.ts';
import { startSql, type Width } from '../rollups/rollups.ts';
import { rangeOfWeek } from '../weeks.ts';
import type { Books } from './books.ts';
import { dayScanSql, isRareByIndex } from './day-index.ts';
import type { Stretch } from './locate-page.ts';
import { createBind } from './log-filter-sql.ts';
import { LAST_ID } from './range-sql.ts';
import type { Read } from './read-snapshot.ts';
import { isInRollups, usagePartsSql } from './usage-parts.ts';

/** So many rows that rollups know of are looked at one by one for what rollups do not know; of a large ledger this share. */
const SIFTED_ROWS = 50_000;
const SIFTED_SHARE = 0.05;

/** By what it can be counted how many rows a filter has on a day: rollups, else the index of days; null: neither. */
export async function countedBy(
  read: Read,
  filter: LogFilter,
  range: Range,
  books: Books,
): Promise<'ROLLUPS' | 'INDEX' | null> {
  if (isInRollups(filter)) return 'ROLLUPS';
  if (isRareByIndex(filter)) return 'INDEX';
  const { projectId, agentType, provider, model, status } = filter;
  const known = { ...NO_FILTER, projectId, agentType, provider, model, status };
  if (conditionsOf(known).length === 0) return null;
  const countAll = async (given: LogFilter) => sumOf(await countInRollups('MONTH', read, given, [range], books));
  const rows = await countAll(known);
  return rows <= SIFTED_ROWS || rows <= SIFTED_SHARE * (await countAll(NO_FILTER)) ? 'INDEX' : null;
}

/** The rows of each width of time that has some, newest first. Rollups must know the filter. */
export async function countInRollups(
  width: Width,
  read: Read,
  filter: LogFilter,
  segments: readonly Range[],
  books: Books,
): Promise<Stretch[]> {
  const { bind, values } = createBind();
  const parts = usagePartsSql({ filter, segments, dimensions: [], widest: width }, books, bind);
  const counts = await read<Count>(
    `SELECT ${startSql(width, 'at')} AS start, sum(calls)::float8 AS rows FROM ${parts} GROUP BY 1 ORDER BY 1 DESC`,
    values,
  );
  return counts.map((count) => stretchOf(count, width));
}

/** As countInRollups, for days: the rows are found by the index of days, which must know a condition of the filter. */
export function countByIndex(read: Read, filter: LogFilter, range: Range, books: Books): Promise<Stretch[]> {
  return countFound(read, { filter, range, before: LAST_ID }, books);
}

/** As countByIndex, but only of rows behind a cursor, and no further back than it takes to have so many of them. */
export async function countBehind(
  read: Read,
  { filter, range, after, count }: { filter: LogFilter; range: Range; after: string; count: number },
  books: Books,
): Promise<Stretch[]> {
  const [newest, oldest] = [books.weeks[0], books.weeks.at(-1)];
  if (newest === undefined || oldest === undefined) return [];
  const found: Stretch[] = [];
  const begin = rangeOfWeek(oldest).from;
  let to = startOf('DAY', Math.min(timeOfId(after) + 1, rangeOfWeek(newest).to), 'ceil');
  for (let days = 1; to > begin && sumOf(found) < count; days *= 4) {
    const part = intersect(range, { from: to - days * DAY_MS, to });
    found.push(...(await countFound(read, { filter, range: part, before: after }, books)));
    to -= days * DAY_MS;
  }
  return found;
}

async function countFound(
  read: Read,
  { filter, range, before }: { filter: LogFilter; range: Range; before: string },
  { weeks }: Books,
): Promise<Stretch[]> {
  const { bind, values } = createBind();
  const counts = await read<Count>(
    `SELECT ${startSql('DAY', 'created_at')} AS start, count(*)::float8 AS rows
     FROM ${dayScanSql(filter, [range], weeks, bind)} WHERE id < ${bind(before)}::uuid GROUP BY 1 ORDER BY 1 DESC`,
    values,
  );
  return counts.map((count) => stretchOf(count, 'DAY'));
}

export function sumOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { rows }) => sum + rows, 0);
}

interface Count {
  start: Date;
  rows: number;
}

function stretchOf({ start, rows }: Count, width: Width): Stretch {
  return { range: { from: start.getTime(), to: startOf(width, start.getTime() + 1, 'ceil') }, rows };
}
