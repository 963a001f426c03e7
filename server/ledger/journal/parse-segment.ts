import { decodeEntry, type JournalEntry } from './journal-entry.ts';

/** Rows that can no longer be read, by their numbers. */
export interface Damage {
  first: number;
  last: number;
  /** What stands in the file instead; empty where nothing does. */
  text: string;
}

const LINE_FEED = 0x0a;

/** How much of a segment is whole lines. What follows are the zeros it was made of, or a line that was being written. */
export function lengthOfLines(bytes: Buffer): number {
  return bytes.lastIndexOf(LINE_FEED) + 1;
}

/**
 * The entries of a segment in order, and what is missing between them. Numbers have no gaps, so each line that cannot be read
 * is known by its neighbours' numbers, or, at the end, by their count.
 */
export function parseSegment(bytes: Buffer, first: number): (JournalEntry | Damage)[] {
  const found: (JournalEntry | Damage)[] = [];
  let expected = first;
  let unread: string[] = [];
  const missing = (next: number) => {
    if (next > expected) found.push({ first: expected, last: next - 1, text: unread.join('\n') });
    expected = next;
    unread = [];
  };
  for (const line of linesOf(bytes)) {
    const entry = decodeEntry(line);
    if (entry === null || entry.number < expected) {
      unread.push(line.toString().replaceAll('\0', ''));
      continue;
    }
    missing(entry.number);
    found.push(entry);
    expected += 1;
  }
  missing(expected + unread.length);
  return found;
}

export function isDamage(found: JournalEntry | Damage): found is Damage {
  return 'text' in found;
}

/** The number of its last row. */
export function lastNumberOf(found: JournalEntry | Damage): number {
  return isDamage(found) ? found.last : found.number;
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  const end = lengthOfLines(bytes);
  for (let start = 0; start < end;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    yield bytes.subarray(start, feed);
    start = feed + 1;
  }
}
