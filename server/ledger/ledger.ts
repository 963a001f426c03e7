import type { Client, Pool } from 'pg';
import type { Diagnostics } from '../diagnostics.ts';
import type { FeedPosition } from './feed-position.ts';
import type { EventSource } from '../listening/follower.ts';
import { createLogFeed } from './feed/log-feed.ts';
import { createLedgerFaults } from './ledger-faults.ts';
import type { LlmLog } from './llm-log.entity.ts';
import type { LogFilter } from './log-filter.ts';
import { createReading, type LedgerReading } from './reading/create-reading.ts';
import { dropExpired } from './retention.ts';
import { createFolding } from './rollups/folding.ts';
import { DAY_MS } from './time-range.ts';
import { type LedgerWriting, openWriting } from './writing/open-writing.ts';
import { createPartitions, type Partitions } from './writing/partitions.ts';

/** The books: what is recorded, listed, counted and watched. */
export interface Ledger extends LedgerWriting, LedgerReading {
  /** From now on it can be watched: rows of every instance on this database are told, in the order of their commits. */
  openFeed(): Promise<void>;
  /**
   * Rows that pass the filter, as they are committed from now on; those that were missed first, where `after` says since when.
   * @throws LedgerError BAD_USER_INPUT where nobody can go on from there; OVERLOADED where PostgreSQL is away.
   */
  subscribe(filter: LogFilter, after: FeedPosition | null): Promise<EventSource<LlmLog>>;
  subscribers(): number;
  /**
   * Makes partitions before they are needed, and gives up rows that are older than the ledger is told to keep. Throws what PostgreSQL
   * throws.
   */
  keepHouse(): Promise<void>;
  /**
   * Writes what waits, for at most that long; returns how many rows are left, which stay in the journal until the next start.
   * Subscriptions see these rows, and end with the sockets they belong to: a client that is told "complete" would not come back.
   * Throws where rows could neither be written nor kept in the journal.
   */
  close(patienceMs: number): Promise<number>;
}

/** What the books stand on. */
export interface LedgerDeps {
  /** The connections of `writes` are pipelined. */
  database: { reads: Pool; writes: Pool; connect: () => Promise<Client> };
  /** Of the journal: this process must have it for itself. */
  folder: string;
  diagnostics: Diagnostics;
  now: () => Date;
  /** null: rows are kept for ever. */
  retentionDays: number | null;
}

/**
 * Opens the books. Rows that an earlier process left in the journal are written at once.
 * @throws StartupError where the folder cannot be used.
 */
export async function openLedger(deps: LedgerDeps): Promise<Ledger> {
  const { database, folder, diagnostics, now } = deps;
  const faults = createLedgerFaults(diagnostics, now);
  const partitions = createPartitions(database.writes);
  const feed = createLogFeed({ database, now, diagnostics });
  const rollups = createFolding(database.writes, diagnostics);
  const committed = rollups.nudge;
  const writing = await openWriting({ folder, pools: database, partitions, feed, committed, faults, now });
  rollups.nudge();

  return {
    ...writing,
    ...createReading(database.reads, now),
    openFeed: feed.open,
    subscribe: feed.subscribe,
    subscribers: feed.subscribers,
    keepHouse: () => keepHouse(deps, partitions),
    async close(patienceMs) {
      try {
        return await writing.close(patienceMs);
      } finally {
        await feed.close();
        await rollups.stop();
      }
    },
  };
}

const AHEAD_MS = 7 * DAY_MS;

async function keepHouse(deps: LedgerDeps, partitions: Partitions): Promise<void> {
  const { database, diagnostics, now, retentionDays } = deps;
  await partitions.ensure([now(), new Date(now().getTime() + AHEAD_MS)]);
  if (retentionDays === null) return;
  const dropped = await dropExpired(database.writes, retentionDays, now());
  if (dropped.length === 0) return;
  diagnostics.info({ dropped }, `Rows older than ${retentionDays} days were given up; their sums are kept`);
}
