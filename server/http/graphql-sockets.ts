import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, GraphQLError, GraphQLSchema } from 'graphql';
import type { Context as SocketContext, SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Diagnostics } from '../diagnostics.ts';
import type { Context } from '../graphql/context.ts';
import { formatError } from '../graphql/format-error.ts';
import { executeLeavably, prepareOperation, subscribeSafely } from '../graphql/socket-operation.ts';
import { type HostRules, refusalOf } from './host-check.ts';

const LONGEST_MESSAGE_BYTES = 16 * 1024 * 1024;
const MOST_SOCKETS_AN_ADDRESS = 2000;
const INIT_MS = 5000;
const PING_MS = 12_000;

/** GraphQL over WebSocket (graphql-transport-ws), on the server's own port. */
export interface GraphqlSockets {
  /** New sockets and operations are refused from now on. */
  drain(): void;
  /** Closes all sockets with 1001. */
  close(): Promise<void>;
}

/** Those under way, by their messages: a caller may use an id again as soon as he has ended its operation. */
type Operations = { operations?: Map<SubscribePayload, AbortController> };
type Socket = SocketContext<Record<string, unknown>, Extra & Operations>;
/** Carries its caller along to where it is executed. */
type SocketOperation = ExecutionArgs & { caller: AbortController };

export function serveSockets(
  server: Server,
  edge: {
    schema: GraphQLSchema;
    contextFor: (signal: AbortSignal) => Context;
    rules: HostRules;
    diagnostics: Diagnostics;
  },
): GraphqlSockets {
  const { schema, contextFor, rules, diagnostics } = edge;
  let draining = false;
  const format = (error: unknown) => formatError(error, diagnostics);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE_BYTES });
  const disposable = useServer<Record<string, unknown>, Operations>(
    {
      schema,
      connectionInitWaitTimeout: INIT_MS,
      execute: (operation) => executeLeavably(operation, () => (operation as SocketOperation).caller.abort()),
      subscribe: subscribeSafely,
      onSubscribe(socket, _id, payload): SocketOperation | readonly GraphQLError[] {
        const operations = (socket.extra.operations ??= new Map());
        const caller = new AbortController();
        const prepared = prepareOperation({ schema, payload, operations: operations.size, draining });
        if ('errors' in prepared) return prepared.errors;
        operations.set(payload, caller);
        return { ...prepared.operation, contextValue: contextFor(caller.signal), caller };
      },
      onNext: (_socket, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: result.errors.map(format) } : undefined,
      onError: (_socket, _id, _payload, errors) => errors.map(format),
      onComplete: (socket, _id, payload) => end(socket, payload),
      onClose: endAll,
    },
    sockets,
    PING_MS,
  );
  const perAddress = countAddresses();

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A peer that is gone before it is served is no fault of ours.
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request.headers, rules);
    const address = request.socket.remoteAddress ?? '';
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/graphql') return refuse(socket, '404 Not Found');
    if (refusal !== null) return refuse(socket, '403 Forbidden', refusal);
    if (draining) return refuse(socket, '503 Service Unavailable', 'The server is stopping.');
    if (!perAddress.take(address, socket)) return refuse(socket, '429 Too Many Requests', 'Too many sockets are open.');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  };
  server.on('upgrade', onUpgrade);

  return {
    drain() {
      draining = true;
    },
    async close() {
      draining = true;
      server.off('upgrade', onUpgrade);
      await disposable.dispose();
    },
  };
}

function end(socket: Socket, payload: SubscribePayload): void {
  socket.extra.operations?.get(payload)?.abort();
  socket.extra.operations?.delete(payload);
}

function endAll(socket: Socket): void {
  for (const payload of socket.extra.operations?.keys() ?? []) end(socket, payload);
}

function refuse(socket: Duplex, status: string, reason = ''): void {
  const body = reason === '' ? '' : `${reason}\n`;
  const head = `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain\r\n`;
  socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** How many sockets each address holds. */
function countAddresses() {
  const counts = new Map<string, number>();
  return {
    /** False: it has enough. */
    take(address: string, socket: Duplex): boolean {
      const held = counts.get(address) ?? 0;
      if (held >= MOST_SOCKETS_AN_ADDRESS) return false;
      counts.set(address, held + 1);
      socket.once('close', () => {
        const left = counts.get(address)! - 1;
        if (left === 0) counts.delete(address);
        else counts.set(address, left);
      });
      return true;
    },
  };
}
