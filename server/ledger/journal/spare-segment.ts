import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { LedgerFaults } from '../ledger-faults.ts';
import { createPause } from '../../pause.ts';

const RETRY_MS = 1000;
const ZEROS = Buffer.alloc(256 * 1024);

/**
 * One segment that is made ahead, so that a full disk is met here and not when a row is written:
 *
 *     missing --made: zeros, synced--> ready --taken--> missing
 *        ^ `-- could not be made: tried again every second
 */
export interface SpareSegment {
  /** False once a spare could not be made, until one is. */
  canBeMade(): boolean;
  /** Gives the spare away under that name, open and empty, and makes the next. Throws where there is none. */
  take(file: string): Promise<FileHandle>;
  close(): Promise<void>;
}

/** Resolves once the first spare is made or could not be made. `mayGrow` says whether the journal may have another one. */
export async function openSpareSegment(
  { file, bytes, mayGrow }: { file: string; bytes: number; mayGrow: () => boolean },
  faults: LedgerFaults,
): Promise<SpareSegment> {
  const pause = createPause();
  let spare: FileHandle | null = null;
  let trying: Promise<void> = Promise.resolve();
  let providing: Promise<void> | null = null;
  let failed = false;
  let closed = false;

  async function tryToMake(): Promise<void> {
    try {
      if (!mayGrow()) throw new Error('it is as large as it may become while rows wait for the database');
      spare = await makeZeroed(file, bytes);
      failed = false;
    } catch (error) {
      failed = true;
      faults.passing(error, 'The journal has no room for more rows');
    }
  }

  async function provide(): Promise<void> {
    while (spare === null && !closed) {
      trying = tryToMake();
      await trying;
      if (spare === null && !closed) await pause.wait(RETRY_MS);
    }
    providing = null;
  }

  const provideLater = () => {
    if (!closed) providing ??= provide();
  };
  provideLater();
  await trying;
  return {
    canBeMade: () => !failed,
    async take(target) {
      await trying;
      if (spare === null) throw new Error('There is no room for another segment of the journal');
      await rename(file, target);
      const taken = spare;
      spare = null;
      provideLater();
      return taken;
    },
    async close() {
      closed = true;
      pause.end();
      await providing;
      await spare?.close();
      spare = null;
      await rm(file, { force: true });
    },
  };
}

/** A file whose place on the disk is taken: where there is not enough, none is left behind. */
async function makeZeroed(file: string, bytes: number): Promise<FileHandle> {
  const handle = await open(file, 'w', 0o600);
  try {
    for (let left = bytes; left > 0; left -= ZEROS.length) {
      await handle.writeFile(ZEROS.subarray(0, Math.min(left, ZEROS.length)));
    }
    await handle.datasync();
    return handle;
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
}
