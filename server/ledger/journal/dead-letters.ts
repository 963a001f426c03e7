import { open } from 'node:fs/promises';
import path from 'node:path';

/** A row that the database will never take, or what is left of rows that can no longer be read. */
export interface DeadLetter {
  at: Date;
  /** Numbers of the rows; equal where it is one. */
  first: number;
  last: number;
  error: string;
  /** As it was recorded, or the text that stands in its place. */
  row: unknown;
}

/**
 * Adds a line of JSON to `dead-letters.ndjson` for people to look at; it is on the disk when this resolves. A kill in the very
 * next second can make a row stand there twice; it is counted once.
 */
export async function keepDeadLetter(folder: string, letter: DeadLetter): Promise<void> {
  const handle = await open(path.join(folder, 'dead-letters.ndjson'), 'a', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(letter)}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
