import type { Pool } from 'pg';
import type { Diagnostics } from '../diagnostics.ts';
import { cleanRow } from './clean-row.ts';
import { insertLogs } from './writing/insert-logs.ts';
import { findLog, listLogs, type LogPage, type PageRequest } from './reading/list-logs.ts';
import type { LlmLog, NewLlmLog } from './llm-log.entity.ts';
import { type LogFacets, readFacets } from './reading/log-facets.ts';
import { createLogFeed } from './feed/log-feed.ts';
import { createLogMatcher } from './feed/log-filter-match.ts';
import type { LogFilter } from './log-filter.ts';
import { createLogWriter } from './writing/log-writer.ts';
import { createFolder } from './rollups/folder.ts';
import { dropExpired } from './retention.ts';
import { createPartitions } from './writing/partitions.ts';
import type { UsageDetail } from './reading/read-usage.ts';
import { readUsageSeries, type SeriesRequest, type UsagePoint } from './reading/usage-series.ts';
import { readUsageStats, type UsageStats } from './reading/usage-stats.ts';

const PARTITIONS_AHEAD_MS = 7 * 86_400_000;

/** The books: what is recorded, listed, counted and watched. */
export interface Ledger {
  /** Takes a row at once; it is committed behind the caller's back, then published. */
  record(row: NewLlmLog): void;
  /** False while so many rows wait for the database that new work should be refused. */
  hasRoom(): boolean;
  /** Waits until everything recorded so far is committed. */
  flush(): Promise<void>;
  list(filter: LogFilter, page: PageRequest): Promise<LogPage>;
  find(id: string): Promise<LlmLog | null>;
  facets(filter: LogFilter): Promise<LogFacets>;
  usageStats(filter: LogFilter, detail: UsageDetail): Promise<UsageStats>;
  usageSeries(filter: LogFilter, series: SeriesRequest): Promise<UsagePoint[]>;
  /** Rows that pass the filter, as they are committed from now on. */
  subscribe(filter: LogFilter): AsyncIterableIterator<LlmLog>;
  subscribers(): number;
  /** Makes partitions before they are needed, and gives up rows that are older than the ledger is told to keep. */
  keepHouse(): Promise<void>;
  /**
   * Writes what waits, for at most that long; returns how many rows were left. Subscriptions see these rows, and end with the
   * sockets they belong to: a client that is told "complete" would not come back.
   */
  close(patienceMs: number): Promise<number>;
}

export function createLedger(deps: {
  database: { reads: Pool; writes: Pool };
  diagnostics: Diagnostics;
  now: () => Date;
  /** null: rows are kept for ever. */
  retentionDays: number | null;
}): Ledger {
  const { database, diagnostics, now, retentionDays } = deps;
  const { reads, writes } = database;
  const partitions = createPartitions(writes);
  const feed = createLogFeed();
  const folder = createFolder(writes, diagnostics);
  folder.nudge();
  const insert = async (rows: readonly NewLlmLog[]): Promise<LlmLog[]> => {
    const instants = rows.map(({ createdAt }) => createdAt);
    const committed = await partitions.insertInto(instants, () => insertLogs(writes, rows));
    folder.nudge();
    return committed;
  };
  const keepHouse = async () => {
    await partitions.ensure([now(), new Date(now().getTime() + PARTITIONS_AHEAD_MS)]);
    if (retentionDays === null) return;
    const dropped = await dropExpired(writes, retentionDays, now());
    if (dropped.length === 0) return;
    diagnostics.info({ dropped }, `Rows older than ${retentionDays} days were given up; their sums are kept`);
  };
  const writer = createLogWriter({ insert, publish: feed.publish, diagnostics });

  return {
    record: (row) => writer.record(cleanRow(row)),
    hasRoom: writer.hasRoom,
    flush: writer.flush,
    list: (filter, page) => listLogs(reads, filter, page, now()),
    find: (id) => findLog(reads, id),
    facets: (filter) => readFacets(reads, filter, now()),
    usageStats: (filter, detail) => readUsageStats(reads, filter, now(), detail),
    usageSeries: (filter, series) => readUsageSeries(reads, filter, series, now()),
    subscribe: (filter) => feed.subscribe(createLogMatcher(filter, now)),
    subscribers: feed.subscribers,
    keepHouse,
    async close(patienceMs) {
      const left = await writer.close(patienceMs);
      await folder.stop();
      return left;
    },
  };
}
