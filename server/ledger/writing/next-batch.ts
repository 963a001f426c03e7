import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Journal } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { AppendedLogs } from './append-logs.ts';
import { type BatchSize, MOST_ROWS } from './batch-size.ts';

/** The oldest entries of the journal, and how to commit them. */
export interface Batch {
  entries: readonly JournalEntry[];
  append: () => Promise<AppendedLogs>;
}

export interface BatchDeps {
  journal: Pick<Journal, 'take' | 'figures'>;
  /** Makes rows ready and returns how to commit them. Throws where one cannot be in any book. */
  prepare: (entries: readonly JournalEntry[]) => Batch['append'];
}

/**
 * Gives batches in the order of the journal: each time the oldest rows that are not settled; null where all are. It throws what
 * the file system throws.
 *
 * While the writer is behind, the batch behind the one that is given is made ready as that one is on its way, so that PostgreSQL
 * does not wait for this process. It is made anew where not all before it was settled.
 */
export function createNextBatch({ journal, prepare }: BatchDeps, size: BatchSize): () => Promise<Batch | null> {
  let ready: Promise<Batch | null> = Promise.resolve(null);

  async function make(after?: number): Promise<Batch | null> {
    const entries = await journal.take(size.current(), after);
    if (entries.length === 0) return null;
    try {
      return { entries, append: prepare(entries) };
    } catch (error) {
      // It is refused when its turn comes.
      return { entries, append: () => Promise.reject(error as Error) };
    }
  }

  async function makeBehind(after: number): Promise<Batch | null> {
    const isBehind = journal.figures().last - after >= MOST_ROWS && size.current() === MOST_ROWS;
    if (!isBehind) return null;
    // The one before goes first.
    await nextTurn();
    return make(after);
  }

  return async () => {
    const made = await ready;
    ready = Promise.resolve(null);
    const isOldest = made?.entries[0]!.number === journal.figures().settled.through + 1;
    const batch = isOldest ? made : await make();
    // A fault is met again when its turn comes.
    if (batch !== null) ready = makeBehind(batch.entries.at(-1)!.number).catch(() => null);
    return batch;
  };
}
