import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { lockDataFolder } from '../data-folder/data-folder-lock.ts';
import { StartupError } from '../errors.ts';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

it('keeps its data over a restart, and nothing runs after stop', async () => {
  const folder = await makeFolder();
  const steps: string[] = [];
  const first = await start(folder, (step) => steps.push(step));
  const pid = await serverPid(folder);
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS id');
  await first.stop();
  expect(isAlive(pid)).toBe(false);

  const second = await start(folder, (step) => steps.push(step));
  onTestFinished(second.stop);
  expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
  expect(steps).toEqual([`Creating the database in ${folder}`]);
  await second.stop();
  await second.stop();
});

it('runs with the settings the ledger counts on, for those alone who know the password', async () => {
  const folder = await makeFolder();
  const server = await start(folder);
  onTestFinished(server.stop);
  const names = ['max_wal_size', 'wal_compression', 'synchronous_commit', 'server_encoding', 'TimeZone'];
  const select = names.map((name) => `current_setting('${name}') AS "${name}"`).join(', ');
  expect(await query(server.url, `SELECT ${select}`)).toEqual([
    { max_wal_size: '4GB', wal_compression: 'off', synchronous_commit: 'on', server_encoding: 'UTF8', TimeZone: 'UTC' },
  ]);
  const guess = new URL(server.url);
  guess.password = 'guess';
  await expect(query(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  const secret = await stat(path.join(folder, 'postgres', 'ledger-password'));
  expect(secret.mode & 0o777).toBe(0o600);
});

it('starts again after its process was killed and the server went on without it', async () => {
  const folder = await makeFolder();
  const { child, url } = await startElsewhere(folder);
  await query(url, 'CREATE TABLE kept AS SELECT 7 AS id');
  const orphan = await serverPid(folder);
  await kill(child);
  expect(isAlive(orphan)).toBe(true);

  const server = await start(folder);
  onTestFinished(server.stop);
  // It stays in the list of processes until the system has taken note of its end.
  await vi.waitFor(() => expect(isAlive(orphan)).toBe(false), 10_000);
  expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
});

it('starts again after its process and the server were killed in the middle of work', async () => {
  const folder = await makeFolder();
  const { child, url } = await startElsewhere(folder);
  await query(url, 'CREATE TABLE kept AS SELECT 7 AS id');
  const busy = new Client({ connectionString: url });
  busy.on('error', () => {});
  await busy.connect();
  const work = busy.query('SELECT pg_sleep(60)').catch((error: Error) => error);
  process.kill(await serverPid(folder), 'SIGKILL');
  await kill(child);

  const server = await start(folder);
  onTestFinished(server.stop);
  expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
  expect(await work).toBeInstanceOf(Error);
});

it('starts the server again, under the same address, when it ends by itself', async () => {
  const folder = await makeFolder();
  const steps: string[] = [];
  const server = await start(folder, (step) => steps.push(step));
  onTestFinished(server.stop);
  await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS id');
  process.kill(await serverPid(folder), 'SIGKILL');
  await vi.waitFor(() => expect(steps).toContain('PostgreSQL ended unexpectedly and is started again'), 30_000);
  await vi.waitFor(async () => expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]), 30_000);
  const pid = await serverPid(folder);
  await server.stop();
  expect(isAlive(pid)).toBe(false);
});

it('takes the server along when its process exits without a word', async () => {
  const folder = await makeFolder();
  const { child } = await startElsewhere(folder);
  const pid = await serverPid(folder);
  child.stdin?.end();
  await once(child, 'exit');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);
});

it('is not misled by a process id that the kernel has given to another program', async () => {
  const folder = await makeFolder();
  const first = await start(folder);
  await first.stop();
  const owner = await stat(path.join(folder, 'postgres'));
  const bystander = spawn('sleep', ['60'], { uid: owner.uid, gid: owner.gid, cwd: '/' });
  onTestFinished(() => kill(bystander));
  await writeFile(path.join(folder, 'postgres', 'postmaster.pid'), `${bystander.pid}\n`);

  const second = await start(folder);
  onTestFinished(second.stop);
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(isAlive(Number(bystander.pid))).toBe(true);
});

it('begins anew where an earlier start was killed while it made the database', async () => {
  const folder = await makeFolder();
  const half = path.join(folder, 'postgres.new');
  const first = await start(folder);
  await first.stop();
  await rm(path.join(folder, 'postgres', 'PG_VERSION'));
  await expect(start(folder)).rejects.toThrow('holds no database of ours');
  await rename(path.join(folder, 'postgres'), half);

  const second = await start(folder);
  onTestFinished(second.stop);
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(await readdir(folder)).not.toContain('postgres.new');
});

it('says in one sentence when the data is of another PostgreSQL version', async () => {
  const folder = await makeFolder();
  const first = await start(folder);
  await first.stop();
  await writeFile(path.join(folder, 'postgres', 'PG_VERSION'), '17\n');
  await expect(start(folder)).rejects.toThrow(
    /^The data in .*postgres is of PostgreSQL 17, this program brings PostgreSQL 18: set DATA_DIR .*$/,
  );
});

it('says in one sentence why the server ended early', async () => {
  const folder = await makeFolder();
  const first = await start(folder);
  await first.stop();
  await writeFile(path.join(folder, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
  const refused = await start(folder).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StartupError);
  expect((refused as Error).message).toMatch(/^PostgreSQL on .* ended early, its last words: .*postgresql.conf.*$/);
});

it('works in a folder that only its own user may enter, and leaves nothing behind when removed', async () => {
  const folder = await makeFolder(0o700);
  const server = await start(folder);
  const { data_directory: data } = (await query(server.url, 'SHOW data_directory'))[0] as { data_directory: string };
  await server.stop();
  await removeEmbeddedPostgres(folder);
  await expect(stat(data)).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).not.toContain('postgres');
});

async function makeFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-embedded-'));
  await chmod(folder, mode);
  onTestFinished(async () => {
    await removeEmbeddedPostgres(folder);
    await rm(folder, { recursive: true });
  });
  return folder;
}

/** Locks the folder and starts the server, as the product does; stop() gives the folder free again. */
async function start(folder: string, say: (step: string) => void = () => {}): Promise<EmbeddedPostgres> {
  const lock = await lockDataFolder(folder);
  try {
    const { url, stop } = await startEmbeddedPostgres(lock, say);
    return { url, stop: () => stop().finally(lock.release) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The same in a process of its own, which exits without stopping anything when its input ends. */
async function startElsewhere(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const from = (file: string) => JSON.stringify(path.join(import.meta.dirname, file));
  const script = `
    import { lockDataFolder } from ${from('../data-folder/data-folder-lock.ts')};
    import { startEmbeddedPostgres } from ${from('embedded-postgres.ts')};
    const server = await startEmbeddedPostgres(await lockDataFolder(${JSON.stringify(folder)}), () => {});
    process.stdout.write(server.url + '\\n');
    process.stdin.resume().on('end', () => process.exit());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => kill(child));
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, url };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function serverPid(folder: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
