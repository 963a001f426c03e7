import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { lockDataFolder } from '../data-folder/data-folder-lock.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { StartupError } from '../errors.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server all test files share; its role may create databases. */
    postgresUrl: string;
  }
}

/** Of the folders of servers that tests start; what killed runs left is known by it. */
export const TESTS_PREFIX = 'llm-ledger-tests-';

/**
 * Vitest's global setup: one PostgreSQL for the whole run, that of TEST_DATABASE_URL, else an embedded one in a folder that
 * lives as long. Returns the teardown.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = process.env['TEST_DATABASE_URL'];
  if (outside) {
    project.provide('postgresUrl', outside);
    return async () => {};
  }
  await sweep();
  const folder = await mkdtemp(path.join(tmpdir(), TESTS_PREFIX));
  // PostgreSQL does not run as root, and its user must be able to enter.
  await chmod(folder, 0o755);
  const lock = await lockDataFolder(folder);
  const server = await startEmbeddedPostgres(lock, () => {});
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await lock.release();
    await remove(folder);
  };
}

/** Ends and deletes what killed runs left; those of runs that still go on are locked. */
async function sweep(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(TESTS_PREFIX));
  for (const name of names) {
    try {
      await remove(path.join(tmpdir(), name));
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
    }
  }
}

async function remove(folder: string): Promise<void> {
  await removeEmbeddedPostgres(folder);
  await rm(folder, { recursive: true });
}
