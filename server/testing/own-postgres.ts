import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { lockDataFolder } from '../data-folder/data-folder-lock.ts';
import { chooseAccount } from '../database/postgres-account.ts';
import { findBinaries } from '../database/postgres-binaries.ts';
import { LEDGER, prepareData, readPassword } from '../database/postgres-data.ts';
import { type PostgresProcess, startPostgres } from '../database/postgres-process.ts';
import { readPostmaster } from '../database/postmaster-file.ts';
import { removeServer, TESTS_PREFIX } from './leftovers.ts';

/** The product's role, which is no superuser, and its database. */
const PRODUCT = 'product';

/** A PostgreSQL of the test's own, to be ill-treated. Its address stays the same whatever becomes of it. */
export interface OwnPostgres {
  /** Of an empty database that belongs to a role without further rights. */
  url: string;
  /** Ends it politely: every connection is told. */
  stop(): Promise<void>;
  /** Ends it as the kernel does when memory runs out: every connection breaks without a word. */
  kill(): Promise<void>;
  /** Starts it again. */
  start(): Promise<void>;
  /** Connections stay open and new ones are taken, but nothing is answered any more. */
  hang(): Promise<void>;
  /** Ends the hanging; what was asked meanwhile is answered now. */
  goOn(): void;
  /** Whether transactions may write. */
  setReadOnly(isReadOnly: boolean): Promise<void>;
  /** Breaks the role's connections, and gives it as many new ones at most; -1: any number. */
  limitConnections(most: number): Promise<void>;
  /** The rows of one statement of a superuser. */
  query(statement: string): Promise<any[]>;
  /** Ends it, in whatever state it is, and deletes its data. */
  close(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), TESTS_PREFIX));
  await chmod(folder, 0o755);
  // Held as long as it lives, so that another run does not take it for a leftover.
  const lock = await lockDataFolder(folder);
  const account = await chooseAccount(path.join(folder, 'postgres'));
  const binaries = await findBinaries(account, folder);
  const data = await prepareData(folder, binaries, account, () => {});
  const command = { program: binaries.postgres, data, logFile: path.join(folder, 'postgres.log'), account };
  let server: PostgresProcess = await startPostgres(command);
  const { port } = server;
  const address = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${PRODUCT}`;
  const superuser = address(LEDGER, await readPassword(data));
  const query = (statement: string) => queryOnce(superuser, statement);
  await queryOnce(superuser.replace(/\w+$/, LEDGER), `CREATE ROLE ${PRODUCT} LOGIN PASSWORD '${PRODUCT}'`);
  await queryOnce(superuser.replace(/\w+$/, LEDGER), `CREATE DATABASE ${PRODUCT} OWNER ${PRODUCT}`);
  let hanging: number[] = [];

  const processes = async () => {
    const pid = (await readPostmaster(data))?.pid;
    return pid === undefined ? [] : [pid, ...childrenOf(pid)];
  };
  // The first to hang is the last to go on: until then no child that has ended is taken off the list of processes.
  const goOn = () => signalAll(hanging.splice(0).toReversed(), 'SIGCONT');
  return {
    url: address(PRODUCT, PRODUCT),
    goOn,
    query,
    stop: () => server.stop(),
    async kill() {
      signalAll(await processes(), 'SIGKILL');
      await server.ended;
    },
    async start() {
      server = await startPostgres({ ...command, port });
    },
    async hang() {
      hanging = await processes();
      signalAll(hanging, 'SIGSTOP');
    },
    async setReadOnly(isReadOnly) {
      await query(`ALTER SYSTEM SET default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`);
      await query('SELECT pg_reload_conf()');
    },
    async limitConnections(most) {
      await query(`ALTER ROLE ${PRODUCT} CONNECTION LIMIT ${most}`);
      await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${PRODUCT}'`);
    },
    async close() {
      goOn();
      await server.stop();
      await lock.release();
      await removeServer(folder);
    },
  };
}

function childrenOf(pid: number): number[] {
  if (process.platform === 'linux') {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number).filter(Boolean);
  }
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, parent]) => parent === pid).map(([child]) => child!);
}

/** One that has ended meanwhile is left out. */
function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

async function queryOnce(url: string, statement: string): Promise<any[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
