import type { LlmLog } from '../llm-log.entity.ts';
import { atMost } from '../../pause.ts';
import type { FeedPosition } from '../feed-position.ts';

const MOST_ROWS = 10_000;
/** The writer's answer and the notification of its batch race each other: so long the first may come second. */
const WRITER_PATIENCE_MS = 50;

/** Batches of this instance that were not handed on yet. It need not hold all: what is not here is read from the database. */
export interface OwnBatches {
  /** Holds it, unless so much is held already that memory would suffer. */
  put(batchId: number, rows: readonly LlmLog[]): void;
  /** Waits a moment for the oldest insert under way, as it may become that batch; undefined: it is not here. */
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
  // In the order they began.
  const inserting = new Set<Promise<unknown>>();
  return {
    put(batchId, rows) {
      if (held + rows.length > MOST_ROWS || batches.has(batchId)) return;
      batches.set(batchId, rows);
      held += rows.length;
    },
    async arrivalOf(batchId) {
      const [next] = inserting;
      if (!batches.has(batchId) && next !== undefined) await atMost(next, WRITER_PATIENCE_MS);
      return batches.get(batchId);
    },
    async expect(insert) {
      // What becomes of it is told to whoever asked for it.
      const ended = insert.catch(() => {});
      inserting.add(ended);
      try {
        return await insert;
      } finally {
        inserting.delete(ended);
      }
    },
    firstBehind: ({ batchId }) => Math.min(...[...batches.keys()].filter((each) => each > batchId)),
    forget({ batchId }) {
      for (const [each, rows] of batches) {
        if (each > batchId) continue;
        batches.delete(each);
        held -= rows.length;
      }
    },
  };
}
