import path from 'node:path';
import type { Config } from './config.ts';
import { lockDataFolder } from './data-folder/data-folder-lock.ts';
import { startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { type Database, openDatabase } from './database/open-database.ts';
import { createDiagnostics } from './diagnostics.ts';
import type { Context } from './graphql/context.ts';
import { exportLogsOf } from './graphql/export-logs.ts';
import { createSchema } from './graphql/schema.ts';
import { listen } from './http/http-server.ts';
import type { Say } from './progress.ts';
import { projectFolder } from './project-folder.ts';
import { createSecrets } from './secrets.ts';
import { type Discretion, openServices } from './open-services.ts';

export interface App {
  /** Where the dashboard is. */
  url: string;
  /** Takes no new work, lets what is in flight end as rows, and closes everything that was opened, in reverse order. */
  close(): Promise<void>;
}

/**
 * Builds the whole product, in order. The port answers from the first moment; it is ready when this resolves.
 * @throws StartupError for the person at the terminal; errors of listening as they are.
 */
export async function createApp(config: Config, say: Say): Promise<App> {
  await using opening = new AsyncDisposableStack();
  const secrets = createSecrets(config.secrets);
  const diagnostics = createDiagnostics(config.logLevel, secrets.mask);

  const clientFolder = path.join(projectFolder(), 'dist', 'client');
  const http = await listen({ ...config, clientFolder, diagnostics });
  opening.defer(() => http.close());
  const database = await openStorage(config, say, { diagnostics, secrets }, opening);
  const services = await openServices(config, database, { diagnostics, secrets }, opening);
  await http.open({
    schema: createSchema(),
    contextFor: (signal): Context => ({ services, signal }),
    exportLogs: exportLogsOf(services),
    findFault: database.findFault,
  });
  opening.defer(() => http.drain());

  const opened = opening.move();
  return { url: http.url, close: () => opened.disposeAsync() };
}

async function openStorage(
  config: Config,
  say: Say,
  { diagnostics, secrets }: Discretion,
  opening: AsyncDisposableStack,
): Promise<Database> {
  const folder = await lockDataFolder(config.dataDir);
  opening.defer(() => folder.release());
  let url = config.databaseUrl;
  if (url === null) {
    const postgres = await startEmbeddedPostgres(folder, say);
    opening.defer(() => postgres.stop());
    url = postgres.url;
    secrets.add(new URL(url).password);
  }
  const database = await openDatabase(url, diagnostics);
  opening.defer(() => database.close());
  return database;
}
