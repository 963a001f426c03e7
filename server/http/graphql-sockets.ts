import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql';
import { type Context as SocketContext, makeServer, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { Diagnostics } from '../diagnostics.ts';
import type { Context } from '../graphql/context.ts';
import { formatError } from '../graphql/format-error.ts';
import { createSharedSubscriptions } from '../graphql/shared-subscriptions.ts';
import { sharingKey } from '../graphql/sharing.ts';
import { executeLeavably, prepareOperation, subscribeSafely } from '../graphql/socket-operation.ts';
import { type HostRules, refusalOf } from './host-check.ts';
import { createSocketAdapter, type SocketExtra } from './socket-adapter.ts';
import { type FlowLimits, openOutlet } from './socket-outlet.ts';
import { createPlaces } from './socket-places.ts';

const MIB = 1024 * 1024;
/** Of a server's sockets. A prompt may be long, so a message may. */
export const SOCKET_LIMITS = {
  longestMessageBytes: 16 * MIB,
  sockets: 10_000,
  socketsAnAddress: 2000,
  initMs: 5000,
  pingMs: 12_000,
  stalledMs: 120_000,
  flow: { fullBytes: MIB, mostBytes: 16 * MIB, patienceMs: 5000 } satisfies FlowLimits,
};
/** Today everyone may read everything: what one asks for is the same for all. */
const RIGHTS = 'all';
/** The context of what is executed for several has no caller who could leave. */
const NOBODY = new AbortController().signal;

/** GraphQL over WebSocket (graphql-transport-ws), on the server's own port. */
export interface GraphqlSockets {
  /** New sockets and operations are refused from now on. */
  drain(): void;
  /** Closes all sockets with 1001. */
  close(): Promise<void>;
}

/** Those under way, by their messages: a caller may use an id again as soon as he has ended its operation. */
type Extra = SocketExtra & { operations: Map<SubscribePayload, AbortController> };
type Socket = SocketContext<Record<string, unknown>, Extra>;
/** Carries its caller, and his way back, along to where it is executed. */
type SocketOperation = ExecutionArgs & { caller: AbortController; id: string; wire: SocketExtra['wire'] };

/** What the sockets stand on. */
export interface SocketsEdge {
  schema: GraphQLSchema;
  contextFor: (signal: AbortSignal) => Context;
  rules: HostRules;
  diagnostics: Diagnostics;
}

export function serveSockets(server: Server, edge: SocketsEdge, limits = SOCKET_LIMITS): GraphqlSockets {
  const { rules, diagnostics } = edge;
  let draining = false;
  const adapter = createSocketAdapter<Extra>(makeServer(protocolOptions(edge, limits, () => draining)), {
    longestMessageBytes: limits.longestMessageBytes,
    mostUnreadBytes: 2 * limits.flow.mostBytes,
    pingMs: limits.pingMs,
    stalledMs: limits.stalledMs,
    extraFor: (wire) => ({ wire, operations: new Map() }),
    diagnostics,
  });
  const places = createPlaces(limits);

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A peer that is gone before it is served is no fault of ours.
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request.headers, rules);
    const address = request.socket.remoteAddress ?? '';
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/graphql') return refuse(socket, '404 Not Found');
    if (refusal !== null) return refuse(socket, '403 Forbidden', refusal);
    if (draining) return refuse(socket, '503 Service Unavailable', 'The server is stopping.');
    if (!places.take(address, socket)) return refuse(socket, '429 Too Many Requests', 'Too many sockets are open.');
    adapter.sockets.handleUpgrade(request, socket, head, (opened) =>
      adapter.sockets.emit('connection', opened, request),
    );
  };
  server.on('upgrade', onUpgrade);

  return {
    drain() {
      draining = true;
    },
    async close() {
      draining = true;
      server.off('upgrade', onUpgrade);
      await adapter.close();
    },
  };
}

function protocolOptions(
  { schema, contextFor, diagnostics }: SocketsEdge,
  limits: typeof SOCKET_LIMITS,
  isDraining: () => boolean,
): ServerOptions<Record<string, unknown>, Extra> {
  const format = (error: unknown) => formatError(error, diagnostics);
  const formatAll = (result: ExecutionResult) =>
    result.errors ? { ...result, errors: result.errors.map(format) } : result;
  const shared = createSharedSubscriptions((result) => JSON.stringify(formatAll(result)));

  function subscribe(operation: SocketOperation) {
    const key = sharingKey(operation, RIGHTS);
    if (key === null) return subscribeSafely(operation);
    const { wire, id } = operation;
    const args = { ...operation, contextValue: contextFor(NOBODY) };
    return shared.subscribe({ args, key }, (onSlow) =>
      openOutlet({ wire, id, limits: limits.flow, elapsedMs: () => performance.now(), onSlow }),
    );
  }

  return {
    schema,
    connectionInitWaitTimeout: limits.initMs,
    execute: (operation) => executeLeavably(operation, () => (operation as SocketOperation).caller.abort()),
    subscribe: (operation) => subscribe(operation as SocketOperation),
    onSubscribe({ extra }, id, payload): SocketOperation | readonly GraphQLError[] {
      const { operations, wire } = extra;
      const caller = new AbortController();
      const prepared = prepareOperation({ schema, payload, operations: operations.size, draining: isDraining() });
      if ('errors' in prepared) return prepared.errors;
      operations.set(payload, caller);
      return { ...prepared.operation, contextValue: contextFor(caller.signal), caller, id, wire };
    },
    onNext: (_socket, _id, _payload, _args, result) => (result.errors ? formatAll(result) : undefined),
    onError: (_socket, _id, _payload, errors) => errors.map(format),
    onComplete: (socket, _id, payload) => end(socket, payload),
    onClose: endAll,
  };
}

function end(socket: Socket, payload: SubscribePayload): void {
  socket.extra.operations.get(payload)?.abort();
  socket.extra.operations.delete(payload);
}

function endAll(socket: Socket): void {
  for (const payload of socket.extra.operations.keys()) end(socket, payload);
}

function refuse(socket: Duplex, status: string, reason = ''): void {
  const body = reason === '' ? '' : `${reason}\n`;
  const head = `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain\r\n`;
  socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
