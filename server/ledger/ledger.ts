import type { Pool } from 'pg';
import type { Diagnostics } from '../diagnostics.ts';
import { createLogFeed } from './feed/log-feed.ts';
import { createLogMatcher } from './feed/log-filter-match.ts';
import { createLedgerFaults } from './ledger-faults.ts';
import type { LlmLog } from './llm-log.entity.ts';
import type { LogFilter } from './log-filter.ts';
import { createReading, type LedgerReading } from './reading/create-reading.ts';
import { dropExpired } from './retention.ts';
import { createFolder } from './rollups/folder.ts';
import { type LedgerWriting, openWriting } from './writing/open-writing.ts';
import { createPartitions, type Partitions } from './writing/partitions.ts';

/** The books: what is recorded, listed, counted and watched. */
export interface Ledger extends LedgerWriting, LedgerReading {
  /** Rows that pass the filter, as they are committed from now on. */
  subscribe(filter: LogFilter): AsyncIterableIterator<LlmLog>;
  subscribers(): number;
  /** Makes partitions before they are needed, and gives up rows that are older than the ledger is told to keep. */
  keepHouse(): Promise<void>;
  /**
   * Writes what waits, for at most that long; returns how many rows are left, which stay in the journal until the next start.
   * Subscriptions see these rows, and end with the sockets they belong to: a client that is told "complete" would not come back.
   */
  close(patienceMs: number): Promise<number>;
}

export interface LedgerDeps {
  database: { reads: Pool; writes: Pool };
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
  const feed = createLogFeed();
  const rollups = createFolder(database.writes, diagnostics);
  const committed = (rows: readonly LlmLog[]) => {
    feed.publish(rows);
    rollups.nudge();
  };
  const writing = await openWriting({ folder, pools: database, partitions, committed, faults, now });
  rollups.nudge();

  return {
    ...writing,
    ...createReading(database.reads, now),
    subscribe: (filter) => feed.subscribe(createLogMatcher(filter, now)),
    subscribers: feed.subscribers,
    keepHouse: () => keepHouse(deps, partitions),
    async close(patienceMs) {
      const left = await writing.close(patienceMs);
      await rollups.stop();
      return left;
    },
  };
}

const AHEAD_MS = 7 * 86_400_000;

async function keepHouse(deps: LedgerDeps, partitions: Partitions): Promise<void> {
  const { database, diagnostics, now, retentionDays } = deps;
  await partitions.ensure([now(), new Date(now().getTime() + AHEAD_MS)]);
  if (retentionDays === null) return;
  const dropped = await dropExpired(database.writes, retentionDays, now());
  if (dropped.length === 0) return;
  diagnostics.info({ dropped }, `Rows older than ${retentionDays} days were given up; their sums are kept`);
}
