import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s closes the app once and exits with 0', async (signal) => {
  const run = await begin(`return { close: async () => { tell('closing'); } }`);
  run.child.kill(signal);
  expect(await run.end()).toEqual({ code: 0, out: 'running\nclosing\n', err: '' });
});

it('takes the signals that one Ctrl-C sends by several ways for one', async () => {
  const run = await begin(`return { close: async () => { tell('closing'); await later(100); tell('closed'); } }`);
  run.child.kill('SIGINT');
  run.child.kill('SIGINT');
  run.child.kill('SIGTERM');
  expect(await run.end()).toEqual({ code: 0, out: 'running\nclosing\nclosed\n', err: '' });
});

it('a second signal ends a close that hangs', async () => {
  const run = await begin(`return { close: () => later(60_000) }`);
  run.child.kill('SIGINT');
  const again = setInterval(() => run.child.kill('SIGINT'), 100);
  const { code } = await run.end();
  clearInterval(again);
  expect(code).toBe(1);
});

it('a signal while starting ends the process at once', async () => {
  const run = await begin(`tell('running'); await later(60_000)`);
  run.child.kill('SIGTERM');
  expect(await run.end()).toMatchObject({ code: 0, err: '' });
});

it('closes the app when the launcher is gone', async () => {
  const run = await begin(`return { close: async () => { tell('closing'); } }`);
  run.child.disconnect();
  expect(await run.end()).toEqual({ code: 0, out: 'running\nclosing\n', err: '' });
});

it('tells a StartupError by its sentence alone and exits with 1', async () => {
  const run = await begin(`tell('running'); throw new StartupError('The folder is full.')`);
  expect(await run.end()).toEqual({ code: 1, out: 'running\n', err: 'The folder is full.\n' });
});

it.each([
  ['a throw nobody catches', `setImmediate(() => { throw new TypeError('bad\\nsecond line'); })`],
  ['a rejection nobody handles', `void Promise.reject(new TypeError('bad'))`],
])('%s is one line without a stack, closes the app and exits with 1', async (_name, fault) => {
  const run = await begin(`setTimeout(() => { ${fault} }, 50); return { close: async () => { tell('closing'); } }`);
  expect(await run.end()).toEqual({
    code: 1,
    out: 'running\nclosing\n',
    err: 'The server met an unexpected fault: TypeError: bad\n',
  });
});

it('keeps the password of a URL out of what it tells', async () => {
  const run = await begin(`tell('running'); throw new Error('no answer from postgres://me:secret@db:5432/x')`);
  expect((await run.end()).err).toBe(
    'The server met an unexpected fault: Error: no answer from postgres://***@db:5432/x\n',
  );
});

it('a close that fails is told and exits with 1', async () => {
  const run = await begin(`return { close: async () => { throw new Error('stuck'); } }`);
  run.child.kill('SIGTERM');
  expect(await run.end()).toEqual({
    code: 1,
    out: 'running\n',
    err: 'The server met an unexpected fault: Error: stuck\n',
  });
});

const from = (file: string) => JSON.stringify(path.join(import.meta.dirname, file));

/** A process whose start function is the given code; resolves when it says that it is running. */
async function begin(start: string) {
  const script = `
    import { setTimeout as later } from 'node:timers/promises';
    import { StartupError } from ${from('errors.ts')};
    import { runProcess } from ${from('process.ts')};
    const tell = (line) => process.stdout.write(line + '\\n');
    const open = setInterval(() => {}, 1000);
    await runProcess(async () => { ${start} });
    tell('running');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const out = text(child.stdout!);
  const err = text(child.stderr!);
  await once(child.stdout!, 'data');
  return {
    child: child as ChildProcess,
    async end() {
      const [code] = (await ended) as [number];
      return { code, out: await out, err: await err };
    },
  };
}
