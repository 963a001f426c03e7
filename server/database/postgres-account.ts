import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { StartupError } from '../errors.ts';

/** A user of the machine, as spawn takes it. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The user PostgreSQL runs as; null means the one we are. It refuses to run as root: then the owner of the data, else the
 * user `postgres`, else `nobody`.
 * @param data the data folder, which need not exist yet.
 */
export async function chooseAccount(data: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(data).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = await readFile('/etc/passwd', 'utf8');
  const account = findUser(users, 'postgres') ?? findUser(users, 'nobody');
  if (account) return account;
  throw new StartupError(
    'PostgreSQL does not run as root and there is neither a user postgres nor nobody: start as another user, or set DATABASE_URL.',
  );
}

/** Whether that user may use the file, or enter the folder, through all folders above it. */
export function canReach(account: Account | null, file: string): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', file], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function findUser(users: string, name: string): Account | null {
  const [, , uid, gid] =
    users
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':') ?? [];
  // Some systems write the ids of nobody as -2.
  return uid && gid ? { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 } : null;
}
