import type { Client, Pool } from 'pg';
import type { Diagnostics } from '../../diagnostics.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import type { LogFilter } from '../log-filter.ts';
import { readBooks } from '../reading/books.ts';
import { readSnapshot } from '../reading/read-snapshot.ts';
import { createBroadcast } from './broadcast.ts';
import { catchUp } from './catch-up.ts';
import { type FeedConnection, openFeedConnection } from './feed-connection.ts';
import { createFeedCursor, type FeedCursor } from './feed-cursor.ts';
import type { FeedPosition } from '../feed-position.ts';
import type { EventSource, Follower } from '../../listening/follower.ts';
import { createLogMatcher } from './log-filter-match.ts';
import { iterate } from '../../listening/event-queue.ts';
import { checkReach, readMissed } from './read-feed.ts';

/** Committed rows for everyone who watches, in the order of their commits, whichever instance wrote them. */
export interface LogFeed {
  /** Finds out where the log stands, and hears of other instances from now on. Nobody can watch before. */
  open(): Promise<void>;
  /** Tells of an insert that has begun. */
  expect: FeedCursor['expect'];
  /** A batch of this instance, committed; its rows are only asked for where somebody watches. */
  publish: FeedCursor['publish'];
  /**
   * Rows that pass: from now on, or all behind a position. While the database is away "now" is where it was last heard of.
   * @throws LedgerError BAD_USER_INPUT where that position is ahead of the log, or too far back; OVERLOADED without a database.
   */
  subscribe(filter: LogFilter, after: FeedPosition | null): Promise<EventSource<LlmLog>>;
  /** How many watch live. */
  subscribers(): number;
  /** Hands on what is in hand, and hears of nothing any more. */
  close(): Promise<void>;
}

export function createLogFeed(deps: {
  database: { reads: Pool; connect: () => Promise<Client> };
  now: () => Date;
  diagnostics: Diagnostics;
}): LogFeed {
  const { database, now, diagnostics } = deps;
  const { reads, connect } = database;
  const broadcast = createBroadcast((filter) => createLogMatcher(filter, now));
  let connection: FeedConnection | null = null;
  const cursor = createFeedCursor(broadcast, () => (connection?.isUp() ? connection.read : null));

  function follow(filter: LogFilter, after: FeedPosition | null, follower: Follower<LlmLog>): () => void {
    const join = (take: Follower<LlmLog>['take']) => broadcast.join(filter, take);
    if (after === null) return join(follower.take);
    return catchUp({
      after,
      follower,
      standsAt: cursor.standsAt,
      join,
      readMissed: (stretch) => readSnapshot(reads, (read) => readMissed(read, filter, stretch, now())),
    });
  }

  return {
    async open() {
      const { head } = await readSnapshot(reads, readBooks);
      cursor.startAt(head);
      connection = openFeedConnection({ connect, onHead: cursor.hear, diagnostics });
    },
    expect: cursor.expect,
    publish(batchId, rows) {
      if (connection !== null) cursor.publish(batchId, rows);
    },
    async subscribe(filter, after) {
      if (after !== null) await readSnapshot(reads, (read) => checkReach(read, after));
      const begin = (follower: Follower<LlmLog>) => follow(filter, after, follower);
      return { follow: begin, [Symbol.asyncIterator]: () => iterate(begin) };
    },
    subscribers: broadcast.size,
    async close() {
      await cursor.close();
      await connection?.close();
    },
  };
}
