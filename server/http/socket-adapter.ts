import { type IncomingMessage } from 'node:http';
import { CloseCode, handleProtocols, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Diagnostics } from '../diagnostics.ts';
import { startPings } from './pings.ts';
import type { Wire } from './socket-outlet.ts';

/** Sockets that do not answer a close get this long. */
const LAST_WORDS_MS = 2000;
const GOING_AWAY = 1001;

/** What graphql-ws knows of a socket beside the protocol. */
export interface SocketExtra {
  wire: Wire;
}

/** Joins graphql-ws to ws, as its own adapter does, but bounded and with the server's diagnostics. */
export interface SocketAdapter {
  sockets: WebSocketServer;
  /** Closes all with 1001 (going away). */
  close(): Promise<void>;
}

export function createSocketAdapter<Extra extends SocketExtra>(
  server: Server<Extra>,
  options: {
    longestMessageBytes: number;
    /** Who has so much unread and still sends is cut off: answers to him would only grow. */
    mostUnreadBytes: number;
    /** Who has not answered a ping when the next is due is gone, unless results that he has not read stand in front of it. */
    pingMs: number;
    /** Who reads nothing of these for so long is gone as well. */
    stalledMs: number;
    extraFor: (wire: Wire) => Extra;
    diagnostics: Diagnostics;
  },
): SocketAdapter {
  const { longestMessageBytes, mostUnreadBytes, pingMs, stalledMs, extraFor, diagnostics } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessageBytes, handleProtocols });

  const pings = startPings(sockets.clients, { pingMs, stalledMs });

  function serve(socket: WebSocket, request: IncomingMessage): void {
    pings.watch(socket);
    // ws closes it with the code that fits: it was what the peer sent.
    socket.on('error', (error) => diagnostics.debug({ err: error }, 'A WebSocket failed'));
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data) => {
            if (socket.bufferedAmount > mostUnreadBytes) socket.terminate();
            else void attend(socket, () => handle(String(data)));
          }),
      },
      extraFor({ socket, connection: request.socket }),
    );
    socket.once('close', (code, reason) => void attend(socket, () => closed(code, String(reason))));
  }

  async function attend(socket: WebSocket, handle: () => Promise<void>): Promise<void> {
    try {
      await handle();
    } catch (error) {
      diagnostics.error({ err: error }, 'A WebSocket met an unexpected error');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    }
  }

  sockets.on('connection', serve);
  return {
    sockets,
    async close() {
      pings.stop();
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'Going away');
      const impatience = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, LAST_WORDS_MS);
      await new Promise((resolve) => sockets.close(resolve));
      clearTimeout(impatience);
    },
  };
}

/** Resolves when the system has taken it; what a socket that is gone does not take needs no error. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, (error) => (error && socket.readyState === socket.OPEN ? reject(error) : resolve()));
  });
}
