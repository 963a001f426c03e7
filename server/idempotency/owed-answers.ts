import { LRUCache } from 'lru-cache';
import type { ClaimedRequest } from './idempotency-store.ts';
import { MEMORY_BOUNDS } from './local-idempotency.ts';

/** One round ends after this, whatever is left. */
const ROUND_MS = 5000;

/**
 * Answers that PostgreSQL does not have yet.
 *
 *     owed --handed over--> gone
 *       |--failed--> owed, behind the others, for the next round
 *       `--the memory is needed for newer ones--> gone, untold
 */
export interface OwedAnswers {
  add(request: ClaimedRequest, answer: string): void;
  /** Hands over what is owed, one by one until one fails; throws why. Does nothing while a round is under way. */
  handOver(keep: (request: ClaimedRequest, answer: string) => Promise<void>): Promise<void>;
}

export function createOwedAnswers(elapsedMs: () => number): OwedAnswers {
  const owed = new LRUCache<string, { request: ClaimedRequest; answer: string }>(MEMORY_BOUNDS);
  let isUnderWay = false;
  return {
    add: (request, answer) => void owed.set(request.requestId, { request, answer }),
    async handOver(keep) {
      if (isUnderWay) return;
      isUnderWay = true;
      const oldestFirst = Array.from(owed.rkeys());
      const endsAtMs = elapsedMs() + ROUND_MS;
      try {
        for (const requestId of oldestFirst) {
          // Using it puts it behind the others, so that one that fails does not hold them up.
          const debt = owed.get(requestId);
          if (!debt) continue;
          await keep(debt.request, debt.answer);
          owed.delete(requestId);
          if (elapsedMs() > endsAtMs) break;
        }
      } finally {
        isUnderWay = false;
      }
    },
  };
}
