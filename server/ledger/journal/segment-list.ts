import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { lastNumberOf, lengthOfLines, parseSegment } from './parse-segment.ts';

/** A file of rows, named by the number of the first. */
export interface Segment {
  first: number;
  /** null: it is the newest, which still grows. */
  last: number | null;
  file: string;
}

/** Which segments there are. */
export interface SegmentList {
  /** Of the rows that were found at opening; 0 where there were none. */
  readonly lastFound: number;
  count(): number;
  /** The oldest row that is still there; null where there is none. */
  firstNumber(): number | null;
  /** The segment that row is in; null where it is gone. */
  find(number: number): Segment | null;
  fileOf(first: number): string;
  /** There is one more now, the newest. */
  add(first: number): void;
  /** Deletes the segments that have no row beyond that number, but for the newest. */
  removeThrough(number: number): Promise<void>;
}

const NAME = /^(\d{16})\.rows$/;

/** Looks what is there, and mends what a kill left. */
export async function openSegmentList(folder: string): Promise<SegmentList> {
  const fileOf = (first: number) => path.join(folder, `${String(first).padStart(16, '0')}.rows`);
  const names = await readdir(folder);
  const digits = names.map((name) => NAME.exec(name)?.[1]).filter((found) => found !== undefined);
  const firsts = digits.map(Number).toSorted((a, b) => a - b);
  const lastFound = await mendNewest(firsts, fileOf);
  return {
    lastFound,
    count: () => firsts.length,
    firstNumber: () => firsts[0] ?? null,
    find(number) {
      const at = firsts.findLastIndex((first) => first <= number);
      const [first, next] = [firsts[at], firsts[at + 1]];
      return first === undefined ? null : { first, last: next === undefined ? null : next - 1, file: fileOf(first) };
    },
    fileOf,
    add: (first) => void firsts.push(first),
    async removeThrough(number) {
      while (firsts.length > 1 && firsts[1]! <= number + 1) {
        await rm(fileOf(firsts[0]!), { force: true });
        firsts.shift();
      }
    },
  };
}

/**
 * Cuts what a killed process left behind the last whole line, which nobody was told is kept, so that it never stands in the
 * middle; deletes segments without a row. Returns the last row's number, 0 where there is none.
 */
async function mendNewest(firsts: number[], fileOf: (first: number) => string): Promise<number> {
  for (let first = firsts.at(-1); first !== undefined; first = firsts.at(-1)) {
    const file = fileOf(first);
    const bytes = await readFile(file);
    const length = lengthOfLines(bytes);
    if (length > 0) {
      await truncate(file, length);
      return lastNumberOf(parseSegment(bytes, first).at(-1)!);
    }
    await rm(file);
    firsts.pop();
  }
  return 0;
}
