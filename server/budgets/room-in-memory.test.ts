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

/** A room whose budget has spent so much, and keeps so much back for this instance. */
function roomWith(spentNano: number, shareNano: number) {
  const room = createRoomInMemory();
  room.told({ budgetId: 'b', startsAt: period.start, shareNano, spentNano, reservedNano: 0 }, []);
  return room;
}

it('lets through what fits into its share, and what would fit into the budget later', () => {
  const room = roomWith(30, 40);
  const first = wish(30);
  expect(room.reserve(first)).toEqual({ says: 'RESERVED' });
  expect(room.reserve(wish(20))).toMatchObject({ says: 'ROOM_LATER', by: { spentNano: 30, limitNano: 100 } });
  expect(room.reserve(wish(80))).toMatchObject({ says: 'REFUSED' });
  room.settle(first.rowId, 5);
  expect(room.reserve(wish(35))).toEqual({ says: 'RESERVED' });
});

it('lets nothing through of a budget of which it holds no share', () => {
  expect(createRoomInMemory().reserve(wish(1))).toMatchObject({ says: 'ROOM_LATER' });
  const room = roomWith(0, 50);
  room.stopGiving();
  expect(room.reserve(wish(1))).toMatchObject({ says: 'ROOM_LATER' });
});

it('lets a call that may cost more than its share through alone, unless that is its bound', () => {
  const room = roomWith(0, 50);
  expect(room.reserve(wish(1000))).toMatchObject({ says: 'REFUSED' });
  const alone = wish(1000, false);
  expect(room.reserve(alone)).toEqual({ says: 'RESERVED' });
  expect(room.reserve(wish(1000, false))).toMatchObject({ says: 'ROOM_LATER' });
  room.settle(alone.rowId, 50);
  expect(room.reserve(wish(1, false))).toMatchObject({ says: 'ROOM_LATER' });
});

it('tells each call once, and again with its cost where it ended meanwhile', () => {
  const room = roomWith(0, 50);
  const call = wish(20);
  room.reserve(call);
  const [given] = room.untold('b', period.start);
  expect(given).toMatchObject({ rowId: call.rowId, amount: 20, hasEnded: false });
  room.settle(call.rowId, 7);
  const share = { budgetId: 'b', startsAt: period.start, shareNano: 30, spentNano: 0, reservedNano: 20 };
  room.told(share, [given!]);
  const again = room.untold('b', period.start);
  expect(again).toMatchObject([{ rowId: call.rowId, amount: 7, hasEnded: true }]);
  // It is held in PostgreSQL already, so it takes nothing of the share.
  expect(room.reserve(wish(30))).toEqual({ says: 'RESERVED' });
  room.told(share, again);
  expect(room.untold('b', period.start)).toHaveLength(1);
});

it('refuses what nobody knows the price of, and nothing where the budget only alerts', () => {
  const room = createRoomInMemory();
  expect(room.reserve(wish(null))).toMatchObject({ says: 'UNPRICED' });
  expect(room.reserve(wish(1000, true, { enforced: false }))).toEqual({ says: 'RESERVED' });
});
