import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLiveRows } from './live-rows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const numbered = (number: number) => ({ id: String(number).padStart(6, '0') });

it('shows what arrived ten times a second at most, the newest first', () => {
  const live = createLiveRows<{ id: string }>(10);
  const seen = vi.fn<() => void>();
  live.subscribe(seen);
  for (const id of ['a', 'b', 'c']) live.arrive({ id });
  expect(seen).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(seen).toHaveBeenCalledTimes(1);
  expect(ids(live.state().rows)).toEqual(['c', 'b', 'a']);
});

it('puts a row that comes late where it stands in the list', () => {
  const live = createLiveRows<{ id: string }>(3);
  for (const id of ['b', 'd', 'c', 'a']) live.arrive({ id });
  vi.advanceTimersByTime(100);
  expect(ids(live.state().rows)).toEqual(['d', 'c', 'b']);
});

it('moves nothing while it is frozen, and counts', () => {
  const live = createLiveRows<{ id: string }>(10);
  live.arrive({ id: 'a' });
  live.freeze(true);
  live.arrive({ id: 'b' });
  live.arrive({ id: 'c' });
  vi.advanceTimersByTime(100);
  expect(live.state()).toMatchObject({ frozen: true, waiting: 2 });
  expect(ids(live.state().rows)).toEqual(['a']);
  live.freeze(false);
  expect(ids(live.state().rows)).toEqual(['c', 'b', 'a']);
  expect(live.state().waiting).toBe(0);
});

it('counts exactly, however many more arrive than are kept', () => {
  const live = createLiveRows<{ id: string }>(3);
  live.freeze(true);
  for (let row = 1; row <= 100_000; row += 1) live.arrive(numbered(row));
  vi.advanceTimersByTime(100);
  expect(live.state().waiting).toBe(100_000);
  live.freeze(false);
  expect(live.state().rows).toEqual([100_000, 99_999, 99_998].map(numbered));
});

it('counts and shows a row once, whether it waits, is shown, or is the page’s own', () => {
  const live = createLiveRows<{ id: string }>(10);
  live.seed([{ id: 'page' }]);
  live.arrive({ id: 'shown' });
  vi.advanceTimersByTime(100);
  live.freeze(true);
  for (const id of ['shown', 'page', 'new', 'new']) live.arrive({ id });
  vi.advanceTimersByTime(100);
  expect(live.state().waiting).toBe(1);
  live.freeze(false);
  expect(ids(live.state().rows)).toEqual(['shown', 'page', 'new']);
});

it('begins anew from a list that was read: what came before is forgotten, and what is in it counts no more', () => {
  const live = createLiveRows<{ id: string }>(10);
  live.seed([{ id: 'a' }]);
  live.arrive({ id: 'b' });
  vi.advanceTimersByTime(100);
  live.freeze(true);
  live.arrive({ id: 'c' });
  vi.advanceTimersByTime(100);
  live.seed([{ id: 'd' }, { id: 'c' }]);
  expect(live.state()).toMatchObject({ waiting: 0 });
  live.arrive({ id: 'c' });
  live.arrive({ id: 'e' });
  live.freeze(false);
  expect(ids(live.state().rows)).toEqual(['e', 'd', 'c']);
});

it('tells which rows have just come', () => {
  const live = createLiveRows<{ id: string }>(10);
  live.seed([{ id: 'a' }]);
  live.arrive({ id: 'b' });
  vi.advanceTimersByTime(100);
  expect([...live.state().fresh]).toEqual(['b']);
  live.arrive({ id: 'c' });
  vi.advanceTimersByTime(100);
  expect([...live.state().fresh]).toEqual(['c']);
});

it('tells nothing while nobody sees the page, and everything at once when it is shown', () => {
  const live = createLiveRows<{ id: string }>(3);
  const seen = vi.fn<() => void>();
  live.subscribe(seen);
  live.arrive(numbered(0));
  live.hide(true);
  for (let row = 1; row <= 1000; row += 1) live.arrive(numbered(row));
  vi.advanceTimersByTime(60_000);
  expect(seen).not.toHaveBeenCalled();
  live.hide(false);
  expect(seen).toHaveBeenCalledTimes(1);
  expect(live.state().rows).toEqual([1000, 999, 998].map(numbered));
});

it('leaves no timer behind once nobody looks', () => {
  const live = createLiveRows<{ id: string }>(3);
  const stop = live.subscribe(() => {});
  live.arrive({ id: 'a' });
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
