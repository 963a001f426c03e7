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

/** A batch whose rows are on their way, or were. */
interface SentBatch extends Batch {
  hasFailed(): boolean;
}

/** Numbers of rows, both left out. */
interface Between {
  after?: number;
  before?: number;
}

/** Where batches come from. */
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
  let behind: Promise<SentBatch | null> = Promise.resolve(null);
  const oldest = () => journal.figures().settled.through + 1;

  async function make(most: number, { after, before = Infinity }: Between = {}): Promise<Batch | null> {
    const entries = (await journal.take(most, after)).filter(({ number }) => number < before);
    if (entries.length === 0) return null;
    try {
      return { entries, append: prepare(entries) };
    } catch (error) {
      // It is refused when its turn comes.
      return { entries, append: () => Promise.reject(error as Error) };
    }
  }

  async function sendBehind(after: number): Promise<SentBatch | null> {
    const isBehind = journal.figures().last - after >= MOST_ROWS && size.current() === MOST_ROWS;
    if (!isBehind) return null;
    // The one before goes first, unless it waits for its partition; nothing rests on that.
    await nextTurn();
    const batch = await make(MOST_ROWS, { after });
    if (batch === null) return null;
    const appended = batch.append();
    let failed = false;
    appended.catch(() => (failed = true));
    return { entries: batch.entries, append: () => appended, hasFailed: () => failed };
  }

  return async () => {
    const sent = await behind;
    const before = sent?.entries[0]!.number ?? 0;
    const missing = before - oldest();
    if (missing > 0) {
      const again = await make(Math.min(size.current(), missing), { before });
      // Where there is none, what was missing could not be read, and is a dead letter now.
      if (again !== null) return again;
    }
    // Where that went on into those that were sent, what is left of them is given again.
    const turn = before === oldest() ? sent : null;
    const batch = turn ?? (await make(size.current()));
    const isSafe = batch !== null && !turn?.hasFailed();
    // A fault is met again when its turn comes.
    behind = isSafe ? sendBehind(batch.entries.at(-1)!.number).catch(() => null) : Promise.resolve(null);
    return batch;
  };
}
