import type { LlmLog } from '../llm-log.entity.ts';
import type { Read } from '../reading/read-snapshot.ts';
import type { Broadcast } from './broadcast.ts';
import { endOfBatch, type FeedPosition, isBehind, isEndOfBatch } from '../feed-position.ts';
import { createOwnBatches, type OwnBatches } from './own-batches.ts';
import { type FeedPage, type FeedStretch, readPage } from './read-feed.ts';

/** Rows handed on in one turn of the event loop. */
const TURN_ROWS = 100;

/**
 * Hands every batch on in the order of their numbers, whichever instance wrote it.
 *
 * It stands at a position, up to which everyone has everything, and knows a head, the last batch it has heard of: from the
 * writer beside it, by a notification, by looking. While they differ it goes on, one step after the other:
 *
 *     nobody watches                        --> it stands at the head, and nothing is read
 *     the next batch is ours and in hand    --> handed on
 *     the writer is at work                 --> wait for that batch, which may be the next (50 ms at most)
 *     the connection is up                  --> read from the database, up to the next in hand or the head; handed on
 *     the connection is away                --> rest, until it is back and tells the head
 *
 * As numbers have no gaps, a batch that is missing is seen to be missing, whatever became of its notification or of the answer
 * to the writer. Our own batches in hand only save reading: dropping some loses nothing.
 */
export interface FeedCursor {
  /** Who joins the broadcast in the same turn of the event loop gets all that follows. */
  standsAt(): FeedPosition;
  /** Skips everything up to that batch. */
  startAt(batchId: number): void;
  /** There are batches up to that number. */
  hear(batchId: number): void;
  /** Tells of an insert of this instance that has begun. */
  expect: OwnBatches['expect'];
  /** A batch of this instance, committed; its rows are only asked for where somebody watches. */
  publish(batchId: number, rows: () => readonly LlmLog[]): void;
  /** Hears of nothing any more, and hands on what there is up to its head. */
  close(): Promise<void>;
}

/** `connection` returns null while it is away; who gives one back tells the head. */
export function createFeedCursor(broadcast: Broadcast, connection: () => Read | null): FeedCursor {
  const own = createOwnBatches();
  let position = endOfBatch(0);
  let head = 0;
  let going = Promise.resolve();
  let isGoing = false;
  let isClosed = false;

  async function go(): Promise<void> {
    isGoing = true;
    while (isBehind(endOfBatch(head), position)) {
      if (broadcast.size() === 0) position = endOfBatch(head);
      else {
        const next = await nextPage();
        if (next === null) break;
        await handOn(next);
      }
      own.forget(position);
    }
    isGoing = false;
  }

  /** null: not to be had for now. */
  async function nextPage(): Promise<FeedPage | null> {
    const batchId = position.batchId + 1;
    const rows = isEndOfBatch(position) ? await own.arrivalOf(batchId) : undefined;
    if (rows !== undefined) return { rows, end: endOfBatch(batchId) };
    const through = endOfBatch(Math.min(head, own.firstBehind(position) - 1));
    return tryToRead(connection(), { after: position, through });
  }

  async function handOn({ rows, end }: FeedPage): Promise<void> {
    for (let from = 0; from < rows.length; from += TURN_ROWS) {
      const turn = rows.slice(from, from + TURN_ROWS);
      const handed = broadcast.hand(turn);
      position = turn.at(-1)!;
      await handed;
    }
    position = end;
  }

  const hear = (batchId: number) => {
    if (isClosed) return;
    head = Math.max(head, batchId);
    if (!isGoing) going = go();
  };
  return {
    standsAt: () => position,
    startAt(batchId) {
      head = batchId;
      position = endOfBatch(batchId);
    },
    hear,
    expect: own.expect,
    publish(batchId, rows) {
      if (broadcast.size() > 0) own.put(batchId, rows());
      hear(batchId);
    },
    close() {
      isClosed = true;
      return going;
    },
  };
}

/** null: the connection is away. It has told of it, and tells the head when it is back. */
async function tryToRead(read: Read | null, stretch: FeedStretch): Promise<FeedPage | null> {
  try {
    return read && (await readPage(read, stretch));
  } catch {
    return null;
  }
}
