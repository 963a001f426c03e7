import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What goes over a page's sockets. */
export interface WireTap {
  /** Waits until so many rows have come. */
  rows(count: number): Promise<void>;
  /** Of all rows that came, in order. */
  ids(): string[];
  /** The variables of all subscriptions that were begun, in order. */
  subscriptions(): Record<string, unknown>[];
  /** Waits until the page has begun one. */
  subscribed(): Promise<void>;
  /** Waits until the page has ended one. */
  left(): Promise<void>;
}

interface Message {
  type: string;
  payload?: { variables?: Record<string, unknown>; data?: { logCreated?: { id: string } } };
}

/** Listens from the page's first socket on. */
export function listenTo(page: Page): WireTap {
  const sent: Message[] = [];
  const received: Message[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(JSON.parse(String(payload)) as Message));
    socket.on('framereceived', ({ payload }) => received.push(JSON.parse(String(payload)) as Message));
  });
  const ids = () => received.flatMap(({ payload }) => payload?.data?.logCreated?.id ?? []);
  const begun = () => sent.filter(({ type }) => type === 'subscribe');
  return {
    async rows(count) {
      await expect.poll(() => ids().length).toBeGreaterThanOrEqual(count);
    },
    ids,
    subscriptions: () => begun().map(({ payload }) => payload?.variables ?? {}),
    async subscribed() {
      await expect.poll(() => begun().length).toBeGreaterThan(0);
    },
    async left() {
      await expect.poll(() => sent.some(({ type }) => type === 'complete')).toBe(true);
    },
  };
}
