import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../project-folder.ts';

/** The built product in a process of its own, as people run it. */
export interface Product {
  url: string;
  /** Everything it has written so far. */
  output(): string;
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
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = Promise.withResolvers<string>();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const url = /The dashboard is at (\S+)\s/.exec(output)?.[1];
      if (url) started.resolve(url);
    });
  }
  const exited = once(child, 'exit');
  void exited.then(() => started.reject(new Error(`The product did not start: ${output}`)));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  onTestFinished(() => end('SIGKILL'));
  return { url: await started.promise, output: () => output, end };
}
