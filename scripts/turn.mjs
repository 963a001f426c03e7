import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 100;
const TRIES_UNTOLD = 5;
const HEARTBEAT_MS = 1000;
const STALE_MS = 15_000;

/**
 * Does the work while no other process does work under the same file. Without dependencies there is no kernel lock: the file
 * names its process and is touched every second, so one that a killed process left is told from one in use.
 * `onWait` is called once where another one is at work.
 */
export async function takeTurn(file, work, onWait = () => {}) {
  await mkdir(path.dirname(file), { recursive: true });
  for (let tries = 0; !(await take(file)); tries += 1) {
    if (tries === TRIES_UNTOLD) onWait();
    await delay(POLL_MS);
  }
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (await isStale(file)) await setAside(file);
    return false;
  }
}

async function isStale(file) {
  try {
    const { mtimeMs } = await stat(file);
    return Date.now() - mtimeMs > STALE_MS || !isAlive(Number(await readFile(file, 'utf8')));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** By renaming, so that of several who wait only one takes away a stale file. */
async function setAside(file) {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function isAlive(pid) {
  if (!pid) return true; // Not written yet.
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
