import { createHash } from 'node:crypto';

/**
 * SHA-256 of what was asked, so that one requestId with two contents is noticed. Keys are sorted: it is the content that
 * counts, not how it was written.
 */
export function fingerprint(content: Readonly<Record<string, unknown>>): Buffer {
  const entries = Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest();
}
