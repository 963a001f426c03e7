import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { StartupError } from '../errors.ts';
import { prepareData } from './postgres-data.ts';

it('says in one sentence that a program ended before it read what it was to do, and leaves nothing half made', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-data-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const binaries = { initdb: '/usr/bin/true', postgres: '/no/such/program', major: 18 };
  const made = prepareData(folder, binaries, null, () => {});
  await expect(made).rejects.toThrow(StartupError);
  await expect(made).rejects.toThrow(/^The database cannot be made in .*ENOENT.*: set DATA_DIR, or DATABASE_URL.$/);
  expect(await readdir(folder)).toEqual([]);
});
