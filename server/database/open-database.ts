import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Pool, type PoolConfig, type QueryConfig } from 'pg';
import type { Diagnostics } from '../diagnostics.ts';
import { StartupError } from '../errors.ts';
import { LlmLogEntity } from '../ledger/llm-log.entity.ts';
import { migrate, readMigrations } from './migrate.ts';

const OLDEST_VERSION = 15;

/** Each kind of work has connections of its own, so that a crowd of queries or look-ups cannot keep a row from being written. */
const READ_CONNECTIONS = 8;
const WRITE_CONNECTIONS = 6;
const LEDGER_CONNECTIONS = 3;
/** For migrations. */
const ORM_CONNECTIONS = 2;
const CONNECT_PATIENCE_MS = 5000;
const WRITE_PATIENCE_MS = 30_000;
const PING: QueryConfig & { query_timeout: number } = { text: 'SELECT 1', query_timeout: 2000 };

export interface Database {
  orm: MikroORM;
  /** For queries of people; each must bound its own duration. */
  reads: Pool;
  /** For the cache and the idempotency store; each statement ends within 30 s. */
  writes: Pool;
  /** For the ledger's writer alone; each statement ends within 30 s. */
  ledgerWrites: Pool;
  /** Whether the server answers, within 2 s. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Connects, checks the version and brings the schema up to date.
 * @throws StartupError in one sentence where PostgreSQL cannot be reached, is too old, or refuses a migration.
 */
export async function openDatabase(url: string, diagnostics: Diagnostics): Promise<Database> {
  const writes = openPool(url, { max: WRITE_CONNECTIONS, query_timeout: WRITE_PATIENCE_MS }, diagnostics);
  try {
    await requireVersion(writes, url);
    const orm = await openOrm(url, diagnostics);
    await migrate(orm, writes);
    const reads = openPool(url, { max: READ_CONNECTIONS }, diagnostics);
    const ledgerWrites = openPool(url, { max: LEDGER_CONNECTIONS, query_timeout: WRITE_PATIENCE_MS }, diagnostics);
    return join(orm, { reads, writes, ledgerWrites });
  } catch (error) {
    await writes.end();
    throw error instanceof StartupError ? error : unusable(url, error);
  }
}

function join(orm: MikroORM, pools: Pick<Database, 'reads' | 'writes' | 'ledgerWrites'>): Database {
  return {
    orm,
    ...pools,
    async isReachable() {
      try {
        await pools.writes.query(PING);
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      await orm.close();
      for (const pool of [pools.reads, pools.writes, pools.ledgerWrites]) await pool.end();
    },
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

function openPool(url: string, settings: PoolConfig, diagnostics: Diagnostics): Pool {
  const pool = new Pool({ ...connection(url), ...settings });
  pool.on('error', (error) => diagnostics.warn({ err: error }, 'A connection to PostgreSQL was lost'));
  return pool;
}

function connection(url: string): PoolConfig {
  return { connectionString: url, connectionTimeoutMillis: CONNECT_PATIENCE_MS, keepAlive: true };
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
