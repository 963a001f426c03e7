import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = path.dirname(import.meta.dirname);

it('counts what passed, failed and was skipped, and a file that does not load as failed', async () => {
  const count = await runVitest({
    'some.test.mjs': `
      import { expect, it } from 'vitest';
      it('passes', () => {});
      it('passes too', () => {});
      it('fails', () => expect(1).toBe(2));
      it.skip('is skipped', () => {});`,
    'broken.test.mjs': `import './no-such-file.mjs';`,
    'hook.test.mjs': `
      import { afterAll, it } from 'vitest';
      afterAll(() => { throw new Error('hook'); });
      it('passes', () => {});`,
  });
  expect(count).toEqual({ passed: 3, failed: 3, skipped: 1 });
});

it('counts an error outside of any test as failed', async () => {
  const count = await runVitest({
    'late.test.mjs': `
      import { it } from 'vitest';
      it('passes', () => { void Promise.reject(new Error('late')); });`,
  });
  expect(count).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

async function runVitest(files) {
  // Inside the project, so that the files find Vitest.
  const folder = mkdtempSync(path.join(root, 'node_modules', '.count-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const config = 'export default { test: { exclude: [] } };';
  for (const [name, content] of Object.entries({ ...files, 'vitest.config.mjs': config })) {
    writeFileSync(path.join(folder, name), content);
  }
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporter = path.join(root, 'scripts', 'count-reporter.mjs');
  const child = fork(vitest, ['run', `--root=${folder}`, `--reporter=${reporter}`], { silent: true, cwd: folder });
  let count = null;
  child.on('message', (message) => {
    count = message;
  });
  await once(child, 'exit');
  return count;
}
