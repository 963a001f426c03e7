import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupError } from '../errors.ts';
import type { Account } from './postgres-account.ts';
import { lastLine, POSTGRES_ENVIRONMENT } from './postgres-data.ts';
import { readPostmaster, STOP_STEPS } from './postmaster-file.ts';

const POLL_MS = 10;
const ATTEMPTS = 40;
const ATTEMPT_PAUSE_MS = 250;

/** Faults that pass: a port that was taken meanwhile; workers of a killed server that have not noticed yet. */
const PASSING_FAULT = /could not create any TCP\/IP sockets|shared memory block .* is still in use/;

/** Given on the command line, so that they hold whatever the data folder says. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Warm data is in the system's cache, and a random page as near as the next one.
  shared_buffers: '256MB',
  work_mem: '32MB',
  random_page_cost: '1.1',
  // A query of all time locks every week's partition and its indexes.
  max_locks_per_transaction: '512',
  max_wal_size: '4GB',
  wal_compression: 'off',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_checkpoints: 'off',
  // Statements and rows stay out of the server's log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

export interface PostgresProcess {
  port: number;
  /** Resolves when the server is gone, for whatever reason. */
  ended: Promise<unknown>;
  /** Ends the server: politely, then at once. Resolves when it is gone. */
  stop(): Promise<void>;
}

export interface PostgresCommand {
  program: string;
  data: string;
  logFile: string;
  account: Account | null;
  /** Unset: a free one. */
  port?: number;
}

/**
 * Starts the server on a port of this machine and resolves when it takes connections.
 * @throws StartupError with the last line of its log where it ends early.
 */
export async function startPostgres(command: PostgresCommand): Promise<PostgresProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const port = command.port ?? (await findFreePort());
    const child = await launch(command, port);
    const ended = once(child, 'exit');
    if (await becomesReady(child, command.data)) return { port, ended, stop: () => stop(child) };
    const log = (await readFile(command.logFile, 'utf8')).trimEnd();
    if (attempt < ATTEMPTS && PASSING_FAULT.test(log)) await delay(ATTEMPT_PAUSE_MS);
    else throw new StartupError(`PostgreSQL on ${command.data} ended early, its last words: ${lastLine(log)}`);
  }
}

async function launch({ program, data, logFile, account }: PostgresCommand, port: number): Promise<ChildProcess> {
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(logFile, 'w', 0o600);
  try {
    // A group of its own: Ctrl-C at the terminal reaches us alone, and the server ends after the last row is written.
    const child = spawn(program, ['-D', data, ...settings], {
      ...account,
      detached: true,
      cwd: '/',
      env: POSTGRES_ENVIRONMENT,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    // However this process exits, the server does not outlive it.
    const end = () => child.kill('SIGQUIT');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    return child;
  } catch (error) {
    throw new StartupError(`PostgreSQL (${program}) cannot be run: ${(error as Error).message}.`, { cause: error });
  } finally {
    await log.close();
  }
}

/** False where it ends instead. A server that recovers from a crash takes the time it takes. */
async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  while (!hasEnded(child)) {
    const postmaster = await readPostmaster(data);
    if (postmaster?.pid === child.pid && postmaster?.isReady) return true;
    await delay(POLL_MS);
  }
  return false;
}

async function stop(child: ChildProcess): Promise<void> {
  for (const [signal, patienceMs] of STOP_STEPS) {
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await Promise.race([ended, delay(patienceMs, undefined, { ref: false })]);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
