import { hash } from 'node:crypto';

/**
 * The id of a row: a UUIDv7 whose time is createdAt in milliseconds and whose 74 free bits come from SHA-256(requestId).
 * The same record always has the same id, so writing it twice changes nothing.
 */
export function logId(createdAt: Date, requestId: string): string {
  return uuidV7(createdAt, hash('sha256', requestId, 'buffer'));
}

/** The UUIDv7 (RFC 9562) of that millisecond; its 74 free bits are taken from the first 10 bytes given. */
export function uuidV7(instant: Date, free: Uint8Array): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(instant.getTime(), 0, 6);
  bytes.set(free.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return format(bytes.toString('hex'));
}

/** What 48 bits hold. */
const LATEST_MS = 2 ** 48 - 1;

/** The smallest id of that instant, or of the nearest one an id can hold: rows of [from, to) are those with idFloor(from) <= id < idFloor(to). */
export function idFloor(instant: Date): string {
  const ms = Math.min(LATEST_MS, Math.max(0, instant.getTime()));
  return format(ms.toString(16).padStart(12, '0').padEnd(32, '0'));
}

/** Milliseconds since 1970 of the instant that an id holds. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

function format(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
