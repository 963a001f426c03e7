import path from 'node:path';
import type { Config } from '../config.ts';
import { lockDataFolder } from '../data-folder/data-folder-lock.ts';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { openDatabase } from '../database/open-database.ts';
import { createDiagnostics } from '../diagnostics.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { NO_FILTER } from '../ledger/log-filter.ts';
import type { Say } from '../progress.ts';
import { makeHistory } from './history.ts';

const DAYS = 30;
const AT_ONCE = 2000;
const CLOSE_MS = 30_000;

/**
 * Brings the ledger of the data folder to thirty days of history that reach to this moment, by the ledger's own path: what an
 * earlier start has written stays, also where it was stopped in the middle.
 */
export async function fillLedger(config: Config, say: Say, show: (share: number) => void): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const folder = await lockDataFolder(config.dataDir);
  opened.defer(() => folder.release());
  const postgres = await startEmbeddedPostgres(folder, say);
  opened.defer(() => postgres.stop());
  const diagnostics = createDiagnostics(config.logLevel);
  const database = await openDatabase(postgres.url, diagnostics);
  opened.defer(() => database.close());
  const ledger = await openLedger({
    database,
    folder: path.join(folder.path, 'journal'),
    diagnostics,
    now: () => new Date(),
    retentionDays: null,
  });
  opened.defer(async () => void (await ledger.close(CLOSE_MS)));
  await fill(ledger, new Date(), show);
}

/** Writes what is younger than the last row there is; a bounded number of rows at a time, however long the history is. */
export async function fill(
  ledger: Pick<Ledger, 'list' | 'record' | 'flush'>,
  now: Date,
  show: (share: number) => void,
  days = DAYS,
): Promise<void> {
  const spanMs = days * 86_400_000;
  let waiting: Promise<void>[] = [];
  const { nodes } = await ledger.list(NO_FILTER, { number: 1, size: 1, after: null });
  const lastMs = nodes[0]?.createdAt.getTime() ?? 0;
  for (const row of makeHistory(now, days)) {
    if (row.createdAt.getTime() <= lastMs) continue;
    waiting.push(ledger.record(row));
    if (waiting.length < AT_ONCE) continue;
    await Promise.all(waiting);
    await ledger.flush();
    waiting = [];
    show(1 - (now.getTime() - row.createdAt.getTime()) / spanMs);
  }
  await Promise.all(waiting);
  await ledger.flush();
  show(1);
}
