import type { Journal } from './journal.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Damage } from './parse-segment.ts';
import type { RecentEntries } from './recent-entries.ts';
import type { SegmentReader } from './segment-reader.ts';

/** The rows that are not settled, oldest first: out of memory where they are there, else from the disk. */
export interface Backlog {
  /** As the journal's. */
  take: Journal['take'];
  /** When the oldest was recorded; null where there is none, or it was not taken yet. */
  oldestAt(): Date | null;
}

export function createBacklog(deps: {
  recent: RecentEntries;
  reader: SegmentReader;
  settledThrough: () => number;
  last: () => number;
  /** Rows that the disk has lost; they must be settled when this resolves. */
  onDamage: (damage: Damage) => Promise<void>;
}): Backlog {
  const { recent, reader, settledThrough, last, onDamage } = deps;
  let taken: readonly JournalEntry[] = [];

  async function next(most: number, after: number): Promise<readonly JournalEntry[]> {
    for (;;) {
      const from = Math.max(settledThrough(), after) + 1;
      if (from > last()) return [];
      if (recent.firstNumber() <= from) return recent.from(from, most);
      const found = await reader.read(from, Math.min(last(), recent.firstNumber() - 1), most);
      if (!('text' in found)) return found;
      // Rows are settled in their order: it will be met again when those before it are.
      if (from > settledThrough() + 1) return [];
      await onDamage(found);
    }
  }

  return {
    async take(most, after = 0) {
      const entries = await next(most, after);
      taken = [...taken.filter(({ number }) => number > settledThrough() && number <= after), ...entries];
      return entries;
    },
    oldestAt() {
      const from = settledThrough() + 1;
      const isInMemory = recent.firstNumber() <= from;
      const oldest = isInMemory ? recent.from(from, 1)[0] : taken.find(({ number }) => number === from);
      return oldest?.acceptedAt ?? null;
    },
  };
}
