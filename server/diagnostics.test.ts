import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const MODULE = JSON.stringify(path.join(import.meta.dirname, 'diagnostics.ts'));

/** The lines that a process writes whose diagnostics mask "secret". */
async function linesOf(work: string): Promise<Record<string, unknown>[]> {
  const script = `
    import { createDiagnostics } from ${MODULE};
    const diagnostics = createDiagnostics('info', (text) => text.replaceAll('secret', '***'));
    ${work}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('no text shows a secret: not the message, nor an error, nor what is no error', async () => {
  const lines = await linesOf(`
    diagnostics.info('it is secret');
    diagnostics.warn({ err: new Error('the secret\\nsecond line'), tries: 2 }, 'still secret');
    diagnostics.error({ err: 'a secret alone' });`);
  expect(lines).toMatchObject([
    { msg: 'it is ***' },
    { msg: 'still ***', tries: 2, err: { name: 'Error', message: 'the ***' } },
    { err: { message: 'a *** alone' } },
  ]);
});

it('an error is its name, code and first line: no stack and no cause', async () => {
  const [line] = await linesOf(`
    const error = Object.assign(new TypeError('one\\ntwo', { cause: new Error('inner') }), { code: '57P01' });
    diagnostics.warn({ err: error }, 'It failed');`);
  expect(line).toEqual({
    level: 40,
    time: expect.any(Number),
    err: { name: 'TypeError', message: 'one', code: '57P01' },
    msg: 'It failed',
  });
});
