import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { makeTestFolder } from '../../testing/folder.ts';
import { openTestJournal, type TestJournal } from '../../testing/journal.ts';
import { logRow } from '../../testing/rows.ts';
import { mountTinyDisk } from '../../testing/tiny-disk.ts';

const SEGMENT = 64 * 1024;
const PATIENCE_MS = 5000;

const rowsOf = (count: number) => Array.from({ length: count }, () => logRow());

async function drain({ journal }: TestJournal): Promise<number[]> {
  const numbers: number[] = [];
  for (let taken = await journal.take(100); taken.length > 0; taken = await journal.take(100)) {
    numbers.push(...taken.map(({ number }) => number));
    journal.settle({ written: taken.length, duplicates: 0 });
  }
  return numbers;
}

it('a full disk is met before a row is: new work is refused, and taken again once rows are settled', async (test) => {
  const { folder: disk } = await mountTinyDisk(test, 512);
  const opened = await openTestJournal({ segmentBytes: SEGMENT }, path.join(disk, 'journal'));
  const { journal } = opened;
  let kept = 0;
  for (; journal.hasRoom(); kept += 1) await journal.append([logRow()], false);
  // Calls that were let in before it was full.
  await journal.append(rowsOf(40), false);
  expect(await drain(await opened.afterKill())).toHaveLength(kept + 40);

  await drain(opened);
  await vi.waitFor(() => expect(journal.hasRoom()).toBe(true), PATIENCE_MS);
});

it('rows that find no place wait in memory, are as good as kept once settled, and are written when there is room', async (test) => {
  const { folder: disk } = await mountTinyDisk(test, 512);
  const opened = await openTestJournal({ segmentBytes: SEGMENT }, path.join(disk, 'journal'));
  const { journal } = opened;
  await journal.append(rowsOf(1), false);
  const ballast = path.join(disk, 'ballast');
  await writeFile(ballast, Buffer.alloc(1024 * 1024)).catch(() => {});
  await vi.waitFor(async () => {
    if (journal.hasRoom()) await journal.append(rowsOf(1), false);
    expect(journal.hasRoom()).toBe(false);
  }, PATIENCE_MS);

  const before = journal.figures().last;
  const kept = journal.append(rowsOf(300), false);
  expect((await journal.take(1000)).length).toBeGreaterThan(0);
  const late = journal.append(rowsOf(1), false);
  journal.settle({ written: before + 300, duplicates: 0 });
  await kept;
  await rm(ballast);
  await late;
  await vi.waitFor(() => expect(journal.hasRoom()).toBe(true), PATIENCE_MS);
  expect((await drain(await opened.afterKill())).at(-1)).toBe(before + 301);
});

it('a disk that is full at the start refuses work until it is not', async () => {
  const folder = path.join(await makeTestFolder(), 'journal');
  await mkdir(folder);
  // The system's own full disk: what is written to it fails with ENOSPC.
  await symlink('/dev/full', path.join(folder, 'spare'));
  const { journal } = await openTestJournal({ segmentBytes: SEGMENT }, folder);
  expect(journal.hasRoom()).toBe(false);
  await vi.waitFor(() => expect(journal.hasRoom()).toBe(true), PATIENCE_MS);
  await journal.append(rowsOf(1), false);
});
