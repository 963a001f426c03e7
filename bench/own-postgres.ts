import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockDataFolder } from '../server/data-folder/data-folder-lock.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../server/database/embedded-postgres.ts';
import { interruptibly } from './interruptibly.ts';

/** Runs with a PostgreSQL in a folder of its own, both of which are gone at the end, also where it is ended by a signal. */
export async function withOwnPostgres(run: (url: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-bench-'));
  // The embedded PostgreSQL may run as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const opened = new AsyncDisposableStack();
  opened.defer(async () => {
    await removeEmbeddedPostgres(folder);
    await rm(folder, { recursive: true });
  });
  await interruptibly(
    async () => {
      const lock = await lockDataFolder(folder);
      opened.defer(() => lock.release());
      const server = await startEmbeddedPostgres(lock, () => {});
      opened.defer(() => server.stop());
      await run(server.url, folder);
    },
    () => opened.disposeAsync(),
  );
}
