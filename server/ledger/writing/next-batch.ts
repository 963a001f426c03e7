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
 * While the writer is behind, the batch behind the one that is given is made ready and sent as that one is on its way, so that
 * PostgreSQL never waits for this process. What became of it is heard when its turn comes: where the one before failed, its rows are
 * given again, in as small batches as are tried then, until those that were sent are the oldest.
 */
export function createNextBatch({ journal, prepare }: BatchDeps, size: BatchSize): () => Promise<Batch | null> {
  let behind: Promise<Batch | null> = Promise.resolve(null);

  async function make(most: number, after?: number): Promise<Batch | null> {
    const entries = await journal.take(most, after);
    if (entries.length === 0) return null;
    try {
      return { entries, append: prepare(entries) };
    } catch (error) {
      // It is refused when its turn comes.
      return { entries, append: () => Promise.reject(error as Error) };
    }
  }

  async function sendBehind(after: number): Promise<Batch | null> {
    const isBehind = journal.figures().last - after >= MOST_ROWS && size.current() === MOST_ROWS;
    if (!isBehind) return null;
    // The one before goes first.
    await nextTurn();
    const batch = await make(MOST_ROWS, after);
    if (batch === null) return null;
    const appended = batch.append();
    appended.catch(() => {});
    return { entries: batch.entries, append: () => appended };
  }

  return async () => {
    const sent = await behind;
    const oldest = journal.figures().settled.through + 1;
    const between = (sent?.entries[0]!.number ?? Infinity) - oldest;
    if (between > 0 && sent !== null) return make(Math.min(size.current(), between));
    const batch = sent ?? (await make(size.current()));
    // A fault is met again when its turn comes.
    behind = batch === null ? Promise.resolve(null) : sendBehind(batch.entries.at(-1)!.number).catch(() => null);
    return batch;
  };
}
