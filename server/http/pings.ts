import type { WebSocket } from 'ws';

export interface PingLimits {
  /** From one ping to the next. Who has not answered when the next is due is gone, unless he has something unread. */
  pingMs: number;
  /** Then he is gone when he has not answered for so long. */
  stalledMs: number;
}

/** Finds peers that are gone without a word. */
export interface Pings {
  watch(socket: WebSocket): void;
  stop(): void;
}

export function startPings(sockets: Iterable<WebSocket>, limits: PingLimits): Pings {
  /** Pings since the last pong. */
  const unanswered = new WeakMap<WebSocket, number>();
  const timer = setInterval(() => {
    for (const socket of sockets) {
      const pings = unanswered.get(socket) ?? 0;
      unanswered.set(socket, pings + 1);
      if (isGone(pings, socket.bufferedAmount, limits)) socket.terminate();
      else socket.ping();
    }
  }, limits.pingMs);
  return {
    watch: (socket) => void socket.on('pong', () => unanswered.delete(socket)),
    stop: () => clearInterval(timer),
  };
}

/**
 * Whether the peer of so many unanswered pings is gone. A ping stands behind what was sent before it: who reads that slowly, or not
 * for a while, has not seen it yet, and must still be able to read that he was too slow.
 */
export function isGone(pings: number, unreadBytes: number, { pingMs, stalledMs }: PingLimits): boolean {
  return pings >= (unreadBytes > 0 ? Math.max(1, stalledMs / pingMs) : 1);
}
