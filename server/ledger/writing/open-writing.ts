import type { Pool } from 'pg';
import { LedgerError } from '../../errors.ts';
import { cleanRow } from '../clean-row.ts';
import type { LogFeed } from '../feed/log-feed.ts';
import { openJournal } from '../journal/open-journal.ts';
import type { LedgerFaults } from '../ledger-faults.ts';
import { describeHealth, type LedgerHealth } from '../ledger-health.ts';
import type { NewLlmLog } from '../llm-log.entity.ts';
import { createAppendConnection } from './append-connection.ts';
import { appendLogs, encodeRows, type RowToAppend } from './append-logs.ts';
import { findKnown } from './find-known.ts';
import { createLogWriter } from './log-writer.ts';
import type { Partitions } from './partitions.ts';
import { createRecordOnce, type RecordedOnce } from './record-once.ts';

/** How rows come into the books. */
export interface LedgerWriting {
  /**
   * Takes a row at once, and resolves when it survives this process: it is in the journal, or committed. It is committed behind
   * the caller's back, then published. Never rejects: a row that has no place on disk or in the database at the end is told in
   * the diagnostics.
   */
  record(row: NewLlmLog): Promise<void>;
  /**
   * Takes the rows whose requestId is new, and resolves when the journal has them and it is known which of them another instance
   * has written at the same moment. Where the database does not tell within a second what it has, and settles nothing for another,
   * repeats count as accepted and are left out later.
   * @throws LedgerError OVERLOADED where there is no room.
   */
  recordOnce(rows: readonly NewLlmLog[]): Promise<RecordedOnce>;
  /** False while a row more might not find its place: new work should be refused. */
  hasRoom(): boolean;
  health(): LedgerHealth;
  /** Waits until all recorded so far is committed or a dead letter, however long the database is away; not once the ledger is closed. */
  flush(): Promise<void>;
}

/** What rows go through. */
export interface WritingDeps {
  /** Of the journal. */
  folder: string;
  /** The connections of `writes` are pipelined. */
  pools: { reads: Pool; writes: Pool };
  partitions: Partitions;
  /** Is told of each insert, and given the rows of each commit. */
  feed: Pick<LogFeed, 'expect' | 'publish'>;
  /** Is told that there is a new batch. */
  committed: () => void;
  faults: LedgerFaults;
  now: () => Date;
}

/** Opens the journal and writes what an earlier process left there. */
export async function openWriting(deps: WritingDeps): Promise<
  LedgerWriting & {
    /** Writes what waits, for at most that long; returns how many rows are left in the journal for the next start. */
    close(patienceMs: number): Promise<number>;
  }
> {
  const { pools, partitions, feed, faults, now } = deps;
  const journal = await openJournal(deps);
  const connection = createAppendConnection(pools.writes);
  const once = createRecordOnce({
    findKnown: (requestIds) => findKnown(pools.reads, requestIds, faults),
    append(rows) {
      const kept = take(rows, true);
      return { last: journal.figures().last, kept };
    },
    reached: (number) => writer.settled(number),
  });
  const writer = createLogWriter({
    journal,
    prepare(rows: readonly RowToAppend[]) {
      const instants = rows.map(({ row }) => row.createdAt);
      const encoded = encodeRows(rows);
      return () => feed.expect(partitions.insertInto(instants, () => appendLogs(connection, encoded)));
    },
    publish(batchId, rows) {
      feed.publish(batchId, rows);
      deps.committed();
    },
    onSettled: once.settled,
    faults,
  });
  const take = (rows: readonly NewLlmLog[], isOnce: boolean) => {
    const kept = journal.append(rows, isOnce);
    writer.wake();
    return kept;
  };
  writer.wake();

  return {
    record: (row) =>
      take([cleanRow(row)], false).catch((error: unknown) => faults.lasting(error, 'A row was lost', { id: row.id })),
    async recordOnce(rows) {
      if (!journal.hasRoom()) throw noRoom();
      return once.record(rows.map(cleanRow));
    },
    hasRoom: journal.hasRoom,
    health: () => describeHealth(journal.figures(), faults, now()),
    flush: () => writer.hurry(journal.figures().last),
    async close(patienceMs) {
      await writer.close(patienceMs);
      await journal.close();
      return journal.figures().pending;
    },
  };
}

function noRoom(): LedgerError {
  const message = 'The ledger has no room for more rows. Send the request again later.';
  return new LedgerError('OVERLOADED', message, { retryAfterSeconds: 1 });
}
