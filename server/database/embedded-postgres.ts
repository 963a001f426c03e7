import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type DataFolder, lockDataFolder } from '../data-folder/data-folder-lock.ts';
import { chooseAccount } from './postgres-account.ts';
import { findBinaries } from './postgres-binaries.ts';
import { clear, LEDGER, prepareData, readPassword } from './postgres-data.ts';
import { keepPostgresRunning } from './postgres-guard.ts';
import { stopLeftover } from './postmaster-file.ts';

/** A PostgreSQL server of our own. It is ours to end: it does not hear the signals that we get. */
export interface EmbeddedPostgres {
  /** Of the ledger's database, password included. */
  url: string;
  /** Ends the server. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded server on DATA_DIR/postgres, which is created the first time, after ending one that a killed process
 * left there. The folder must stay locked until stop() has resolved.
 * @throws StartupError in one sentence for the person at the terminal.
 */
export async function startEmbeddedPostgres(
  { path: dataDir }: DataFolder,
  say: (step: string) => void,
): Promise<EmbeddedPostgres> {
  const account = await chooseAccount(path.join(dataDir, 'postgres'));
  const binaries = await findBinaries(account, dataDir);
  const data = await prepareData(dataDir, binaries, account, say);
  await stopLeftover(data);
  const password = await readPassword(data);
  const logFile = path.join(dataDir, 'postgres.log');
  const server = await keepPostgresRunning({ program: binaries.postgres, data, logFile, account }, say);
  let stopped: Promise<void> | null = null;
  return {
    url: `postgresql://${LEDGER}:${password}@127.0.0.1:${server.port}/${LEDGER}`,
    stop: () => (stopped ??= server.stop()),
  };
}

/**
 * Deletes the embedded server's data, wherever it lies, after ending a server that was left there.
 * @throws StartupError where another process uses the folder.
 */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const lock = await lockDataFolder(dataDir);
  try {
    const link = path.join(dataDir, 'postgres');
    if (existsSync(link)) await stopLeftover(realpathSync(link));
    await clear(link);
    await clear(`${link}.new`);
  } finally {
    await lock.release();
  }
}
