import type { ProviderError } from '../providers/provider.ts';
import type { AttemptErrorCode } from '../vocabulary.ts';

export const MAX_TRIES = 3;
const FIRST_BACK_OFF_MS = 250;
const LONGEST_BACK_OFF_MS = 8000;
/** A provider that asks for a longer wait than this is left for the next one of the chain. */
const PATIENCE_MS = 10_000;

const TRANSIENT: ReadonlySet<AttemptErrorCode> = new Set([
  'RATE_LIMITED',
  'TIMEOUT',
  'NETWORK',
  'PROVIDER_ERROR',
  'BAD_RESPONSE',
]);

/** Whether the same call may well succeed a moment later. */
export function isTransient(code: AttemptErrorCode): boolean {
  return TRANSIENT.has(code);
}

/**
 * How long to wait before the next try of the same provider, in milliseconds; null: do not try it again.
 *
 * Exponential back-off with full jitter (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015), and
 * never sooner than the vendor's Retry-After.
 */
export function nextTryInMs(facts: {
  error: ProviderError;
  /** Tries of this provider so far, at least 1. */
  triesMade: number;
  /** Until the deadline. */
  remainingMs: number;
  /** Whether another provider could be tried instead. */
  othersLeft: boolean;
  /** From 0 up to 1. */
  random: number;
}): number | null {
  if (!isTransient(facts.error.code) || facts.triesMade >= MAX_TRIES) return null;
  const ceilingMs = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (facts.triesMade - 1));
  const waitMs = Math.max(facts.random * ceilingMs, (facts.error.retryAfterSeconds ?? 0) * 1000);
  if (waitMs >= facts.remainingMs) return null;
  return facts.othersLeft && waitMs > PATIENCE_MS ? null : waitMs;
}
