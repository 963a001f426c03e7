import { mkdir, open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { StartupError } from '../errors.ts';

/** The folder with everything this process keeps, which no other process has at the same time. */
export interface DataFolder {
  path: string;
  /** Gives the folder free. */
  release(): Promise<void>;
}

/**
 * Makes the folder if needed and keeps it for this process. The kernel holds the lock, so it ends with the process however
 * that dies.
 * @throws StartupError where the folder cannot be made or written, or another process has it.
 */
export async function lockDataFolder(dataDir: string): Promise<DataFolder> {
  const file = path.join(dataDir, 'lock');
  const handle = await openLock(dataDir, file);
  try {
    if (!tryLock(handle.fd)) throw new StartupError(await describeHolder(dataDir, file));
    await handle.truncate();
    await handle.write(`${process.pid}\n`, 0);
    return { path: dataDir, release: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openLock(dataDir: string, file: string) {
  try {
    await makeFolder(dataDir);
    return await open(file, 'a+');
  } catch (error) {
    throw new StartupError(await describeFault(dataDir, error as NodeJS.ErrnoException), { cause: error });
  }
}

/** Step by step: mkdir's own "recursive" never ends where a folder cannot be made though its parent is there, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  try {
    await mkdir(folder);
  } catch (error) {
    // Another start was faster, or a link leads nowhere, which opening the lock will tell.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function describeFault(dataDir: string, fault: NodeJS.ErrnoException): Promise<string> {
  const remedy = 'set DATA_DIR to a folder this user may write.';
  const found = await stat(dataDir).catch(() => null);
  if (found && !found.isDirectory()) return `The data folder ${dataDir} is a file: move it away or ${remedy}`;
  return `The data folder ${dataDir} cannot be written (${fault.code ?? fault.message}): ${remedy}`;
}

async function describeHolder(dataDir: string, file: string): Promise<string> {
  const pid = (await readFile(file, 'utf8')).trim();
  const holder = pid ? `another process (pid ${pid})` : 'another process';
  return `The data folder ${dataDir} is in use by ${holder}: stop that one, or set DATA_DIR to another folder.`;
}
