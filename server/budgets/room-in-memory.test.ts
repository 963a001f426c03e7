import { expect, it } from 'vitest';
import type { Budget } from './budget.ts';
import { createRoomInMemory } from './room-in-memory.ts';

const period = { start: new Date('2026-11-01T00:00:00Z'), end: new Date('2026-12-01T00:00:00Z') };
const budget: Budget = {
  id: 'b',
  scope: 'GLOBAL',
  scopeValue: null,
  period: 'MONTH',
  timeZone: 'UTC',
  limitNano: 100,
  enforced: true,
};
let number = 0;
const wish = (amountNano: number | null, isBound = true, over: Partial<Budget> = {}) => ({
  amountNano,
  isBound,
  rowId: `row ${(number += 1)}`,
  failedRowId: 'failed',
  expiresInSeconds: 60,
  budgets: [{ budget: { ...budget, ...over }, period }],
});

it('lets through what fits, and what would fit but for calls in flight later', () => {
  const room = createRoomInMemory();
  room.hear({ budgetId: 'b', periodStart: period.start, spentNano: 30 });
  const first = wish(60);
  expect(room.reserve(first)).toEqual({ says: 'RESERVED' });
  expect(room.reserve(wish(20))).toMatchObject({ says: 'ROOM_LATER', by: { spentNano: 30, reservedNano: 60 } });
  expect(room.reserve(wish(80))).toMatchObject({ says: 'REFUSED' });
  room.settle(first.rowId, 5);
  expect(room.reserve(wish(65))).toEqual({ says: 'RESERVED' });
});

it('lets a call that may cost more than is left through alone, unless that is its bound', () => {
  const room = createRoomInMemory();
  expect(room.reserve(wish(1000))).toMatchObject({ says: 'REFUSED' });
  const alone = wish(1000, false);
  expect(room.reserve(alone)).toEqual({ says: 'RESERVED' });
  expect(room.reserve(wish(1000, false))).toMatchObject({ says: 'ROOM_LATER' });
  room.settle(alone.rowId, 100);
  expect(room.reserve(wish(1, false))).toMatchObject({ says: 'REFUSED' });
});

it('refuses what nobody knows the price of, and nothing where the budget only alerts', () => {
  const room = createRoomInMemory();
  expect(room.reserve(wish(null))).toMatchObject({ says: 'UNPRICED' });
  expect(room.reserve(wish(1000, true, { enforced: false }))).toEqual({ says: 'RESERVED' });
});
