import type { AddressInfo } from 'node:net';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Diagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';
import { createApollo } from '../graphql/apollo.ts';
import type { Context } from '../graphql/context.ts';
import type { ExportLogs } from '../graphql/export-logs.ts';
import { answerFaults, jsonError, refuse } from './answer-faults.ts';
import { createAnswerExport } from './export-answer.ts';
import { CSV, NDJSON } from './export-format.ts';
import { type GraphqlSockets, serveSockets } from './graphql-sockets.ts';
import { type HostRules, refusalOf } from './host-check.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { serveClient } from './serve-client.ts';

/** A prompt may have 2,000,000 characters, which JSON can make six times as long. */
const LONGEST_BODY_BYTES = 16 * 1024 * 1024;
/** How long a request may take to arrive; how long its answer takes is the gateway's to bound. */
const REQUEST_MS = 60_000;
const KEEP_ALIVE_MS = 75_000;
/** Connections that are still answering get this long when the server closes. */
const LAST_ANSWERS_MS = 2000;

/** What is served, once it can be. */
export interface Edge {
  schema: GraphQLSchema;
  /** The context of one operation; the signal aborts when its caller goes away. */
  contextFor: (signal: AbortSignal) => Context;
  exportLogs: ExportLogs;
  /** What keeps work from being done at this moment, in a word or two; null: nothing. */
  findFault: () => Promise<string | null>;
}

/** One port: GraphQL over HTTP and WebSocket, the export, health, and the dashboard. */
export interface HttpServer {
  /** As a browser of this machine reaches it. */
  url: string;
  /** Opens the doors: before, all but /healthz answers 503. */
  open(edge: Edge): Promise<void>;
  /** /readyz answers 503 from now on, and no new operation is taken; those under way go on. */
  drain(): void;
  /** Closes sockets with 1001 (going away) and ends every connection. */
  close(): Promise<void>;
}

type State = { is: 'starting' } | { is: 'open'; edge: Edge; graphql: RouteHandlerMethod } | { is: 'draining' };

/** @throws what listening throws, as it is: EADDRINUSE and the like. */
export async function listen(
  options: HostRules & { port: number; clientFolder: string; diagnostics: Diagnostics },
): Promise<HttpServer> {
  const { host, port, diagnostics } = options;
  const app = fastify({
    bodyLimit: LONGEST_BODY_BYTES,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: true,
    // JSON.parse makes "__proto__" and "constructor" keys like any other, and who reads them decides: the rules of metadata.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    logger: false,
  });
  let state: State = { is: 'starting' };
  let sockets: GraphqlSockets | null = null;

  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(SECURITY_HEADERS);
    const refusal = refusalOf(request.headers, options);
    if (refusal !== null) return reply.code(403).send(jsonError('FORBIDDEN', refusal));
  });
  answerFaults(app, diagnostics);
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => answerReady(state, reply));
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler(request, reply) {
      return state.is === 'open' ? state.graphql.call(app, request, reply) : notReady(state.is, reply);
    },
  });
  const answerExport = createAnswerExport(diagnostics);
  for (const format of [CSV, NDJSON]) {
    // A HEAD would read all of it, to send nothing.
    app.get(`/export/logs.${format.extension}`, { exposeHeadRoute: false }, (request, reply) =>
      state.is === 'open'
        ? answerExport(request, reply, { format, exportLogs: state.edge.exportLogs })
        : notReady(state.is, reply),
    );
  }
  await serveClient(app, options.clientFolder);
  await app.listen({ host, port, listenTextResolver: () => '' });

  return {
    url: urlOf(host, app.server.address() as AddressInfo),
    async open(edge) {
      const apollo = createApollo(edge.schema, diagnostics);
      await apollo.start();
      const context = async (_request: FastifyRequest, reply: FastifyReply) => edge.contextFor(signalOf(reply));
      state = { is: 'open', edge, graphql: fastifyApolloHandler(apollo, { context }) as RouteHandlerMethod };
      sockets = serveSockets(app.server, { ...edge, rules: options, diagnostics });
    },
    drain() {
      state = { is: 'draining' };
      sockets?.drain();
    },
    async close() {
      state = { is: 'draining' };
      await sockets?.close();
      await closeGently(app);
    },
  };
}

async function answerReady(state: State, reply: FastifyReply): Promise<{ status: string }> {
  void reply.header('cache-control', 'no-store');
  if (state.is !== 'open') {
    void reply.code(503);
    return { status: state.is };
  }
  const fault = await state.edge.findFault();
  if (fault === null) return { status: 'ready' };
  void reply.code(503);
  return { status: fault };
}

function notReady(status: 'starting' | 'draining', reply: FastifyReply): FastifyReply {
  const message = `The server is ${status === 'starting' ? 'starting' : 'stopping'}: send the request again in a moment.`;
  return refuse(reply, new LedgerError('OVERLOADED', message, { retryAfterSeconds: 1 }));
}

/** Aborts when the caller's connection is gone before the answer. */
function signalOf(reply: FastifyReply): AbortSignal {
  const caller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) caller.abort();
  });
  return caller.signal;
}

async function closeGently(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_MS);
  await app.close();
  clearTimeout(timer);
}

function urlOf(host: string, { port }: AddressInfo): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = isAny ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
