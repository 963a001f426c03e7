import { createClient } from 'graphql-ws';

/** Whether rows arrive at this moment. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

const PING_MS = 10_000;
const PONG_WITHIN_MS = 5000;
/** From one page to the next it stays open. */
const UNUSED_MS = 3000;
/** It was closed from here, as nobody needs it. */
const NORMAL_CLOSURE = 1000;

const listeners = new Set<() => void>();
let state: ConnectionState = 'connecting';
/** How often a socket has been opened: what was missed in between must be read again. */
let openings = 0;
let pongTimer: ReturnType<typeof setTimeout> | undefined;

function become(next: ConnectionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/**
 * The socket of all subscriptions. It is opened with the first; when it is lost, they end, and each that is begun anew opens it
 * again. One that does not answer is taken for lost: a network that is gone tells nothing by itself.
 */
export const socket = createClient({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  keepAlive: PING_MS,
  lazyCloseTimeout: UNUSED_MS,
  retryAttempts: 0,
  on: {
    connected: () => {
      openings += 1;
      become('open');
    },
    ping: (isReceived) => {
      if (isReceived) return;
      clearTimeout(pongTimer);
      pongTimer = setTimeout(() => socket.terminate(), PONG_WITHIN_MS);
    },
    pong: (isReceived) => {
      if (isReceived) clearTimeout(pongTimer);
    },
    closed: (event) => {
      clearTimeout(pongTimer);
      become((event as CloseEvent).code === NORMAL_CLOSURE ? 'connecting' : 'lost');
    },
  },
});

/** For useSyncExternalStore. */
export const connection = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  state: () => state,
  openings: () => openings,
};
