import type { JournalEntry } from './journal-entry.ts';

const LARGE_BYTES = 4 * 1024 * 1024;

/** The newest entries, in memory, so that the disk is only read after a restart or a long outage. */
export interface RecentEntries {
  add(entry: JournalEntry, bytes: number): void;
  /** The oldest that is held; Infinity where there is none. */
  firstNumber(): number;
  /** From that number on, at most so many, and fewer where they are large. */
  from(number: number, most: number): JournalEntry[];
  /** Lets go of all up to that number, which are settled. */
  removeThrough(number: number): void;
  /** Lets go of the oldest where there are more than may be, but of none beyond that number. */
  shrink(through: number): void;
}

export function createRecentEntries(limits: { rows: number; bytes: number }): RecentEntries {
  // Removed ones leave a gap in front, which is closed now and then: an array that is shifted each time would be slow.
  let held: { entry: JournalEntry; bytes: number }[] = [];
  let start = 0;
  let bytes = 0;

  const firstNumber = () => held[start]?.entry.number ?? Infinity;
  const removeFirst = () => {
    bytes -= held[start]!.bytes;
    start += 1;
  };
  const closeGap = () => {
    if (start * 2 <= held.length) return;
    held = held.slice(start);
    start = 0;
  };
  return {
    add(entry, size) {
      held.push({ entry, bytes: size });
      bytes += size;
    },
    firstNumber,
    from(number, most) {
      const at = start + number - firstNumber();
      let size = 0;
      const isTooMuch = (each: { bytes: number }) => (size += each.bytes) > LARGE_BYTES;
      const next = held.slice(at, at + most);
      const end = next.findIndex(isTooMuch);
      return (end < 0 ? next : next.slice(0, Math.max(1, end))).map(({ entry }) => entry);
    },
    removeThrough(number) {
      while (firstNumber() <= number) removeFirst();
      closeGap();
    },
    shrink(through) {
      while ((held.length - start > limits.rows || bytes > limits.bytes) && firstNumber() <= through) removeFirst();
      closeGap();
    },
  };
}
