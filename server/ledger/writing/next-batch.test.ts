import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openTestJournal } from '../../testing/journal.ts';
import { logRow } from '../../testing/rows.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { createBatchSize, MOST_ROWS } from './batch-size.ts';
import { createNextBatch } from './next-batch.ts';

const NOTHING_NEW = { batchId: null, there: [], repeated: [] };

/** So many rows, in a journal that reads all but the newest of them from the disk, and the first and last of each batch that was sent. */
async function openBatches(count: number, segmentBytes = 100_000) {
  const { journal, folder } = await openTestJournal({ recentRows: 100, segmentBytes });
  await journal.append(
    Array.from({ length: count }, (_, at) => logRow({ requestId: `row ${at + 1}.` })),
    false,
  );
  const sent: (readonly [first: number, last: number])[] = [];
  const prepare = (entries: readonly JournalEntry[]) => async () => {
    sent.push([entries[0]!.number, entries.at(-1)!.number]);
    return NOTHING_NEW;
  };
  const size = createBatchSize();
  return { journal, folder, sent, prepare, size };
}

it('the batch behind is sent while one is on its way, and given when that one is settled', async () => {
  const { journal, sent, prepare, size } = await openBatches(4 * MOST_ROWS);
  const next = createNextBatch({ journal, prepare }, size);
  const first = await next();
  void first!.append();
  await expect.poll(() => sent.length).toBe(2);
  journal.settle({ written: first!.entries.length, duplicates: 0 });
  const second = await next();
  expect(await second!.append()).toBe(NOTHING_NEW);
  expect(second!.entries[0]!.number).toBe(first!.entries.at(-1)!.number + 1);
  await expect.poll(() => sent.length).toBe(3);
  expect(sent.map(([number]) => number)).toEqual([...new Set(sent.map(([number]) => number))]);
});

it('where one fails, its rows are given again, as few as are tried then, up to those that were sent', async () => {
  const { journal, sent, prepare, size } = await openBatches(3 * MOST_ROWS);
  const next = createNextBatch({ journal, prepare }, size);
  const refused = await next();
  await expect.poll(() => sent.length).toBe(1);
  const [[behind]] = sent as [[number, number]];
  size.refused();
  for (let oldest = 1; oldest < behind;) {
    const again = await next();
    expect(again!.entries[0]!.number).toBe(oldest);
    expect(again!.entries.length).toBeLessThanOrEqual(Math.ceil(MOST_ROWS / 2));
    expect(again).not.toBe(refused);
    journal.settle({ written: again!.entries.length, duplicates: 0 });
    oldest += again!.entries.length;
  }
  expect(journal.figures().settled.through).toBe(behind - 1);
  expect((await next())!.entries[0]!.number).toBe(behind);
  expect(sent.filter(([number]) => number === behind)).toHaveLength(1);
});

/** The first batch and the one behind it have failed; nothing else is sent before that is mended. */
async function openBroken() {
  const { journal, sent, prepare, size } = await openBatches(5 * MOST_ROWS);
  const gone = new Error('the connection is gone');
  let isGone = true;
  let failed = 0;
  const prepareOver = (entries: readonly JournalEntry[]) => async () => {
    if (!isGone) return prepare(entries)();
    failed += 1;
    throw gone;
  };
  const next = createNextBatch({ journal, prepare: prepareOver }, size);
  const first = await next();
  await expect(first!.append()).rejects.toBe(gone);
  await expect.poll(() => failed).toBe(2);
  isGone = false;
  return { journal, sent, next, first: first!, gone };
}

it('that a batch failed that was sent is heard when its turn comes; then it is made anew, and nothing was sent behind it', async () => {
  const { journal, sent, next, first, gone } = await openBroken();
  journal.settle({ written: first.entries.length, duplicates: 0 });
  const second = await next();
  await expect(second!.append()).rejects.toBe(gone);
  await new Promise(setImmediate);
  expect(sent).toEqual([]);
  const again = await next();
  expect(again!.entries[0]!.number).toBe(second!.entries[0]!.number);
  expect(await again!.append()).toBe(NOTHING_NEW);
});

/** Rows 1 to 1,000 were given, 1,001 to 1,901 sent behind them, when those of these numbers become unreadable; what is given then. */
async function giveAgainWithout(damaged: readonly number[]) {
  const { journal, folder, sent, prepare, size } = await openBatches(2 * MOST_ROWS, 4_000_000);
  // From here on the others are read from the disk.
  await journal.append([logRow()], false);
  const next = createNextBatch({ journal, prepare }, size);
  await next();
  await expect.poll(() => sent).toEqual([[1001, 1901]]);
  const segment = (await readdir(folder)).find((name) => name.endsWith('.rows'));
  const file = path.join(folder, segment!);
  let text = await readFile(file, 'latin1');
  for (const number of damaged) text = text.replace(`"row ${number}."`, `"XXX ${number}."`);
  await writeFile(file, text, 'latin1');
  const given: number[] = [];
  for (let batch = await next(); batch !== null; batch = await next()) {
    given.push(...batch.entries.map(({ number }) => number));
    journal.settle({ written: batch.entries.length, duplicates: 0 });
  }
  return { given, sent, settled: journal.figures().settled };
}

const allBut = (damaged: readonly number[]) =>
  Array.from({ length: 2 * MOST_ROWS + 1 }, (_, at) => at + 1).filter((number) => !damaged.includes(number));

it('rows that cannot be read any more when they are given again make room for none of those that were sent', async () => {
  const { given, sent, settled } = await giveAgainWithout([5]);
  expect(given).toEqual(allBut([5]));
  expect(settled.deadLettered).toBe(1);
  expect(sent.map(([first]) => first)).not.toContain(1002);
});

it('where such damage reaches into those that were sent, what is left of them is given again', async () => {
  const { given, settled } = await giveAgainWithout([999, 1000, 1001, 1002]);
  expect(given).toEqual(allBut([999, 1000, 1001, 1002]));
  expect(settled).toMatchObject({ through: 2001, deadLettered: 4 });
});

it('a row that cannot be made ready is refused when its turn comes, not before', async () => {
  const { journal, size } = await openBatches(2 * MOST_ROWS);
  const unfit = new Error('unfit');
  const prepare = () => {
    throw unfit;
  };
  const batch = await createNextBatch({ journal, prepare }, size)();
  await expect(batch!.append()).rejects.toBe(unfit);
});
