import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

/** What became of the journal's oldest rows. */
export interface Settled {
  /** All rows up to that number: the sum of the others. */
  through: number;
  /** In the database. */
  written: number;
  /** Left out, because the database had them already. */
  duplicates: number;
  /** Refused for good, and in the dead-letter file. */
  deadLettered: number;
}

/** Counts rows as they are settled, and writes the counts down behind them. */
export interface Settlement {
  now(): Readonly<Settled>;
  /** So many more, in the order of their numbers. */
  add(count: Partial<Omit<Settled, 'through'>>): void;
  /** Returns up to which row it is on the disk that they are settled. A kill leaves the counts of before, or these. */
  save(): Promise<number>;
}

const NAME = 'settled.json';

/** Goes on where it was left. A journal without counts that begins at that row has written all before it. */
export async function openSettlement(folder: string, firstRow: number | null): Promise<Settlement> {
  const before = (firstRow ?? 1) - 1;
  let settled = (await read(folder)) ?? { through: before, written: before, duplicates: 0, deadLettered: 0 };
  let saved = settled;
  return {
    now: () => settled,
    add({ written = 0, duplicates = 0, deadLettered = 0 }) {
      settled = {
        through: settled.through + written + duplicates + deadLettered,
        written: settled.written + written,
        duplicates: settled.duplicates + duplicates,
        deadLettered: settled.deadLettered + deadLettered,
      };
    },
    async save() {
      const current = settled;
      if (current !== saved) await write(folder, current);
      saved = current;
      return saved.through;
    },
  };
}

/** null: there are none, or none that can be read. */
async function read(folder: string): Promise<Settled | null> {
  try {
    const found = JSON.parse(await readFile(path.join(folder, NAME), 'utf8')) as Settled;
    const { through, written, duplicates, deadLettered } = found;
    return Number.isSafeInteger(through) && through === written + duplicates + deadLettered ? found : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function write(folder: string, settled: Settled): Promise<void> {
  const file = path.join(folder, NAME);
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(settled));
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
