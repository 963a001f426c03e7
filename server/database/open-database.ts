import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Client, Pool, PoolConfig } from 'pg';
import { DATABASE_PATIENCE_MS } from '../ask-database.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { StartupError } from '../errors.ts';
import { LlmLogEntity } from '../ledger/llm-log.entity.ts';
import { createFaultFinder, type DatabaseFault } from './find-fault.ts';
import { migrate, readMigrations } from './migrate.ts';
import { connection, keepWhenRefused, openConnection, openPool } from './open-pool.ts';

const OLDEST_VERSION = 15;

/** Reads, writes and calls have connections of their own, so that a crowd of one cannot hold up another. */
const READ_CONNECTIONS = 8;
const WRITE_CONNECTIONS = 4;
/** A server that is not there any more, though its connections are, ends no statement by itself. */
const PATIENCE_MS = 30_000;
const READ_SETTINGS: PoolConfig = { max: READ_CONNECTIONS, query_timeout: PATIENCE_MS };
const WRITE_SETTINGS: PoolConfig = {
  max: WRITE_CONNECTIONS,
  query_timeout: PATIENCE_MS,
  // A statement is sent when it is asked for, also while the one before is not answered.
  pipeline: true,
};
const CALL_CONNECTIONS = 6;
const CALL_SETTINGS: PoolConfig = {
  max: CALL_CONNECTIONS,
  connectionTimeoutMillis: DATABASE_PATIENCE_MS,
  // Longer than anybody waits: an answer that is late is heard all the same, and what it did can be undone.
  query_timeout: 3 * DATABASE_PATIENCE_MS,
  // One that leads to a server which became a standby meanwhile is not kept for long.
  maxLifetimeSeconds: 60,
};
/** For migrations. */
const ORM_CONNECTIONS = 2;

export interface Database {
  orm: MikroORM;
  /** For queries of people; each statement ends within 30 s, most of them bound themselves further. */
  reads: Pool;
  /** For the ledger's writer and for chores, pipelined; each statement ends within 30 s. */
  writes: Pool;
  /** For what a completion waits for: a connection is had within DATABASE_PATIENCE_MS, and a statement ends within three times that. */
  calls: Pick<Pool, 'query'>;
  /** What keeps the product from working at this moment, found within 2 s; null: nothing. */
  findFault(): Promise<DatabaseFault | null>;
  /** One more connection, outside of the pools; who asks for it ends it. Each statement ends within 30 s. */
  connect(): Promise<Client>;
  close(): Promise<void>;
}

/**
 * Connects, checks the version and brings the schema up to date.
 * @throws StartupError in one sentence where PostgreSQL cannot be reached, is too old, or refuses a migration.
 */
export async function openDatabase(url: string, diagnostics: Diagnostics): Promise<Database> {
  const pools = openPools(url, diagnostics);
  const closePools = async () => void (await Promise.all(Object.values(pools).map((pool) => pool.end())));
  try {
    await requireVersion(pools.writes, url);
    const orm = await openOrm(url, diagnostics);
    await migrate(orm, pools.writes);
    return {
      orm,
      ...pools,
      calls: keepWhenRefused(pools.calls),
      findFault: createFaultFinder([pools.calls, pools.writes]),
      connect: () => openConnection(url, { query_timeout: PATIENCE_MS }),
      async close() {
        await orm.close();
        await closePools();
      },
    };
  } catch (error) {
    await closePools();
    throw error instanceof StartupError ? error : unusable(url, error);
  }
}

function openPools(url: string, diagnostics: Diagnostics): Record<'reads' | 'writes' | 'calls', Pool> {
  return {
    reads: openPool(url, READ_SETTINGS, diagnostics),
    writes: openPool(url, WRITE_SETTINGS, diagnostics),
    calls: openPool(url, CALL_SETTINGS, diagnostics),
  };
}

async function openOrm(url: string, diagnostics: Diagnostics): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    driverOptions: connection(url),
    pool: { min: 0, max: ORM_CONNECTIONS },
    entities: [LlmLogEntity],
    extensions: [Migrator],
    migrations: { migrationsList: readMigrations(), tableName: 'schema_migrations', snapshot: false },
    colors: false,
    logger: (message) => diagnostics.debug(message),
  });
}

async function requireVersion(pool: Pool, url: string): Promise<void> {
  const { rows } = await pool.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
  const version = Math.floor(Number(rows[0]?.version) / 10_000);
  if (version >= OLDEST_VERSION) return;
  throw new StartupError(
    `PostgreSQL ${version} at ${place(url)} is too old: point DATABASE_URL at version ${OLDEST_VERSION} or newer.`,
  );
}

function unusable(url: string, error: unknown): StartupError {
  const fault = error as { code?: string; message?: string };
  const reason = fault.message || fault.code || String(error);
  return new StartupError(
    `PostgreSQL at ${place(url)} cannot be used (${reason.split('\n', 1)[0]}): check that it runs and that DATABASE_URL ` +
      'names the right host, port, user, password and database.',
    { cause: error },
  );
}

/** Host, port and database: never user or password. */
function place(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
