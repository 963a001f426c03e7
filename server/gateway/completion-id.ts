import { uuidV7 } from '../ledger/log-id.ts';

/**
 * The id of a completion that begins at that moment, from 10 random bytes. Ordered by time, as the ledger has an index on it:
 * random keys touch a page of it each, and make an insert five times dearer.
 */
export function completionId(beginsAt: Date, random: Uint8Array): string {
  return uuidV7(beginsAt, random);
}
