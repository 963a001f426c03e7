import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { StartupError } from './errors.ts';
import { runProcess } from './process.ts';
import { createProgress } from './progress.ts';

/** The launcher says when it began, so that all lines of a start count from there. */
const sinceMs = Number(process.argv[2]) || performance.timeOrigin;
const say = createProgress(process.stdout, sinceMs);

await runProcess(async () => {
  const config = readConfig({ ...readDotEnv(), ...process.env });
  const app = await createApp(config, say).catch((error: unknown) => {
    throw explain(error, config);
  });
  say(`The dashboard is at ${app.url}`);
  return app;
});

/** The variables of `.env` in the working folder; the environment wins over them. */
function readDotEnv(): NodeJS.Dict<string> {
  const file = path.resolve('.env');
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    throw new StartupError(`${file} cannot be read (${code}): make it a readable file, or remove it.`, {
      cause: error,
    });
  }
}

/** A port or address that cannot be had is for the person at the terminal. */
function explain(error: unknown, { host, port }: Config): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  const message = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program: stop it, or set PORT to another one.`,
    EACCES: `Port ${port} on ${host} may not be opened by this user: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine does not have the address ${host}: set HOST to one it has, such as 127.0.0.1.`,
    ENOTFOUND: `There is no address for ${host}: set HOST to one of this machine, such as 127.0.0.1.`,
  }[code ?? ''];
  if (!message || (syscall !== 'listen' && syscall !== 'getaddrinfo')) return error;
  return new StartupError(message, { cause: error });
}
