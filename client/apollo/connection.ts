import { createClient } from 'graphql-ws';

/** Whether rows arrive at this moment. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

const PING_MS = 10_000;
const LONGEST_PAUSE_MS = 5000;

const listeners = new Set<() => void>();
let state: ConnectionState = 'connecting';
/** How often a socket has been opened: what was missed in between must be read again. */
let openings = 0;

function become(next: ConnectionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** The socket of all subscriptions. It is opened with the first and tries for ever to be open again. */
export const socket = createClient({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  keepAlive: PING_MS,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: (retries) =>
    new Promise((resolve) => {
      setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, 250 * 2 ** retries) * (0.5 + Math.random() / 2));
    }),
  on: {
    connected: () => {
      openings += 1;
      become('open');
    },
    closed: () => become('lost'),
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
