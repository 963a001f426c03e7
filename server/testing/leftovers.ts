import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { StartupError } from '../errors.ts';

/** Of the folders of servers that tests start; what killed runs left is known by it. */
export const TESTS_PREFIX = 'llm-ledger-tests-';

/** Ends and deletes what killed runs left; those of runs that still go on are locked. */
export async function sweep(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(TESTS_PREFIX));
  for (const name of names) {
    try {
      await removeServer(path.join(tmpdir(), name));
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
    }
  }
}

/** Ends the server in that folder, if it runs, and deletes the folder. */
export async function removeServer(folder: string): Promise<void> {
  await removeEmbeddedPostgres(folder);
  await rm(folder, { recursive: true });
}
