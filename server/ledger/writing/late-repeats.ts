import { atMost } from '../../pause.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';

/** So long nobody waits for a writer that settles nothing. */
const PATIENCE_MS = 1000;
/** So many times, where it does. */
const MOST_WAITS = 5;

/** Numbers of the journal, both ends included. */
export interface RowNumbers {
  first: number;
  last: number;
}

/** Rows that are found to be repeats only when they are written: another instance wrote theirs a moment before. */
export interface LateRepeats {
  /**
   * How many rows of these are. Waits until all of them are settled, and no longer than a second where none is, or five
   * seconds in all: those that are settled later are not counted. To be asked before the first of them can be settled.
   */
  among(numbers: RowNumbers): Promise<number>;
  /** These rows are settled; those at `leftOut` were repeats. */
  settled(entries: readonly JournalEntry[], leftOut: readonly number[]): void;
}

/** `reached` resolves when the rows up to that number are settled, or when they will not be any more. */
export function createLateRepeats(reached: (number: number) => Promise<void>): LateRepeats {
  const watches = new Set<RowNumbers & { repeats: number }>();
  let settlements = 0;

  async function waitFor(number: number): Promise<void> {
    let isReached = false;
    const reaching = reached(number).then(() => void (isReached = true));
    for (let waits = 0; waits < MOST_WAITS && !isReached; waits += 1) {
      const before = settlements;
      await atMost(reaching, PATIENCE_MS);
      if (settlements === before) return;
    }
  }

  return {
    async among(numbers) {
      const watch = { ...numbers, repeats: 0 };
      watches.add(watch);
      await waitFor(numbers.last);
      watches.delete(watch);
      return watch.repeats;
    },
    settled(entries, leftOut) {
      settlements += 1;
      for (const place of leftOut) {
        const { number } = entries[place]!;
        for (const watch of watches) if (watch.first <= number && number <= watch.last) watch.repeats += 1;
      }
    },
  };
}
