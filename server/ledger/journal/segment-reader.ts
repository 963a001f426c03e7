import { readFile } from 'node:fs/promises';
import type { JournalEntry } from './journal-entry.ts';
import { type Damage, isDamage, lastNumberOf, parseSegment } from './parse-segment.ts';
import type { Segment, SegmentList } from './segment-list.ts';

/** Reads rows back from the disk, in order, with one segment in memory at a time. */
export interface SegmentReader {
  /**
   * Entries from that number on, at most so many and none beyond `last`, which must have been written. Where the first of
   * them cannot be read: what is known of the damage. Throws what the file system throws.
   */
  read(from: number, last: number, most: number): Promise<JournalEntry[] | Damage>;
}

type Found = readonly (JournalEntry | Damage)[];

export function createSegmentReader(segments: Pick<SegmentList, 'find' | 'firstNumber'>): SegmentReader {
  let loaded: { first: number; found: Found } | null = null;

  /** The newest segment may have grown since it was loaded. */
  async function load(segment: Segment, end: number): Promise<Found> {
    if (loaded?.first !== segment.first || !reaches(loaded.found, end)) {
      loaded = { first: segment.first, found: parseSegment(await readFile(segment.file), segment.first) };
    }
    return loaded.found;
  }

  return {
    async read(from, last, most) {
      const segment = segments.find(from);
      if (segment === null) {
        return { first: from, last: Math.min(last, (segments.firstNumber() ?? Infinity) - 1), text: '' };
      }
      const end = Math.min(last, segment.last ?? Infinity);
      const found = await load(segment, end);
      const at = found.findIndex((each) => lastNumberOf(each) >= from);
      const next = found[at];
      if (next === undefined) return { first: from, last: end, text: '' };
      if (isDamage(next)) return { first: from, last: Math.min(end, next.last), text: next.text };
      const entries = entriesOf(found.slice(at, at + most), end);
      if (entries.at(-1)?.number === end) loaded = null;
      return entries;
    },
  };
}

function reaches(found: Found, number: number): boolean {
  const end = found.at(-1);
  return end !== undefined && lastNumberOf(end) >= number;
}

/** Those in front of the first damage. */
function entriesOf(found: Found, end: number): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const each of found) {
    if (isDamage(each) || each.number > end) break;
    entries.push(each);
  }
  return entries;
}
