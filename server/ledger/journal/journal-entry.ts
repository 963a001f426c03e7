import { crc32 } from 'node:zlib';
import type { NewLlmLog } from '../llm-log.entity.ts';

/** A row as the journal has it. */
export interface JournalEntry {
  /** The journal's first row ever is 1, and none is left out. */
  number: number;
  /** When the journal took the row; createdAt may be any time. */
  acceptedAt: Date;
  /** The row is a repeat, and left out, where the books have its requestId already. */
  once: boolean;
  row: NewLlmLog;
}

const CHECKSUM_LENGTH = 8;
const NO_CHECKSUM = '0'.repeat(CHECKSUM_LENGTH);
const SPACE = 0x20;

/** The entry's line: CRC-32 in hexadecimal, a space, JSON, a line feed. What is not plain JSON in a row is listed here. */
export function encodeEntry({ number, acceptedAt, once, row }: JournalEntry): Buffer {
  const stored = {
    ...row,
    createdAt: row.createdAt.getTime(),
    systemPromptHash: encodeBytes(row.systemPromptHash),
    userPromptHash: encodeBytes(row.userPromptHash),
  };
  const line = Buffer.from(`${NO_CHECKSUM} ${JSON.stringify([number, acceptedAt.getTime(), once, stored])}\n`);
  line.write(checksumOf(line.subarray(CHECKSUM_LENGTH + 1, -1)), 'latin1');
  return line;
}

/** The entry of a line without its line feed; null: the line is damaged. */
export function decodeEntry(line: Buffer): JournalEntry | null {
  const json = line.subarray(CHECKSUM_LENGTH + 1);
  const checksum = line.toString('latin1', 0, CHECKSUM_LENGTH);
  if (line[CHECKSUM_LENGTH] !== SPACE || checksum !== checksumOf(json)) return null;
  const [number, acceptedAt, once, stored] = JSON.parse(json.toString()) as [number, number, boolean, Stored];
  const row = {
    ...stored,
    createdAt: new Date(stored.createdAt),
    systemPromptHash: decodeBytes(stored.systemPromptHash),
    userPromptHash: decodeBytes(stored.userPromptHash),
  };
  return { number, acceptedAt: new Date(acceptedAt), once, row };
}

type Special = 'createdAt' | 'systemPromptHash' | 'userPromptHash';
type Stored = Omit<NewLlmLog, Special> & {
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Hexadecimal. */
  systemPromptHash: string | null;
  userPromptHash: string | null;
};

function checksumOf(json: Buffer): string {
  return crc32(json).toString(16).padStart(CHECKSUM_LENGTH, '0');
}

function encodeBytes(value: Uint8Array | null): string | null {
  return value === null ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex');
}

function decodeBytes(value: string | null): Buffer | null {
  return value === null ? null : Buffer.from(value, 'hex');
}
