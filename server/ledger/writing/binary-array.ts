/**
 * One-dimensional arrays in the binary form of PostgreSQL's protocol, which costs both sides least: no digits, no escapes, and
 * bytes as they are. The form is what array_recv reads (src/backend/utils/adt/arrayfuncs.c), its elements what the *_recv of their
 * types do; all integers are big-endian.
 */

/** How the values of a column are written. */
interface ElementType {
  /** Of the type in pg_type. */
  oid: number;
  /** No value takes more bytes. */
  room(value: unknown): number;
  /** Writes a value and returns how many bytes it took. Throws an UnfitValue. */
  write(value: unknown, bytes: Buffer, at: number): number;
}

/** A value that a column cannot hold. Its code is the SQLSTATE with which PostgreSQL refuses such a value. */
export class UnfitValue extends Error {
  override readonly name = 'UnfitValue';
  readonly code: string;

  constructor(value: unknown, type: string, code = '22P02') {
    super(`${JSON.stringify(value)?.slice(0, 100)} is out of range for type ${type}`);
    this.code = code;
  }
}

/** 2000-01-01, where PostgreSQL's timestamps begin. */
const EPOCH_MS = 946_684_800_000;
const HIGH = 2 ** 32;

const TYPES = {
  boolean: fixed(16, 1, (value, bytes, at) => bytes.writeUInt8(value ? 1 : 0, at)),
  integer: fixed(23, 4, writeInteger),
  bigint: fixed(20, 8, (value, bytes, at) => writeBigint(value, bytes, at)),
  timestamptz: fixed(1184, 8, (value, bytes, at) =>
    writeBigint(((value as Date).getTime() - EPOCH_MS) * 1000, bytes, at),
  ),
  uuid: fixed(2950, 16, writeUuid),
  text: { oid: 25, room: roomOfText, write: (value, bytes, at) => bytes.write(value as string, at) },
  bytea: {
    oid: 17,
    room: (value) => (value as Uint8Array).length,
    write(value, bytes, at) {
      bytes.set(value as Uint8Array, at);
      return (value as Uint8Array).length;
    },
  },
  /** A byte in front is the version of the form. */
  jsonb: {
    oid: 3802,
    room: (value) => 1 + roomOfText(JSON.stringify(value)),
    write: (value, bytes, at) => 1 + bytes.write(JSON.stringify(value), bytes.writeUInt8(1, at)),
  },
} satisfies Record<string, ElementType>;

export type ColumnType = keyof typeof TYPES;

const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const NULL_LENGTH = -1;

/**
 * The array as a parameter of a statement; null and undefined are NULL.
 * @throws UnfitValue
 */
export function encodeArray(type: ColumnType, values: readonly unknown[]): Buffer {
  const element: ElementType = TYPES[type];
  let bytes: Buffer = Buffer.allocUnsafe(HEADER_BYTES + values.length * 2 * LENGTH_BYTES);
  let at = writeHeader(bytes, element.oid, values.length);
  for (const value of values) {
    const room = value == null ? 0 : element.room(value);
    if (at + LENGTH_BYTES + room > bytes.length) bytes = grown(bytes, at + LENGTH_BYTES + room);
    const length = value == null ? NULL_LENGTH : element.write(value, bytes, at + LENGTH_BYTES);
    at = bytes.writeInt32BE(length, at) + Math.max(0, length);
  }
  return bytes.subarray(0, at);
}

/** Dimensions, whether there are NULLs, the type, and of the one dimension its length and first subscript. */
function writeHeader(bytes: Buffer, oid: number, length: number): number {
  return [1, 1, oid, length, 1].reduce((at, word) => bytes.writeInt32BE(word, at), 0);
}

function grown(bytes: Buffer, least: number): Buffer {
  const larger = Buffer.allocUnsafe(Math.max(least, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}

function fixed(oid: number, length: number, write: (value: unknown, bytes: Buffer, at: number) => void): ElementType {
  return {
    oid,
    room: () => length,
    write(value, bytes, at) {
      write(value, bytes, at);
      return length;
    },
  };
}

/** UTF-8 takes at most three bytes for each unit of UTF-16. */
function roomOfText(value: unknown): number {
  return (value as string).length * 3;
}

function writeInteger(value: unknown, bytes: Buffer, at: number): void {
  if ((value as number) !== ((value as number) | 0)) throw new UnfitValue(value, 'integer', '22003');
  bytes.writeInt32BE(value as number, at);
}

function writeBigint(value: unknown, bytes: Buffer, at: number): void {
  if (!Number.isSafeInteger(value)) throw new UnfitValue(value, 'bigint', '22003');
  bytes.writeInt32BE(Math.floor((value as number) / HIGH), at);
  bytes.writeUInt32BE((value as number) >>> 0, at + 4);
}

function writeUuid(value: unknown, bytes: Buffer, at: number): void {
  const digits = (value as string).replaceAll('-', '');
  if (digits.length !== 32 || bytes.write(digits, at, 'hex') !== 16) throw new UnfitValue(value, 'uuid');
}
