import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { createDiagnostics } from '../server/diagnostics.ts';
import type { Context } from '../server/graphql/context.ts';
import { createSchema } from '../server/graphql/schema.ts';
import { listen } from '../server/http/http-server.ts';
import type { Ledger } from '../server/ledger/ledger.ts';
import { onlyServices } from '../server/testing/only-services.ts';

/** One way to tell rows to many. */
export interface FanOutServer extends AsyncDisposable {
  /** Of its WebSockets. */
  url: string;
}

const schema = createSchema();

function contextOf(ledger: Ledger): (signal: AbortSignal) => Context {
  const services = onlyServices({ ledger });
  return (signal) => ({ services, signal });
}

function unused(): never {
  throw new Error('This is not measured here');
}

/** The product's own edge. */
export async function serveProduct(ledger: Ledger): Promise<FanOutServer> {
  const diagnostics = createDiagnostics('error');
  const http = await listen({ host: '127.0.0.1', port: 0, allowedHosts: [], clientFolder: 'none', diagnostics });
  await http.open({ schema, contextFor: contextOf(ledger), exportLogs: unused, findFault: async () => null });
  return { url: `${http.url.replace('http', 'ws')}/graphql`, [Symbol.asyncDispose]: http.close };
}

/** The same schema and feed under graphql-ws as it comes: each subscriber executes and serialises each row. */
export async function servePlain(ledger: Ledger): Promise<FanOutServer> {
  const context = contextOf(ledger)(new AbortController().signal);
  return serve((sockets) => useServer({ schema, context: () => context }, sockets).dispose);
}

/** ws alone: `broadcast` sends one string to all. Answers clients as far as they need to believe that they have subscribed. */
export async function serveRaw(): Promise<FanOutServer & { broadcast(message: string): void }> {
  let clients = new Set<WebSocket>();
  const server = await serve((sockets) => {
    ({ clients } = sockets);
    sockets.on('connection', (socket) =>
      socket.on('message', (data: Buffer) => {
        const { type, id } = JSON.parse(data.toString()) as { type: string; id?: string };
        if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
        else if (id === 'taken') socket.send('{"id":"taken","type":"next"}');
      }),
    );
    return () => {
      for (const socket of clients) socket.terminate();
    };
  });
  return {
    ...server,
    broadcast(message) {
      for (const socket of clients) socket.send(message);
    },
  };
}

async function serve(attach: (sockets: WebSocketServer) => () => unknown): Promise<FanOutServer> {
  const http = createServer();
  const sockets = new WebSocketServer({
    server: http,
    path: '/graphql',
    handleProtocols: () => 'graphql-transport-ws',
  });
  const end = attach(sockets);
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    async [Symbol.asyncDispose]() {
      await end();
      http.closeAllConnections();
      http.close();
    },
  };
}
