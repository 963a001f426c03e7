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
 * with the data folder locked, and with its real path.
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
    if (isAlive(left.pid)) process.kill(left.pid, signal);
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      // Not isAlive: what nobody has waited for yet stays in the list of processes.
      if (!(await isPostgresOn(data, left.pid))) return;
      await delay(POLL_MS);
    }
  }
}

/** Fast shutdown, immediate shutdown, the kernel's; and how long each gets. */
export const STOP_STEPS = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5000],
  ['SIGKILL', 5000],
] as const;

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
    // ps fails where there is no such process.
    const list = promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
    const { stdout } = await list.catch(() => ({ stdout: '' }));
    return stdout.includes('postgres') && stdout.includes(data);
  }
  const look = (what: string) => readlink(`/proc/${pid}/${what}`).catch(() => '');
  // After a new install the kernel calls the program "postgres (deleted)".
  return (await look('cwd')) === data && path.basename(await look('exe')).startsWith('postgres');
}
