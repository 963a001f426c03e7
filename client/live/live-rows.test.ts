import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLiveRows } from './live-rows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

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

it('moves nothing while it is frozen, and counts', () => {
  const live = createLiveRows<{ id: string }>(10);
  live.arrive({ id: 'a' });
  vi.advanceTimersByTime(100);
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

it('keeps as many as can be shown, however many arrive', () => {
  const live = createLiveRows<{ id: string }>(3);
  for (let row = 1; row <= 1000; row += 1) live.arrive({ id: String(row) });
  vi.advanceTimersByTime(100);
  expect(ids(live.state().rows)).toEqual(['1000', '999', '998']);
});

it('forgets what the page has itself, once it is read again', () => {
  const live = createLiveRows<{ id: string }>(10);
  live.arrive({ id: 'a' });
  live.arrive({ id: 'b' });
  vi.advanceTimersByTime(100);
  live.arrive({ id: 'c' });
  live.forget(new Set(['a', 'c']));
  vi.advanceTimersByTime(100);
  expect(ids(live.state().rows)).toEqual(['b']);
});
