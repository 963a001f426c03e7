import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from '../server/project-folder.ts';

/** The product as people run it, with its data in that folder. */
export async function startProduct(
  env: Record<string, string>,
  folder: string,
): Promise<{ url: string; child: ChildProcess & { pid: number } }> {
  const { nodeOptions } = (await import(path.join(projectFolder(), 'scripts/node-options.mjs'))) as {
    nodeOptions: () => string;
  };
  const child = spawn(process.execPath, [path.join(projectFolder(), 'dist/server/main.js')], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      NODE_OPTIONS: nodeOptions(),
      ...env,
      PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // However this process exits, the product does not outlive it.
  process.once('exit', () => child.kill('SIGTERM'));
  for await (const line of createInterface(child.stdout)) {
    const url = /The dashboard is at (\S+)/.exec(line)?.[1];
    if (url) return { url, child: child as ChildProcess & { pid: number } };
  }
  throw new Error('The product did not start');
}

/** Ends it as Ctrl-C does, and waits until it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
