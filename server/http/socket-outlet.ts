import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Outlet } from '../graphql/shared-subscriptions.ts';

/** When results stop going into a socket, when that is too much, and when it is too long. */
export interface FlowLimits {
  fullBytes: number;
  mostBytes: number;
  patienceMs: number;
}

/** A WebSocket, and the connection under it. */
export interface Wire {
  socket: WebSocket;
  connection: Duplex;
}

/**
 * Sends the results of one subscription into its socket.
 *
 *     flowing --more than fullBytes unread--> full: results wait here, as the strings that all subscribers share
 *        ^                                      |   |
 *        `------------- drained ----------------'   `--for longer than patienceMs, or more than mostBytes--> slow
 *
 * So a burst is no fault, and reading slowly is none while it ends; what a socket can cost is bounded. Slow is told once, and what
 * waits is dropped. Time is looked at when there is something to send: where nothing comes, nothing grows.
 */
export function openOutlet(deps: {
  wire: Wire;
  /** Of the operation, as its client named it. */
  id: string;
  limits: FlowLimits;
  /** Milliseconds that only ever grow. */
  elapsedMs: () => number;
  onSlow: () => void;
}): Outlet {
  const { wire, limits, elapsedMs, onSlow } = deps;
  const { socket, connection } = wire;
  const head = `{"id":${JSON.stringify(deps.id)},"type":"next","payload":`;
  let waiting: string[] = [];
  let waitingBytes = 0;
  let fullSinceMs: number | null = null;
  let isClosed = false;
  let onReady = () => {};

  const isFull = () => socket.bufferedAmount > limits.fullBytes;

  const write = (results: readonly string[]) => {
    // All of them are one write to the system.
    connection.cork();
    for (const result of results) socket.send(`${head}${result}}`);
    connection.uncork();
    if (fullSinceMs !== null || !isFull()) return;
    fullSinceMs = elapsedMs();
    onDrain(connection, drained);
  };
  const drained = () => {
    if (isClosed) return;
    fullSinceMs = null;
    const results = waiting;
    waiting = [];
    waitingBytes = 0;
    if (results.length > 0) write(results);
    if (fullSinceMs === null) onReady();
  };
  const close = () => {
    isClosed = true;
    waiting = [];
    onReady();
  };

  return {
    send(results) {
      if (isClosed) return;
      if (fullSinceMs === null) return write(results);
      for (const result of results) waitingBytes += result.length;
      waiting.push(...results);
      const unread = socket.bufferedAmount + waitingBytes;
      if (unread <= limits.mostBytes && elapsedMs() - fullSinceMs <= limits.patienceMs) return;
      close();
      onSlow();
    },
    ready: () =>
      new Promise<void>((resolve) => {
        if (isClosed || fullSinceMs === null) resolve();
        else onReady = resolve;
      }),
    close,
  };
}

const waitingForDrain = new WeakMap<Duplex, (() => void)[]>();

/** One listener a connection, however many subscriptions wait for it. */
function onDrain(connection: Duplex, drained: () => void): void {
  const others = waitingForDrain.get(connection);
  if (others) return void others.push(drained);
  const all = [drained];
  waitingForDrain.set(connection, all);
  connection.once('drain', () => {
    waitingForDrain.delete(connection);
    for (const each of all) each();
  });
}
