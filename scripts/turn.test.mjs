import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { takeTurn } from './turn.mjs';

it('lets several work one after the other, also when one of them fails', async () => {
  const file = await makeFile();
  let working = 0;
  const work = async (fails) => {
    working += 1;
    expect(working).toBe(1);
    await breathe();
    working -= 1;
    if (fails) throw new Error('failed');
    return 'done';
  };
  const turns = [false, true, false].map((fails) => takeTurn(file, () => work(fails)));
  const ends = await Promise.allSettled(turns);
  expect(ends.map((end) => end.value ?? end.reason.message)).toEqual(['done', 'failed', 'done']);
});

it('does not wait for a process that is gone', async () => {
  const file = await makeFile();
  await writeFile(file, '999999999');
  expect(await takeTurn(file, async () => 'done')).toBe('done');
});

it('does not wait for a process whose number another program has now', async () => {
  const file = await makeFile();
  await writeFile(file, String(process.pid));
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(file, longAgo, longAgo);
  expect(await takeTurn(file, async () => 'done')).toBe('done');
});

async function makeFile() {
  const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-turn-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return path.join(folder, 'turn');
}
