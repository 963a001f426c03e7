import type { LlmLog } from '../llm-log.entity.ts';

/** One who watches. He gets rows in feed order; those of one call come directly behind those of the call before. */
export interface Follower {
  /**
   * Takes rows, and returns what to wait for before more rows are read. Followers who share a filter get the same array, so that
   * what is made of it can be made once.
   */
  take(rows: readonly LlmLog[]): Promise<void> | void;
  /** Resolves when another page of rows that were missed is welcome. */
  ready(): Promise<void>;
  /** Told at most once, and last: nothing comes any more. */
  fail(error: unknown): void;
}

/** Rows in feed order, for one who iterates, or for a follower. Nothing is held before either begins. */
export interface LogSource extends AsyncIterable<LlmLog, undefined> {
  /** Returns how to leave. */
  follow(follower: Follower): () => void;
  [Symbol.asyncIterator](): AsyncIterableIterator<LlmLog, undefined>;
}
