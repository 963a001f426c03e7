import { LRUCache } from 'lru-cache';
import { inProgress, otherContent } from './refusals.ts';

export const KEPT_HOURS = 24;
const MOST_ANSWERS = 10_000;
const MOST_BYTES = 32 * 1024 * 1024;
/** What an answer takes beside its text. */
const ENTRY_BYTES = 500;

/** Bounds for answers in memory: the least recently used go first. */
export const MEMORY_BOUNDS = {
  max: MOST_ANSWERS,
  maxSize: MOST_BYTES,
  // A character takes two bytes at most.
  sizeCalculation: ({ answer }: { answer: string }) => answer.length * 2 + ENTRY_BYTES,
};

/**
 * What this process knows of its own requests, in memory and at once.
 *
 *     free --claim--> claimed --keep--> answered --24 h, or the memory is needed for newer ones--> free
 *                        `--release--> free
 *
 * A claim ends with its call, and a call has a deadline: none is held for ever, and there are never more than calls in flight.
 */
export interface LocalIdempotency {
  /**
   * The answer given before; null: the caller holds the claim now.
   * @throws LedgerError REQUEST_IN_PROGRESS, or BAD_USER_INPUT where the same requestId came with another fingerprint.
   */
  claim(requestId: string, fingerprint: Buffer): string | null;
  /** Ends a claim with its answer, JSON as text. */
  keep(requestId: string, answer: string): void;
  /** Ends a claim without one. */
  release(requestId: string): void;
}

export function createLocalIdempotency(elapsedMs: () => number): LocalIdempotency {
  const claims = new Map<string, Buffer>();
  const answers = new LRUCache<string, { fingerprint: Buffer; answer: string }>({
    ...MEMORY_BOUNDS,
    ttl: KEPT_HOURS * 3_600_000,
    // The time is always asked for, never remembered for a while.
    ttlResolution: 0,
    perf: { now: elapsedMs },
  });
  return {
    claim(requestId, fingerprint) {
      const answered = answers.get(requestId);
      const known = answered?.fingerprint ?? claims.get(requestId);
      if (known && !known.equals(fingerprint)) throw otherContent();
      if (answered) return answered.answer;
      if (known) throw inProgress();
      claims.set(requestId, fingerprint);
      return null;
    },
    keep(requestId, answer) {
      const fingerprint = claims.get(requestId);
      if (fingerprint) answers.set(requestId, { fingerprint, answer });
      claims.delete(requestId);
    },
    release: (requestId) => void claims.delete(requestId),
  };
}
