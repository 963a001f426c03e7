import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { build } from './build.mjs';

it('builds once, and again only when an input changes', async () => {
  const { folder, make, builds } = makeProject(`fs.writeFileSync('dist/part/out', '')`);
  await make();
  await make();
  expect(builds()).toBe(1);

  writeFileSync(path.join(folder, 'source', 'a.test.ts'), 'tests are no input');
  await make();
  expect(builds()).toBe(1);

  writeFileSync(path.join(folder, 'source', 'a.ts'), 'changed');
  await make();
  expect(builds()).toBe(2);
  writeFileSync(path.join(folder, 'source', 'b.ts'), 'new');
  await make();
  expect(builds()).toBe(3);
});

it('a build that fails is told and tried again', async () => {
  const { make, builds } = makeProject('process.exit(2)');
  await expect(make()).rejects.toThrow('Building the part failed with code 2: see above.');
  await expect(make()).rejects.toThrow('failed');
  expect(builds()).toBe(2);
});

function makeProject(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'llm-ledger-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'source'));
  writeFileSync(path.join(folder, 'source', 'a.ts'), 'first');
  writeFileSync(path.join(folder, 'count'), '');
  const script = `fs.appendFileSync('count', '|'); fs.mkdirSync('dist/part', { recursive: true }); ${work}`;
  const part = { what: 'the part', into: 'dist/part', inputs: ['source'], command: ['-e', script] };
  return {
    folder,
    make: () => build(folder, process.execPath, [part], () => {}),
    builds: () => readFileSync(path.join(folder, 'count'), 'utf8').length,
  };
}
