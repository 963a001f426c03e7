import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type App, createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createTestDatabase } from './database.ts';

export interface TestApp {
  url: string;
  /** Of its database, for looks behind the API. */
  databaseUrl: string;
  /** Sends one operation; throws where the answer has errors. */
  graphql<Data = Record<string, any>>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Sends one operation and returns the whole answer. */
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** Stops the app as SIGTERM does; the database stays. */
  stop(): Promise<void>;
  /** Starts it again on the same database, on another port. */
  restart(): Promise<void>;
  /** Starts it again where it was. */
  startAgainThere(): Promise<void>;
  /** One more instance on the same database, with a data folder of its own; its owner closes it. */
  another(): Promise<App>;
  /** Stops it and deletes its folder and its own database. */
  close(): Promise<void>;
}

export interface GraphqlAnswer {
  data?: Record<string, any> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> & { code: string } }[];
}

/**
 * The whole product on a free port, with a data folder of its own and these variables in its environment; without DATABASE_URL
 * on a database of its own, too.
 */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const given = env['DATABASE_URL'];
  const database = given ? { url: given, drop: async () => {} } : await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-app-'));
  const remove = async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  };
  const defaults = { PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: database.url, DATA_DIR: folder };
  const config = readConfig({ ...defaults, ...env });
  const start = (port = 0) => createApp({ ...config, port }, () => {});
  let app: App | null = await start().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  let { url } = app;
  const stop = async () => {
    await app?.close();
    app = null;
  };
  const startAt = async (port: number) => {
    await stop();
    app = await start(port);
    url = app.url;
  };
  const ask = (query: string, variables?: Record<string, unknown>) => askServer(url, query, variables);
  return {
    get url() {
      return url;
    },
    databaseUrl: database.url,
    ask,
    async graphql<Data>(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(`${query} was answered with ${JSON.stringify(errors)}`);
      return data as Data;
    },
    stop,
    restart: () => startAt(0),
    another: async () =>
      createApp({ ...config, port: 0, dataDir: await mkdtemp(path.join(folder, 'another-')) }, () => {}),
    startAgainThere: () => startAt(Number(new URL(url).port)),
    async close() {
      await stop();
      await remove();
    },
  };
}

/** Sends one operation to the server at that address. */
export async function askServer(
  url: string,
  query: string,
  variables?: Record<string, unknown>,
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphqlAnswer;
}
