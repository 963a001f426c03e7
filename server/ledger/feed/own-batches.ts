import type { LlmLog } from '../llm-log.entity.ts';
import { atMost } from '../../pause.ts';
import type { FeedPosition } from './feed-position.ts';

const MOST_ROWS = 10_000;
/** The writer's answer and the notification of its batch race each other: so long the first may come second. */
const WRITER_PATIENCE_MS = 50;

/** Batches of this instance that were not handed on yet. It need not hold all: what is not here is read from the database. */
export interface OwnBatches {
  /** Holds it, unless so much is held already that memory would suffer. */
  put(batchId: number, rows: readonly LlmLog[]): void;
  /** Waits a moment while an insert is under way, as it may become that batch; undefined: it is not here. */
  arrivalOf(batchId: number): Promise<readonly LlmLog[] | undefined>;
  /** Tells of an insert that has begun. */
  expect<Result>(insert: Promise<Result>): Promise<Result>;
  /** The number of the first batch that begins behind a position; Infinity: none is held. */
  firstBehind(position: FeedPosition): number;
  /** Drops what that position has passed. */
  forget(position: FeedPosition): void;
}

export function createOwnBatches(): OwnBatches {
  const batches = new Map<number, readonly LlmLog[]>();
  let held = 0;
  let inserting: Promise<unknown> | null = null;
  return {
    put(batchId, rows) {
      if (held + rows.length > MOST_ROWS || batches.has(batchId)) return;
      batches.set(batchId, rows);
      held += rows.length;
    },
    async arrivalOf(batchId) {
      if (!batches.has(batchId) && inserting !== null) await atMost(inserting, WRITER_PATIENCE_MS);
      return batches.get(batchId);
    },
    async expect(insert) {
      // What becomes of it is told to whoever asked for it.
      const ended = insert.catch(() => {});
      inserting = ended;
      try {
        return await insert;
      } finally {
        // Another may have begun meanwhile.
        if (inserting === ended) inserting = null;
      }
    },
    firstBehind: ({ batchId }) => [...batches.keys()].find((each) => each > batchId) ?? Infinity,
    // Held in the order of their numbers, as one writer commits them one after the other.
    forget({ batchId }) {
      for (const [each, rows] of batches) {
        if (each > batchId) return;
        batches.delete(each);
        held -= rows.length;
      }
    },
  };
}
