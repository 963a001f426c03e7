import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { lockDataFolder } from '../data-folder/data-folder-lock.ts';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { removeServer, sweep, TESTS_PREFIX } from './leftovers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server all test files share; its role may create databases. */
    postgresUrl: string;
  }
}

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
    await removeServer(folder);
  };
}
