import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../project-folder.ts';

/** The built product in a process of its own, as people run it. */
export interface Product {
  url: string;
  /** Resolves when the process is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** On a free port, with these variables and no others. Killed when the test has finished, where it still runs. */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const main = path.join(projectFolder(), 'dist', 'server', 'main.js');
  if (!existsSync(main)) throw new Error(`There is no ${main}: npm test builds it`);
  const child = spawn(process.execPath, [main], {
    cwd: env['DATA_DIR'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  onTestFinished(() => end('SIGKILL'));
  for await (const line of createInterface(child.stdout)) {
    const url = /The dashboard is at (\S+)/.exec(line)?.[1];
    if (url) return { url, end };
  }
  throw new Error('The product did not start');
}
