import { expect, it, onTestFinished } from 'vitest';
import { createDiagnostics } from '../../diagnostics.ts';
import { createLedgerFaults } from '../ledger-faults.ts';
import { type AppendQueue, createAppendQueue } from './append-queue.ts';

const lines = (count: number) => Array.from({ length: count }, (_, at) => Buffer.from(`line ${at}\n`));

function open(write: (lines: readonly Buffer[], first: number) => Promise<number>, lastWritten = 0): AppendQueue {
  const faults = createLedgerFaults(createDiagnostics('silent'), () => new Date());
  const queue = createAppendQueue(write, lastWritten, faults);
  onTestFinished(() => queue.close());
  return queue;
}

it('lines that come while a write is under way are written in the next one', async () => {
  const writes: [first: number, count: number][] = [];
  const disk = Promise.withResolvers<void>();
  const queue = open(async (given, first) => {
    writes.push([first, given.length]);
    const count = given.length;
    await disk.promise;
    return count;
  }, 10);
  for (const line of lines(2)) queue.add(line);
  await expect.poll(() => writes.length).toBe(1);
  for (const line of lines(3)) queue.add(line);
  disk.resolve();
  await queue.kept(15);
  expect(writes).toEqual([
    [11, 2],
    [13, 3],
  ]);
});

it('what one write does not take is written by the next', async () => {
  const firsts: number[] = [];
  const queue = open(async (_lines, first) => {
    firsts.push(first);
    return 1;
  });
  for (const line of lines(3)) queue.add(line);
  await queue.kept(3);
  expect(firsts).toEqual([1, 2, 3]);
});

it('while the disk fails a row is kept as soon as the database has it, and all are written once it works', async () => {
  let isBroken = true;
  const written: string[] = [];
  const queue = open(async (given) => {
    if (isBroken) throw new Error('no space left on device');
    written.push(...given.map(String));
    return given.length;
  });
  for (const line of lines(2)) queue.add(line);
  await expect.poll(queue.isFailing).toBe(true);
  const [one, both] = [queue.kept(1), queue.kept(2)];
  queue.settled(1);
  await one;
  expect(written).toEqual([]);
  isBroken = false;
  await both;
  expect(queue.isFailing()).toBe(false);
  expect(written).toEqual(lines(2).map(String));
});

it('says who is not kept where it is closed with a disk that fails', async () => {
  const queue = open(async () => {
    throw new Error('no space left on device');
  });
  queue.add(Buffer.from('line\n'));
  const outcome = queue.kept(1).then(
    () => 'kept',
    (error: Error) => error.message,
  );
  await queue.close();
  expect(await outcome).toBe('The journal was closed before the row could be written');
});
