import { appendFile, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openTestJournal, type TestJournal } from '../../testing/journal.ts';
import { logRow } from '../../testing/rows.ts';
import { lengthOfLines } from './parse-segment.ts';

const SMALL = { segmentBytes: 4096 };

/** A closed journal with so many rows that were not settled. */
async function journalWith(count: number): Promise<TestJournal> {
  const opened = await openTestJournal(SMALL);
  const rows = Array.from({ length: count }, (_, at) => logRow({ requestId: `row ${at + 1}` }));
  await opened.journal.append(rows, false);
  return opened;
}

const segmentsOf = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.endsWith('.rows')).map((name) => path.join(folder, name));

const lettersIn = async (folder: string) =>
  (await readFile(path.join(folder, 'dead-letters.ndjson'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

async function drain({ journal }: TestJournal): Promise<number[]> {
  const numbers: number[] = [];
  for (let taken = await journal.take(5); taken.length > 0; taken = await journal.take(5)) {
    numbers.push(...taken.map(({ number }) => number));
    journal.settle({ written: taken.length, duplicates: 0 });
  }
  return numbers;
}

it('a last line that was being written is forgotten, and never stands in the middle', async () => {
  const first = await journalWith(3);
  const killed = await first.afterKill();
  await killed.journal.close();
  const [file] = await segmentsOf(killed.folder);
  await appendFile(file!, '0123abcd [4,178000');

  const second = await openTestJournal(SMALL, killed.folder);
  expect(second.journal.figures()).toMatchObject({ last: 3, pending: 3 });
  await second.journal.append([logRow({ requestId: 'row 4' })], false);
  const third = await second.afterKill();
  expect(await drain(third)).toEqual([1, 2, 3, 4]);
  expect(third.journal.figures().settled.deadLettered).toBe(0);
});

it('a torn line in front of the zeros a segment is made of is forgotten as well', async () => {
  const first = await journalWith(3);
  const [file] = await segmentsOf(first.folder);
  const bytes = await readFile(file!);
  expect(bytes).toHaveLength(4096);
  const handle = await open(file!, 'r+');
  await handle.write('0123abcd [4,', lengthOfLines(bytes));
  await handle.close();
  expect(await drain(await first.afterKill())).toEqual([1, 2, 3]);
});

it('a damaged line in the middle is a dead letter and counted, and the others are there', async () => {
  const first = await journalWith(10);
  const killed = await first.afterKill();
  await killed.journal.close();
  const [file] = await segmentsOf(killed.folder);
  await writeFile(file!, (await readFile(file!, 'latin1')).replace('"row 2"', '"row X"'), 'latin1');

  const second = await openTestJournal(SMALL, killed.folder);
  expect(await drain(second)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(second.journal.figures()).toMatchObject({
    last: 10,
    pending: 0,
    settled: { through: 10, written: 9, deadLettered: 1 },
  });
  const [letter, ...others] = await lettersIn(killed.folder);
  expect(letter).toMatchObject({ first: 2, last: 2, error: 'The journal on the disk is damaged' });
  expect(letter.row).toContain('"row X"');
  expect(others).toEqual([]);
});

it.each([
  ['in the middle', 1],
  ['at the beginning', 0],
])('a segment that is gone %s is a dead letter for all its rows', async (_where, which) => {
  const first = await journalWith(20);
  const killed = await first.afterKill();
  await killed.journal.close();
  const segments = await segmentsOf(killed.folder);
  const starts = segments.map((file) => Number(path.basename(file, '.rows')));
  await rm(segments[which]!);

  const second = await openTestJournal(SMALL, killed.folder);
  const found = await drain(second);
  const lost = starts[which + 1]! - starts[which]!;
  expect(found).toHaveLength(20 - lost);
  expect(second.journal.figures()).toMatchObject({ last: 20, pending: 0, settled: { deadLettered: lost } });
  expect(await lettersIn(killed.folder)).toMatchObject([{ first: starts[which], last: starts[which + 1]! - 1 }]);
});

it('a hole of zeros, as a power cut can leave, costs the rows in it and no others', async () => {
  const first = await journalWith(6);
  const killed = await first.afterKill();
  await killed.journal.close();
  const [file] = await segmentsOf(killed.folder);
  const bytes = await readFile(file!);
  const second = bytes.indexOf('\n') + 1;
  bytes.fill(0, second, second + 100);
  await writeFile(file!, bytes);

  const opened = await openTestJournal(SMALL, killed.folder);
  expect(await drain(opened)).toEqual([1, 3, 4, 5, 6]);
  expect(opened.journal.figures().settled).toMatchObject({ written: 5, deadLettered: 1 });
});

it('without the counts, what is no longer there counts as written', async () => {
  const first = await journalWith(20);
  const killed = await first.afterKill();
  await killed.journal.close();
  const segments = await segmentsOf(killed.folder);
  const start = Number(path.basename(segments[1]!, '.rows'));
  await rm(segments[0]!);
  await rm(path.join(killed.folder, 'settled'));

  const second = await openTestJournal(SMALL, killed.folder);
  expect(second.journal.figures()).toMatchObject({ last: 20, settled: { through: start - 1, written: start - 1 } });
  expect(await drain(second)).toHaveLength(20 - start + 1);
});

it('counts whose last writing was cut off by a power cut are those of before', async () => {
  const first = await journalWith(6);
  first.journal.settle({ written: 2, duplicates: 0 });
  const second = await first.reopen();
  second.journal.settle({ written: 3, duplicates: 0 });
  await second.journal.close();
  const file = path.join(first.folder, 'settled');
  const bytes = await readFile(file);
  const place = bytes.indexOf('"through":5');
  expect(place).toBeGreaterThan(0);
  await writeFile(file, bytes.fill(0, place + 5, place + 500));

  const third = await openTestJournal(SMALL, first.folder);
  expect(third.journal.figures()).toMatchObject({ last: 6, pending: 4, settled: { through: 2, written: 2 } });
});

it('damage behind rows that are not settled is left until its turn comes', async () => {
  const first = await journalWith(3);
  const killed = await first.afterKill();
  await killed.journal.close();
  const [file] = await segmentsOf(killed.folder);
  await writeFile(file!, (await readFile(file!, 'latin1')).replace('"row 2"', '"row X"'), 'latin1');

  const second = await openTestJournal(SMALL, killed.folder);
  expect((await second.journal.take(1)).map(({ number }) => number)).toEqual([1]);
  expect(await second.journal.take(5, 1)).toEqual([]);
  expect(second.journal.figures()).toMatchObject({ pending: 3, settled: { deadLettered: 0 } });
  expect(await drain(second)).toEqual([1, 3]);
  expect(second.journal.figures()).toMatchObject({ pending: 0, settled: { deadLettered: 1 } });
});
