import { createAwaitedNumber } from '../awaited-number.ts';
import { atMost, createPause } from '../../pause.ts';
import { createBackOff } from './back-off.ts';
import { createBatchSize, MOST_ROWS } from './batch-size.ts';
import { type BatchDeps, createNextBatch } from './next-batch.ts';
import { createWriteEntries, type WriteDeps } from './write-entries.ts';

/** Between the starts of small batches, so that a busy second is some fifty of them, and a lone row goes at once. */
const GATHER_MS = 20;

/**
 * Moves rows from the journal into the database, behind everyone's back; what is committed is published. They are settled in their
 * order, and committed so, too, unless a batch is refused or waits for its partition.
 *
 *     idle --row--> writing --committed--> settled --> the next batch, or a rest of 20 ms, or idle
 *                   |  ^ `--refused for its content--> half as many; one row alone --> a dead letter
 *                   |  |
 *         the moment is bad: back-off 0.1 s, doubling to 5 s; nothing is dropped
 *
 * While it is behind, the next batch is on its way, too: see next-batch.ts.
 */
export interface LogWriter {
  /** There is something in the journal. */
  wake(): void;
  /** Waits until all rows up to that number are settled; small batches do not rest meanwhile. Resolves early where the writer is closed. */
  settled(number: number): Promise<void>;
  /** As settled, but a back-off is cut short, too. */
  hurry(number: number): Promise<void>;
  /** Settles what waits, for at most that long, and ends. */
  close(patienceMs: number): Promise<void>;
}

export function createLogWriter(deps: WriteDeps & BatchDeps): LogWriter {
  const { journal, faults } = deps;
  const rest = createPause();
  const backOff = createBackOff();
  const size = createBatchSize();
  const nextBatch = createNextBatch(deps, size);
  const write = createWriteEntries(deps, size);
  const settled = createAwaitedNumber(journal.figures().settled.through);
  let working: Promise<void> | null = null;
  // Rows may come while the writer finds that there are none.
  let isWoken = false;
  let closed = false;

  /** False where nothing is left. */
  async function writeSome(): Promise<boolean> {
    const batch = await nextBatch();
    if (batch === null) return false;
    await write(batch);
    settled.growTo(journal.figures().settled.through);
    const isBehind = journal.figures().pending >= MOST_ROWS || size.current() < MOST_ROWS;
    if (!isBehind && !settled.isAwaited()) await rest.wait(GATHER_MS);
    return true;
  }

  async function work(): Promise<void> {
    while (isWoken && !closed) {
      isWoken = false;
      try {
        if (await writeSome()) isWoken = true;
        backOff.reset();
      } catch (error) {
        isWoken = true;
        faults.passing(error, 'The ledger could not be written; it will be tried again');
        await backOff.wait();
      }
    }
    working = null;
  }

  function wake(): void {
    isWoken = true;
    if (!closed) working ??= Promise.resolve().then(work);
  }

  function reach(number: number): Promise<void> {
    const done = settled.reaches(number);
    rest.end();
    wake();
    return done;
  }

  function hurry(number: number): Promise<void> {
    backOff.end();
    return reach(number);
  }

  async function close(patienceMs: number): Promise<void> {
    await atMost(hurry(journal.figures().last), patienceMs);
    closed = true;
    rest.end();
    backOff.end();
    settled.close();
  }

  return { wake, settled: reach, hurry, close };
}
