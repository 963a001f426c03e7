import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';

it('builds, runs the server in production mode and ends with its exit code', async () => {
  const folder = makeProject(`console.log('mode', process.env.NODE_ENV); process.exit(3);`);
  const first = await start(folder).end();
  expect(first.code).toBe(3);
  expect(first.out.replaceAll(/\d+\.\d s/g, 'N s')).toBe(
    '   N s  Building the server\n   N s  Building the dashboard\nmode production\n',
  );
  expect(await start(folder).end()).toEqual({ code: 3, out: 'mode production\n', err: '' });
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('passes %s on and ends after the server', async (signal) => {
  const folder = makeProject(`
    process.on('${signal}', () => setTimeout(() => { console.log('closed'); process.exit(0); }, 100));
    setInterval(() => {}, 1000);
    console.log('running');`);
  const { child, end } = start(folder);
  await seen(child, 'running');
  child.kill(signal);
  const { code, out } = await end();
  expect(code).toBe(0);
  expect(out).toMatch(/running\nclosed\n$/);
});

it('a server whose launcher was killed hears of it', async () => {
  const folder = makeProject(`
    process.on('disconnect', () => { require('node:fs').writeFileSync('heard', ''); process.exit(0); });
    console.log('running');`);
  const { child } = start(folder);
  await seen(child, 'running');
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(existsSync(path.join(folder, 'heard'))).toBe(true), 10_000);
});

it('tells a build that failed by what it said', async () => {
  const folder = makeProject('');
  writeFileSync(path.join(folder, 'node_modules/typescript/bin/tsc'), `console.error('no such type'); process.exit(2)`);
  const { code, err } = await start(folder).end();
  expect({ code, err }).toEqual({ code: 1, err: 'no such type\nBuilding the server failed with code 2: see above.\n' });
});

it('says in one sentence that the project folder cannot be written', async () => {
  const folder = makeProject('');
  writeFileSync(path.join(folder, 'dist'), 'a file where the builds go');
  const { code, err } = await start(folder).end();
  expect(code).toBe(1);
  expect(err).toMatch(
    /^The project folder \/.* cannot be written \(EEXIST\): start as the user it belongs to, or .*\.\n$/,
  );
});

/** The launcher in a project of which only the outline is real: its compiler writes the given server. */
function makeProject(server) {
  const folder = mkdtempSync(path.join(tmpdir(), 'llm-ledger-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (file, content) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  cpSync(import.meta.dirname, path.join(folder, 'scripts'), { recursive: true });
  for (const file of ['server/main.ts', 'client/main.ts', 'tsconfig.json', 'vite.config.ts']) write(file, '');
  write('package-lock.json', JSON.stringify({ packages: {} }));
  const compiler = `
    const fs = require('node:fs');
    fs.mkdirSync('dist/server', { recursive: true });
    fs.writeFileSync('dist/server/main.js', ${JSON.stringify(server)});`;
  write('node_modules/typescript/bin/tsc', compiler);
  write('node_modules/vite/bin/vite.js', '');
  return folder;
}

function start(folder) {
  const env = { ...process.env, NODE_ENV: 'test' };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const out = text(child.stdout);
  const err = text(child.stderr);
  return {
    child,
    async end() {
      const [code] = await ended;
      return { code, out: await out, err: await err };
    },
  };
}

async function seen(child, word) {
  let told = '';
  for await (const [chunk] of on(child.stdout, 'data')) {
    told += chunk;
    if (told.includes(word)) return;
  }
}
