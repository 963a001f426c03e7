import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { openTestJournal } from '../../testing/journal.ts';
import { logRow, NOW } from '../../testing/rows.ts';
import type { NewLlmLog } from '../llm-log.entity.ts';
import type { Journal } from './journal.ts';

/** Small enough that a handful of rows fills several. */
const SMALL = { segmentBytes: 4096 };

const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => logRow({ requestId: `row ${at + 1}` }));
const namesOf = (rows: readonly { requestId: string }[]) => rows.map(({ requestId }) => requestId);
const segmentsIn = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.rows'));

/** Takes and settles everything, so many at a time, and returns what it was. */
async function drain(journal: Journal, most: number): Promise<NewLlmLog[]> {
  const rows: NewLlmLog[] = [];
  for (let taken = await journal.take(most); taken.length > 0; taken = await journal.take(most)) {
    rows.push(...taken.map(({ row }) => row));
    journal.settle({ written: taken.length, duplicates: 0 });
  }
  return rows;
}

it('rows that are kept come back after a kill as they were, in their order', async () => {
  const { journal, afterKill } = await openTestJournal();
  const rows = [
    logRow(),
    logRow({
      createdAt: new Date(0),
      responsePreview: 'line\nfeed, "quotes", \u2028 and \u{1F600}',
      metadata: { deep: [1.5, null, { 'key ': '\\' }] },
      systemPromptHash: Buffer.from('00ff'.repeat(16), 'hex'),
      inputCostNano: 2 ** 53 - 1,
    }),
  ];
  await journal.append(rows, false);
  await journal.append([logRow({ requestId: 'once' })], true);
  const entries = await (await afterKill()).journal.take(10);
  expect(entries.slice(0, 2).map(({ row }) => row)).toEqual(rows);
  expect(entries.map(({ number, once }) => [number, once])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
});

it('rows that nobody waited for yet are kept in their order, too', async () => {
  const { journal, afterKill } = await openTestJournal(SMALL);
  const kept = rowsOf(100).map((row) => journal.append([row], false));
  await Promise.all(kept);
  expect(namesOf(await drain((await afterKill()).journal, 7))).toEqual(namesOf(rowsOf(100)));
});

it('what is more than may be held in memory is taken from the disk, while more rows come', async () => {
  const { journal } = await openTestJournal({ ...SMALL, recentRows: 5 });
  await journal.append(rowsOf(50), false);
  await journal.append([logRow({ requestId: 'makes room' })], false);
  const taken = (await journal.take(20)).map(({ row }) => row);
  journal.settle({ written: taken.length, duplicates: 0 });
  await journal.append([logRow({ requestId: 'late' })], false);
  const all = [...taken, ...(await drain(journal, 9))];
  expect(namesOf(all)).toEqual([...namesOf(rowsOf(50)), 'makes room', 'late']);
});

it('segments are deleted once it is written down that all their rows are settled', async () => {
  const { folder, journal, afterKill } = await openTestJournal(SMALL);
  await journal.append(rowsOf(50), false);
  expect((await segmentsIn(folder)).length).toBeGreaterThan(5);
  await drain(journal, 100);
  await vi.waitFor(async () => expect(await segmentsIn(folder)).toHaveLength(1), 5000);
  expect((await afterKill()).journal.figures()).toMatchObject({ last: 50, pending: 0, settled: { written: 50 } });
});

it('after a kill, rows are settled again whose settling was not written down yet', async () => {
  const { journal, afterKill } = await openTestJournal();
  await journal.append(rowsOf(10), false);
  await journal.take(10);
  journal.settle({ written: 4, duplicates: 0 });
  const second = await afterKill();
  expect(second.journal.figures()).toMatchObject({ last: 10, pending: 10 });
  expect(await drain(second.journal, 100)).toHaveLength(10);
});

it('numbers and counts go on over restarts, also where no row is left', async () => {
  const first = await openTestJournal();
  await first.journal.append(rowsOf(6), false);
  first.journal.settle({ written: 3, duplicates: 2 });
  await first.journal.bury((await first.journal.take(1))[0]!, new Error('bad'));
  const second = await first.reopen();
  expect(second.journal.figures()).toEqual({
    last: 6,
    pending: 0,
    settled: { through: 6, written: 3, duplicates: 2, deadLettered: 1 },
    oldestAt: null,
  });
  await second.journal.append(rowsOf(1), false);
  const third = await second.reopen();
  expect((await third.journal.take(10)).map(({ number }) => number)).toEqual([7]);
});

it('rows are taken ahead of those that are not settled, and it is known since when the oldest waits', async () => {
  const first = await openTestJournal();
  await first.journal.append(rowsOf(6), false);
  const { journal } = await first.afterKill();
  const numbers = async (after?: number) => (await journal.take(2, after)).map(({ number }) => number);
  expect(await numbers()).toEqual([1, 2]);
  expect(await numbers(2)).toEqual([3, 4]);
  expect(journal.figures().oldestAt).toEqual(NOW);
  journal.settle({ written: 2, duplicates: 0 });
  expect(journal.figures().oldestAt).toEqual(NOW);
  expect(await numbers(4)).toEqual([5, 6]);
  expect(await numbers(6)).toEqual([]);
});

it('a row that is larger than a segment is kept like any other', async () => {
  const { journal, afterKill } = await openTestJournal(SMALL);
  const rows = [logRow(), logRow({ metadata: { text: 'x'.repeat(10_000) } }), logRow()];
  await journal.append(rows, false);
  expect(await drain((await afterKill()).journal, 10)).toEqual(rows);
});

it('refuses what would be more than the journal may hold, and goes on when rows are settled', async () => {
  const { journal } = await openTestJournal({ ...SMALL, mostBytes: 3 * 4096 });
  let kept = 0;
  for (; journal.hasRoom(); kept += 1) await journal.append([logRow()], false);
  expect(kept).toBeGreaterThan(5);
  // What was let in before still finds its place.
  await journal.append([logRow()], false);
  await drain(journal, 100);
  await vi.waitFor(() => expect(journal.hasRoom()).toBe(true), 5000);
});

it('is for its own user alone', async () => {
  const { folder, journal } = await openTestJournal();
  await journal.append(rowsOf(1), false);
  await journal.bury((await journal.take(1))[0]!, new Error('bad'));
  const modes = (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).mode & 0o777);
  expect(new Set(await Promise.all(modes))).toEqual(new Set([0o600]));
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

it('says in one sentence that its folder cannot be used', async () => {
  const { folder } = await openTestJournal();
  const below = path.join(folder, 'spare', 'journal');
  await expect(openTestJournal({}, below)).rejects.toThrow(
    /^The journal in .* cannot be used \(ENOTDIR: .*\): see to it, or set DATA_DIR to another folder\.$/,
  );
});
