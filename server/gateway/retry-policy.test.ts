import { assert, constantFrom, double, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { ProviderError } from '../providers/provider.ts';
import { nextTryInMs } from './retry-policy.ts';

const failure = (code: ProviderError['code'], retryAfterSeconds: number | null = null) =>
  new ProviderError(code, 'failed', { billed: 'NOTHING', retryAfterSeconds });
const usual = { triesMade: 1, remainingMs: 120_000, othersLeft: true, random: 0.5 };

it.each(['RATE_LIMITED', 'TIMEOUT', 'NETWORK', 'PROVIDER_ERROR', 'BAD_RESPONSE'] as const)(
  '%s is tried again, twice',
  (code) => {
    const error = failure(code);
    expect(nextTryInMs({ ...usual, error, triesMade: 1 })).toBe(125);
    expect(nextTryInMs({ ...usual, error, triesMade: 2 })).toBe(250);
    expect(nextTryInMs({ ...usual, error, triesMade: 3 })).toBeNull();
  },
);

it.each(['AUTHENTICATION', 'BAD_REQUEST', 'CANCELLED', 'INTERRUPTED'] as const)('%s is not tried again', (code) => {
  expect(nextTryInMs({ ...usual, error: failure(code) })).toBeNull();
});

it('what the vendor asks to wait is waited, but not past the deadline, and not long where another could answer', () => {
  expect(nextTryInMs({ ...usual, error: failure('RATE_LIMITED', 3) })).toBe(3000);
  expect(nextTryInMs({ ...usual, error: failure('RATE_LIMITED', 3), remainingMs: 2000 })).toBeNull();
  expect(nextTryInMs({ ...usual, error: failure('RATE_LIMITED', 20) })).toBeNull();
  expect(nextTryInMs({ ...usual, error: failure('RATE_LIMITED', 20), othersLeft: false })).toBe(20_000);
});

it('a wait is never shorter than asked for, nor longer than back-off or Retry-After', () => {
  const facts = [constantFrom(1, 2), double({ min: 0, max: 0.999, noNaN: true }), integer({ min: 0, max: 9 })] as const;
  assert(
    property(...facts, (triesMade, random, retryAfter) => {
      const waitMs = nextTryInMs({ ...usual, triesMade, random, error: failure('RATE_LIMITED', retryAfter) })!;
      expect(waitMs).toBeGreaterThanOrEqual(retryAfter * 1000);
      expect(waitMs).toBeLessThanOrEqual(Math.max(retryAfter * 1000, 250 * 2 ** (triesMade - 1)));
    }),
  );
});
