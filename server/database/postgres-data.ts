import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../errors.ts';
import { type Account, canReach } from './postgres-account.ts';
import { type PostgresBinaries, SYSTEM_FOLDER } from './postgres-binaries.ts';

/** The one role and the one database of the embedded server. */
export const LEDGER = 'ledger';

const PASSWORD_FILE = 'ledger-password';
const INITDB_OPTIONS = [
  ['--username', LEDGER],
  ['--encoding', 'UTF8'],
  ['--locale', 'C'],
  ['--locale-provider', 'builtin'],
  ['--builtin-locale', 'C.UTF-8'],
  ['--auth', 'reject'],
].map(([name, value]) => `${name}=${value}`);

/** A statement that fails ends the program, and none is repeated in a message: one has the password. */
const SET_UP_OPTIONS = ['-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic'];

/** What PostgreSQL's programs see of our environment: nothing that could redirect them, such as PGDATA. */
export const POSTGRES_ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };

/**
 * The folder with the data, made first where there is none yet. A start that is killed in the middle leaves nothing half done.
 * @throws StartupError where the data belongs to another user or another PostgreSQL version, or cannot be made.
 */
export async function prepareData(
  dataDir: string,
  binaries: PostgresBinaries,
  account: Account | null,
  say: (step: string) => void,
): Promise<string> {
  const link = path.join(dataDir, 'postgres');
  if (!(await lstat(link).catch(() => null))) {
    say(`Creating the database in ${dataDir}`);
    await create(dataDir, link, binaries, account);
  }
  const version = (await read(link, 'PG_VERSION')).trim();
  if (Number(version) === binaries.major) return realpath(link);
  throw new StartupError(
    `The data in ${link} is of PostgreSQL ${version}, this program brings PostgreSQL ${binaries.major}: ` +
      'set DATA_DIR to another folder, or set DATABASE_URL to a server of that version.',
  );
}

/** The password of the role, kept inside the data for its owner alone. */
export async function readPassword(data: string): Promise<string> {
  return (await read(data, PASSWORD_FILE)).trim();
}

async function read(folder: string, name: string): Promise<string> {
  try {
    return await readFile(path.join(folder, name), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem =
      code === 'EACCES'
        ? `The database in ${folder} belongs to another user: start as that user`
        : `The folder ${folder} holds no database of ours (${name}: ${code}): move it away`;
    throw new StartupError(`${problem}, or set DATA_DIR to another folder.`, { cause: error });
  }
}

async function create(dataDir: string, link: string, binaries: PostgresBinaries, account: Account | null) {
  const site = `${link}.new`;
  const password = randomBytes(24).toString('base64url');
  try {
    await clear(site);
    const folder = await breakGround(dataDir, site, account);
    await run(binaries.initdb, [...INITDB_OPTIONS, `--pgdata=${folder}`], account);
    const setUp = `ALTER ROLE ${LEDGER} PASSWORD '${password}'\nCREATE DATABASE ${LEDGER}\n`;
    await run(binaries.postgres, ['--single', ...SET_UP_OPTIONS, '-D', folder, 'postgres'], account, setUp);
    await writeOwned(path.join(folder, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n', account);
    await writeOwned(path.join(folder, PASSWORD_FILE), `${password}\n`, account);
    await rename(site, link);
  } catch (error) {
    await clear(site);
    if (error instanceof StartupError) throw error;
    const reason = (error as Error).message;
    throw new StartupError(`The database cannot be made in ${dataDir} (${reason}): set DATA_DIR, or DATABASE_URL.`, {
      cause: error,
    });
  }
}

/** An empty folder of the account at that path, or behind a link at that path where the account could not reach it. */
async function breakGround(dataDir: string, site: string, account: Account | null): Promise<string> {
  let folder = site;
  if (!canReach(account, dataDir)) {
    await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
    folder = path.join(SYSTEM_FOLDER, `data-${randomBytes(6).toString('hex')}`);
    await symlink(folder, site);
  }
  await mkdir(folder, { mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
}

/** Deletes the folder, and what a link at its place leads to. */
export async function clear(folder: string): Promise<void> {
  const real = await realpath(folder).catch(() => folder);
  await rm(real, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

async function writeOwned(file: string, content: string, account: Account | null): Promise<void> {
  await writeFile(file, content, { mode: 0o600 });
  await chmod(file, 0o600);
  if (account) await chown(file, account.uid, account.gid);
}

function run(program: string, args: string[], account: Account | null, input = ''): Promise<void> {
  const options = { ...account, cwd: '/', env: POSTGRES_ENVIRONMENT };
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, options, (error, _stdout, stderr) => {
      process.off('exit', kill);
      if (error) reject(new Error(lastLine(stderr) || error.message, { cause: error }));
      else resolve();
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    // A program that ends before it has read all says why by its exit; that its input broke says nothing.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The last line that says something. */
export function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
