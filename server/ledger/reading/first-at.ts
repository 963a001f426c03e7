import type { LogFilter } from '../log-filter.ts';
import { startOf } from '../rollups/cover-span.ts';
import { DAY_MS, type Range } from '../time-range.ts';
import type { Books } from './books.ts';
import { countInRollups, sumOf } from './count-stretches.ts';
import { createBind } from './log-filter-sql.ts';
import { FIRST_ID, LAST_ID } from './range-sql.ts';
import { readOldest } from './read-place.ts';
import type { Read } from './read-snapshot.ts';
import { usagePartsSql } from './usage-parts.ts';

/**
 * When the first row under the filter was created; null: there is none. Of rows that were given up, the start of the stretch of
 * time in which their sums were kept.
 */
export async function firstAt(read: Read, filter: LogFilter, range: Range, books: Books): Promise<Date | null> {
  const { bind, values } = createBind();
  const parts = usagePartsSql({ filter, segments: [range], dimensions: [], widest: 'DAY' }, books, bind);
  const [first] = await read<{ at: Date | null }>(`SELECT min(at) AS at FROM ${parts}`, values);
  if (!first?.at) return null;
  // A part of a rollup says when its stretch of time begins; its first row is somewhere in it.
  const from = first.at.getTime();
  const row = await firstRowIn(read, filter, { from, to: startOf('DAY', from, 'floor') + DAY_MS }, books);
  return row ?? first.at;
}

async function firstRowIn(read: Read, filter: LogFilter, range: Range, books: Books): Promise<Date | null> {
  const rows = sumOf(await countInRollups('DAY', read, filter, [range], books));
  const place = { ranges: [range], rows, skip: 0 };
  const ids = { behind: FIRST_ID, through: LAST_ID };
  const [row] = await readOldest<{ at: Date }>(read, 'created_at AS at', { filter, place, ids, count: 1 }, books);
  return row?.at ?? null;
}
