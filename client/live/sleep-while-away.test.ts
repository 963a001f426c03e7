import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sleepWhileAway } from './sleep-while-away.ts';

const MINUTE_MS = 60_000;
let told: string[];
let stop: () => void;
const show = (shown: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!shown);
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  stop = sleepWhileAway({ sleep: () => void told.push('sleep'), wake: () => void told.push('wake') });
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('a glance at another tab lets nothing sleep', () => {
  show(false);
  vi.advanceTimersByTime(4 * MINUTE_MS);
  show(true);
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(told).toEqual(['wake']);
});

it('a page that is hidden for long sleeps until it is shown', () => {
  show(false);
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(told).toEqual(['sleep']);
  show(true);
  expect(told).toEqual(['sleep', 'wake']);
});

it('a machine that is back in a network does not wait', () => {
  window.dispatchEvent(new Event('online'));
  expect(told).toEqual(['wake']);
});

it('stopped, it listens to nothing', () => {
  show(false);
  stop();
  show(true);
  window.dispatchEvent(new Event('online'));
  expect(told).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
