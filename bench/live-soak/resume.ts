import { feedPosition, write } from './record.ts';
import { follow, isBehind } from './feed.ts';

const ROWS = 20_000;
const FOLLOWERS = 6;
/** At most so many rows between two drops. */
const MOST_ROWS = 600;

export interface Resumed {
  rows: number;
  drops: number;
  repeats: number;
  missing: number;
  outOfOrder: number;
}

/** Followers who drop again and again, and resume on one of the instances, while sixteen write through all of them. */
export async function dropAndResume(urls: readonly string[]): Promise<Resumed> {
  const start = await feedPosition(urls[0]!);
  const sum: Resumed = { rows: 0, drops: 0, repeats: 0, missing: 0, outOfOrder: 0 };
  const writing = write({ urls, rows: ROWS, writers: 16, mostAtOnce: 40, previewLength: 50 });
  const seen = await Promise.all(Array.from({ length: FOLLOWERS }, () => followAll(urls, start, sum)));
  const written = await writing;
  for (const ids of seen) for (const id of written) if (!ids.has(id)) sum.missing += 1;
  return sum;
}

async function followAll(urls: readonly string[], start: string, sum: Resumed): Promise<Set<string>> {
  const seen = new Set<string>();
  let position = start;
  while (seen.size < ROWS) {
    let left = 1 + Math.floor(Math.random() * MOST_ROWS);
    await follow(urls[Math.floor(Math.random() * urls.length)]!, position, (row) => {
      if (seen.has(row.requestId)) sum.repeats += 1;
      if (!isBehind(row.feedPosition, position)) sum.outOfOrder += 1;
      seen.add(row.requestId);
      position = row.feedPosition;
      sum.rows += 1;
      left -= 1;
      return left > 0 && seen.size < ROWS;
    });
    sum.drops += 1;
  }
  return seen;
}
