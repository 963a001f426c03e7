import { setTimeout as delay } from 'node:timers/promises';
import { type PostgresCommand, type PostgresProcess, startPostgres } from './postgres-process.ts';

const RETRY_MS = 1000;

/**
 * Keeps a server running on one port until stop(): one that ends by itself, as when the machine runs out of memory, is
 * started again, and its clients connect anew.
 * @throws StartupError where the first start fails.
 */
export async function keepPostgresRunning(
  command: PostgresCommand,
  say: (step: string) => void,
): Promise<Omit<PostgresProcess, 'ended'>> {
  let server = await startPostgres(command);
  const { port } = server;
  const stopping = new AbortController();

  const guard = async () => {
    await server.ended;
    while (!stopping.signal.aborted) {
      say('PostgreSQL ended unexpectedly and is started again');
      try {
        server = await startPostgres({ ...command, port });
        if (stopping.signal.aborted) await server.stop();
        await server.ended;
      } catch (error) {
        say((error as Error).message);
        await delay(RETRY_MS);
      }
    }
  };
  const guarded = guard();
  return {
    port,
    async stop() {
      stopping.abort();
      await server.stop();
      await guarded;
    },
  };
}
