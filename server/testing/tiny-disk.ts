import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { onTestFinished, type TestContext } from 'vitest';
import { makeTestFolder } from './folder.ts';

const run = promisify(execFile);

export interface TinyDisk {
  folder: string;
  resize(kilobytes: number): Promise<void>;
}

/**
 * A file system of its own with so much room, which is gone when the test has finished. Only root may mount one: the test is
 * skipped, with that reason, for anybody else.
 */
export async function mountTinyDisk(test: TestContext, kilobytes: number): Promise<TinyDisk> {
  const folder = await makeTestFolder();
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  } catch (error) {
    test.skip(`only root may mount a file system of its own: ${(error as Error).message}`);
  }
  onTestFinished(async () => void (await run('umount', [folder])));
  return {
    folder,
    resize: async (size) => void (await run('mount', ['-o', `remount,size=${size}k`, folder])),
  };
}
