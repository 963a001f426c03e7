import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isCurrent } from './install.mjs';

const here = { os: [process.platform], cpu: [process.arch] };

it('an install is current when npm has noted every package of the lockfile', () => {
  const folder = makeProject({ a: { integrity: '1' }, b: { integrity: '2', dev: true } });
  expect(isCurrent(folder)).toBe(false);
  note(folder, { a: { integrity: '1' } });
  expect(isCurrent(folder)).toBe(false);
  note(folder, { a: { integrity: '1' }, b: { integrity: 'old' } });
  expect(isCurrent(folder)).toBe(false);
  note(folder, { a: { integrity: '1' }, b: { integrity: '2' } });
  expect(isCurrent(folder)).toBe(true);
});

it('an install brought from another system is not current', () => {
  const folder = makeProject({ forHere: { integrity: '1', optional: true, ...here } });
  note(folder, { forElsewhere: { integrity: '1' } });
  expect(isCurrent(folder)).toBe(false);
});

it('packages of other systems are not missed', () => {
  const folder = makeProject({
    system: { integrity: '1', optional: true, os: ['plan9'] },
    processor: { integrity: '1', optional: true, cpu: 'vax' },
    excluded: { integrity: '1', optional: true, os: [`!${process.platform}`] },
    ofOneOfThem: { integrity: '1', optional: true },
  });
  note(folder, {});
  expect(isCurrent(folder)).toBe(true);
});

function makeProject(packages) {
  const folder = mkdtempSync(path.join(tmpdir(), 'llm-ledger-install-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  return folder;
}

function note(folder, packages) {
  writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}
