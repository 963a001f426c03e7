import { expect, it } from 'vitest';
import { isGone } from './pings.ts';

const LIMITS = { pingMs: 12_000, stalledMs: 120_000 };

it.each([
  ['who has answered stays', 0, 0, false],
  ['who has read everything but the ping is gone when the next is due', 1, 0, true],
  ['who has something unread in front of it may still be reading', 9, 1, false],
  ['who reads nothing of that for two minutes is gone as well', 10, 1_000_000, true],
])('%s', (_what, pings, unreadBytes, gone) => {
  expect(isGone(pings, unreadBytes, LIMITS)).toBe(gone);
});
