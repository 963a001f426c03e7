import { expect, it, vi } from 'vitest';
import { openTestJournal } from '../../testing/journal.ts';
import { logRow } from '../../testing/rows.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { createBatchSize, MOST_ROWS } from './batch-size.ts';
import { createNextBatch } from './next-batch.ts';

const NOTHING_NEW = { batchId: null, there: [], repeated: [] };

/** So many rows, in a journal that reads all but the newest of them from the disk, and what was made ready of them. */
async function openBatches(count: number) {
  const { journal } = await openTestJournal({ recentRows: 100, segmentBytes: 100_000 });
  await journal.append(
    Array.from({ length: count }, () => logRow()),
    false,
  );
  const made: (readonly [first: number, last: number])[] = [];
  const prepare = (entries: readonly JournalEntry[]) => {
    made.push([entries[0]!.number, entries.at(-1)!.number]);
    return async () => NOTHING_NEW;
  };
  const size = createBatchSize();
  return { journal, made, prepare, size };
}

it('the batch behind is made ready while one is on its way, and given when that one is settled', async () => {
  const { journal, made, prepare, size } = await openBatches(3 * MOST_ROWS);
  const next = createNextBatch({ journal, prepare }, size);
  const first = await next();
  await vi.waitFor(() => expect(made).toHaveLength(2));
  journal.settle({ written: first!.entries.length, duplicates: 0 });
  const second = await next();
  expect(second!.entries[0]!.number).toBe(first!.entries.at(-1)!.number + 1);
  expect(made.filter(([number]) => number === second!.entries[0]!.number)).toHaveLength(1);
});

it('what was made ready is made anew where the one before was not settled, and with as many rows as are tried then', async () => {
  const { journal, made, prepare, size } = await openBatches(3 * MOST_ROWS);
  const next = createNextBatch({ journal, prepare }, size);
  const refused = await next();
  await vi.waitFor(() => expect(made).toHaveLength(2));
  size.refused();
  const again = await next();
  expect(again!.entries[0]!.number).toBe(1);
  expect(again!.entries.length).toBeLessThanOrEqual(Math.ceil(MOST_ROWS / 2));
  expect(again).not.toBe(refused);
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
