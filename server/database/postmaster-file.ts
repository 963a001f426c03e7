import { execFile } from 'node:child_process';
import { readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const POLL_MS = 10;

/** What a running server writes into postmaster.pid: its process id in the first line, its state in the eighth. */
interface Postmaster {
  pid: number;
  isReady: boolean;
}

/** null: no server has this data open, or none says so. */
export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : null;
}

/**
 * Ends the server that a killed process of ours left on this data, if there is one: politely, then at once. Must be called
 * with the data folder locked.
 */
export async function stopLeftover(data: string): Promise<void> {
  const left = await readPostmaster(data);
  if (!left || !isAlive(left.pid)) return;
  if (!(await isPostgresOn(data, left.pid))) {
    // The kernel gave the number to another program, which PostgreSQL would take for a server of its own.
    await rm(path.join(data, 'postmaster.pid'), { force: true });
    return;
  }
  for (const [signal, patienceMs] of STOP_STEPS) {
    process.kill(left.pid, signal);
    if (await isGone(left.pid, patienceMs)) return;
  }
}

/** Fast shutdown, immediate shutdown, the kernel's; and how long each gets. */
export const STOP_STEPS = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5000],
  ['SIGKILL', 5000],
] as const;

async function isGone(pid: number, patienceMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += POLL_MS) {
    if (!isAlive(pid)) return true;
    await delay(POLL_MS);
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isPostgresOn(data: string, pid: number): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
    return stdout.includes('postgres') && stdout.includes(data);
  }
  const look = (what: string) => readlink(`/proc/${pid}/${what}`).catch(() => '');
  // After a new install the kernel calls the program "postgres (deleted)".
  return (await look('cwd')) === data && path.basename(await look('exe')).startsWith('postgres');
}
