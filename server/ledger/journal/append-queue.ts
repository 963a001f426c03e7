import { createAwaitedNumber } from '../awaited-number.ts';
import type { LedgerFaults } from '../ledger-faults.ts';
import { createPause } from '../../pause.ts';

const RETRY_MS = 1000;

/**
 * Lines on their way to the disk, in order, one write at a time:
 *
 *     idle --line--> writing --written--> idle, or writing again what has come meanwhile, in one go
 *                    |     ^
 *                    fails  `-- failing: tried again every second; lines wait in memory
 *
 * A row is kept when its line is written, or when the database has it.
 */
export interface AppendQueue {
  /** Takes the line of the row that follows the one before. */
  add(line: Buffer): void;
  /** Resolves when all rows up to that number are kept; rejects where the queue is closed without. */
  kept(number: number): Promise<void>;
  /** All rows up to that number are settled, and so are kept. */
  settled(number: number): void;
  /** All lines up to that number are written. */
  writtenThrough(): number;
  isFailing(): boolean;
  /** Writes what waits, with one more try. */
  close(): Promise<void>;
}

/** `write` takes as many lines as it likes, the first of which has that number, and says how many. */
export function createAppendQueue(
  write: (lines: readonly Buffer[], first: number) => Promise<number>,
  lastWritten: number,
  faults: LedgerFaults,
): AppendQueue {
  const lines: Buffer[] = [];
  const pause = createPause();
  const kept = createAwaitedNumber(lastWritten);
  let written = lastWritten;
  let failing = false;
  let closed = false;
  let working: Promise<void> | null = null;

  async function tryToWrite(): Promise<void> {
    try {
      const count = await write(lines, written + 1);
      lines.splice(0, count);
      written += count;
      failing = false;
      kept.growTo(written);
    } catch (error) {
      failing = true;
      faults.passing(error, 'The journal could not be written');
    }
  }

  async function work(): Promise<void> {
    while (lines.length > 0) {
      await tryToWrite();
      if (failing && closed) break;
      if (failing) await pause.wait(RETRY_MS);
    }
    working = null;
  }

  return {
    add(line) {
      lines.push(line);
      working ??= Promise.resolve().then(work);
    },
    kept: kept.reaches,
    settled: kept.growTo,
    writtenThrough: () => written,
    isFailing: () => failing,
    async close() {
      closed = true;
      pause.end();
      await working;
      kept.close(new Error('The journal was closed before the row could be written'));
    },
  };
}
