import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createDiagnostics } from '../diagnostics.ts';
import type { Context } from '../graphql/context.ts';
import { createSchema } from '../graphql/schema.ts';
import { type GraphqlSockets, serveSockets, SOCKET_LIMITS } from '../http/graphql-sockets.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { onlyServices } from './only-services.ts';

const schema = createSchema();

/** What resolvers need to tell rows of a ledger. */
export function contextOf(ledger: Ledger): (signal: AbortSignal) => Context {
  const services = onlyServices({ ledger });
  return (signal) => ({ services, signal });
}

/** The product's sockets over a ledger, with limits of the test's own; closed when the test has finished. */
export async function openSockets(
  ledger: Ledger,
  limits: Partial<typeof SOCKET_LIMITS> = {},
): Promise<{ url: string; sockets: GraphqlSockets }> {
  const http = createServer();
  const rules = { host: '127.0.0.1', allowedHosts: [] };
  const edge = { schema, contextFor: contextOf(ledger), rules, diagnostics: createDiagnostics('silent') };
  const sockets = serveSockets(http, edge, { ...SOCKET_LIMITS, ...limits });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(async () => {
    await sockets.close();
    http.close();
  });
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, sockets };
}

/** A socket without manners: it sends what it is told, and reads or does not. */
export async function openRawSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  return socket;
}

/** One that has said hello, and may send operations. */
export async function openGreetedSocket(url: string): Promise<WebSocket> {
  const socket = await openRawSocket(url);
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  return socket;
}

export function subscribe(socket: WebSocket, id: string, query: string, variables: object = {}): void {
  socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
}
