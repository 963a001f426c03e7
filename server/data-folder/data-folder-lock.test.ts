import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lockDataFolder } from './data-folder-lock.ts';
import { StartupError } from '../errors.ts';
import { makeTestFolder } from '../testing/folder.ts';

it('makes the folder where there is none, and gives it free again', async () => {
  const folder = path.join(await makeTestFolder(), 'made', 'here');
  for (let times = 0; times < 2; times += 1) {
    const lock = await lockDataFolder(folder);
    expect(lock.path).toBe(folder);
    await lock.release();
  }
});

it('refuses a folder that another process has, and takes it once that is killed', async () => {
  const folder = await makeTestFolder();
  const other = await lockElsewhere(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(
    new StartupError(
      `The data folder ${folder} is in use by another process (pid ${other.pid}): stop that one, or set DATA_DIR to another folder.`,
    ),
  );
  other.kill('SIGKILL');
  await once(other, 'exit');
  const lock = await lockDataFolder(folder);
  await lock.release();
});

it('says in one sentence when the folder is a file or lies below one', async () => {
  const file = path.join(await makeTestFolder(), 'file');
  await writeFile(file, '');
  await expect(lockDataFolder(file)).rejects.toThrow(
    new StartupError(
      `The data folder ${file} is a file: move it away or set DATA_DIR to a folder this user may write.`,
    ),
  );
  await expect(lockDataFolder(path.join(file, 'data'))).rejects.toThrow(
    /^The data folder .*data cannot be written \(ENOTDIR\): set DATA_DIR to a folder this user may write.$/,
  );
});

it('says in one sentence when the system makes no folder at that place', async () => {
  await expect(lockDataFolder('/proc/ledger/data')).rejects.toThrow(
    /^The data folder .*data cannot be written \(E[A-Z]+\): set DATA_DIR to a folder this user may write.$/,
  );
});

async function lockElsewhere(folder: string): Promise<ChildProcess> {
  const module = JSON.stringify(path.join(import.meta.dirname, 'data-folder-lock.ts'));
  const script = `
    import { lockDataFolder } from ${module};
    await lockDataFolder(${JSON.stringify(folder)});
    process.stdout.write('locked');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}
