import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { projectFolder } from './project-folder.ts';

it('says the steps and, last, where the dashboard is', async () => {
  const { out } = await runMain(`say('PostgreSQL is ready'); return stopping('http://127.0.0.1:4000');`);
  const lines = out.replaceAll(/\d+\.\d s/g, 'N s');
  expect(lines).toBe('   N s  PostgreSQL is ready\n   N s  The dashboard is at http://127.0.0.1:4000\n');
});

it('reads .env of the working folder, and the environment wins', async () => {
  const env = { HOST: 'localhost', PORT: '4100' };
  const { out } = await runMain(`say(config.host + ' ' + config.port + ' ' + config.logLevel); return stopping('');`, {
    dotEnv: 'PORT=4200\nLOG_LEVEL="warn"\n',
    env,
  });
  expect(out).toContain('localhost 4100 warn');
});

it('refuses wrong variables in one sentence', async () => {
  const { code, err } = await runMain(`return stopping('');`, { dotEnv: 'PORT=many\n' });
  expect(code).toBe(1);
  expect(err).toMatch(/^The environment has a wrong variable: PORT=many: .*\n$/);
});

it('refuses a .env that cannot be read', async () => {
  const { code, err } = await runMain(`return stopping('');`, { dotEnv: null });
  expect(code).toBe(1);
  expect(err).toMatch(/^\/.*\.env cannot be read \(EISDIR\): make it a readable file, or remove it\.\n$/);
});

it('names PORT when the port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, err } = await runMain(LISTEN, { env: { PORT: String(port) } });
  expect(code).toBe(1);
  expect(err).toBe(`Port ${port} on 127.0.0.1 is in use by another program: stop it, or set PORT to another one.\n`);
});

it('names HOST when the machine does not have the address', async () => {
  const env = { HOST: '192.0.2.1', ALLOW_UNAUTHENTICATED: 'true', PORT: '0' };
  const { code, err } = await runMain(LISTEN, { env });
  expect(code).toBe(1);
  expect(err).toBe('This machine does not have the address 192.0.2.1: set HOST to one it has, such as 127.0.0.1.\n');
});

const LISTEN = `
  const server = createServer().listen(config.port, config.host);
  await once(server, 'listening');
  return stopping('');`;

/** The real process around an app of the given code, in a folder of its own. It ends by a signal where the app starts. */
async function runMain(app: string, { dotEnv = '' as string | null, env = {} as Record<string, string> } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'llm-ledger-main-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const server = path.join(folder, 'server');
  for (const file of readdirSync(import.meta.dirname).filter((name) => /^[^.]+\.ts$/.test(name))) {
    cpSync(path.join(import.meta.dirname, file), path.join(server, file));
  }
  symlinkSync(path.join(projectFolder(), 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  if (dotEnv === null) mkdirSync(path.join(folder, '.env'));
  else writeFileSync(path.join(folder, '.env'), dotEnv);
  const source = `
    import { once } from 'node:events';
    import { createServer } from 'node:net';
    const stopping = (url) => {
      setTimeout(() => process.kill(process.pid, 'SIGTERM'), 50);
      return { url, close: async () => {} };
    };
    export async function createApp(config, say) { ${app} }`;
  writeFileSync(path.join(server, 'app.ts'), source);
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'exit')) as [number];
  const [out, err] = await output;
  return { code, out, err };
}
