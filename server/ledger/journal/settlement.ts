import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

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
  /** Returns up to which row it is on the disk that they are settled. */
  save(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Goes on where it was left. Two places in one file are written in turn: a kill or a power cut in the middle of a write spoils
 * one of them, and the other has the counts of before. Both are made at the first opening and never grow, so that on a full
 * disk, too, rows can be settled and their segments deleted.
 *
 * A journal without counts that begins at that row has written all before it; null: it has no rows.
 */
export async function openSettlement(folder: string, firstRow: number | null): Promise<Settlement> {
  const handle = await open(path.join(folder, 'settled'), constants.O_RDWR | constants.O_CREAT, 0o600);
  const before = (firstRow ?? 1) - 1;
  let settled = (await read(handle)) ?? { through: before, written: before, duplicates: 0, deadLettered: 0 };
  let saved = settled;
  let place = 0;

  async function writeDown(current: Settled): Promise<void> {
    place = 1 - place;
    await handle.write(encode(current), 0, PLACE_BYTES, place * PLACE_BYTES);
    await handle.datasync();
  }
  for (let times = 0; times < 2; times += 1) await writeDown(settled);
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
      if (current !== saved) await writeDown(current);
      saved = current;
      return saved.through;
    },
    close: () => handle.close(),
  };
}

/** No write to one place can touch the disk's block of the other. */
const PLACE_BYTES = 4096;

/** CRC-32 in hexadecimal, JSON, and zeros. */
function encode(settled: Settled): Buffer {
  const json = JSON.stringify(settled);
  const bytes = Buffer.alloc(PLACE_BYTES);
  bytes.write(`${crc32(json).toString(16)} ${json}`);
  return bytes;
}

/** null: there are no counts, or none that can be read. */
async function read(handle: FileHandle): Promise<Settled | null> {
  const bytes = await handle.readFile();
  const places = [bytes.subarray(0, PLACE_BYTES), bytes.subarray(PLACE_BYTES)].map(decode);
  const found = places.filter((settled) => settled !== null);
  return found.toSorted((a, b) => b.through - a.through)[0] ?? null;
}

function decode(bytes: Buffer): Settled | null {
  const [, checksum, json] = /^([0-9a-f]+) ({.*})\0*$/.exec(bytes.toString()) ?? [];
  return json !== undefined && crc32(json).toString(16) === checksum ? (JSON.parse(json) as Settled) : null;
}
