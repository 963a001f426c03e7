import type { NewLlmLog } from '../llm-log.entity.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Settled } from './settlement.ts';

/**
 * Rows on this machine's disk between the moment they are recorded and their commit, in a folder that one process has:
 *
 *     numbered --written to the newest segment--> kept --commit--------------> settled: written
 *        |        (the caller may be answered)     |  `--in the books before-> settled: duplicate
 *        |                                         `-----refused for good----> settled: dead letter
 *        `--the disk fails: held in memory, hasRoom() is false; being settled is as good as being kept
 *
 * - A row that is kept survives a kill of the process; within a second it is synced, and survives a power cut.
 * - How far rows are settled is written down behind them, at most a second late. After a kill the rows in between are settled
 *   again, which their ids make harmless.
 * - A segment is deleted once all its rows are settled and that is written down.
 * - accepted = written + pending + dead-lettered, where accepted are all numbers ever given but the duplicates'.
 */
export interface Journal {
  /**
   * Takes rows at once and resolves when they are kept. `once`: each is left out where its requestId is in the books.
   * Rejects where the journal is closed before.
   */
  append(rows: readonly NewLlmLog[], once: boolean): Promise<void>;
  /** False where a row more might not find its place on the disk: new work should be refused. */
  hasRoom(): boolean;
  /**
   * The oldest rows that are not settled, in order: at most so many, fewer as it suits, none only where all are settled. What
   * can no longer be read becomes a dead letter on the way. Throws what the file system throws.
   *
   * `after`: those behind that row, which may be settled meanwhile; none where the next one cannot be read.
   */
  take(most: number, after?: number): Promise<readonly JournalEntry[]>;
  /** So many of the oldest are settled. */
  settle(count: { written: number; duplicates: number }): void;
  /** Settles the oldest, which is this one, by putting it aside for people to look at. Throws what the file system throws. */
  bury(entry: JournalEntry, error: unknown): Promise<void>;
  figures(): JournalFigures;
  /** Writes down all there is and closes the files. Throws where that is not possible: rows that are not kept are lost then. */
  close(): Promise<void>;
}

/** Since the journal began, over all restarts. */
export interface JournalFigures {
  /** The number of the newest row; 0 where there has never been one. */
  last: number;
  pending: number;
  settled: Readonly<Settled>;
  /** When the oldest pending row was recorded; null where none is pending, or it has not been read yet. */
  oldestAt: Date | null;
}
