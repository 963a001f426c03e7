import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Diagnostics } from '../diagnostics.ts';
import { type ErrorCode, LedgerError } from '../errors.ts';

/** An error outside of GraphQL, in its form all the same. */
export function jsonError(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
  return { errors: [{ message, extensions: { ...details, code } }] };
}

/** Answers with an error that is meant for the caller: 503 where the request may come again later, else 400. */
export function refuse(reply: FastifyReply, { code, message, details }: LedgerError): FastifyReply {
  const { retryAfterSeconds } = details;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  return reply.code(code === 'OVERLOADED' ? 503 : 400).send(jsonError(code, message, details));
}

/** What Fastify says about a request is the caller's; anything else is masked, and told to the diagnostics. */
export function answerFaults(app: FastifyInstance, diagnostics: Diagnostics): void {
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(jsonError('NOT_FOUND', `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`)),
  );
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof LedgerError) return refuse(reply, error);
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(jsonError('BAD_USER_INPUT', `${error.message}.`));
    const correlationId = randomUUID();
    diagnostics.error({ err: error, correlationId }, 'A request met an unexpected error');
    const message = `Something went wrong inside the server; its diagnostics say more under ${correlationId}.`;
    return reply.code(500).send(jsonError('INTERNAL_SERVER_ERROR', message, { correlationId }));
  });
}
