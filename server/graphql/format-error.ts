import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Diagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';

/** Made by Apollo Server or by the limits here, with a message that is meant for the caller. */
const FOR_THE_CALLER = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'OVERLOADED',
]);

/**
 * An error as callers may see it, on HTTP and WebSocket alike. A LedgerError tells its message, code and details; GraphQL's own
 * errors keep theirs; all else is masked, and told to the diagnostics under a correlation id.
 */
export function formatError(error: unknown, diagnostics: Diagnostics): GraphQLFormattedError {
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof LedgerError) {
    return { message: cause.message, ...place, extensions: { ...cause.details, code: cause.code } };
  }
  const code = error instanceof GraphQLError ? codeOf(error) : null;
  if (code !== null) {
    const { message, extensions } = error as GraphQLError;
    const { fields } = extensions;
    return { message, ...place, extensions: { ...(fields === undefined ? {} : { fields }), code } };
  }
  const correlationId = randomUUID();
  diagnostics.error({ err: cause, correlationId }, 'An operation met an unexpected error');
  const message = `Something went wrong inside the server; its diagnostics say more under ${correlationId}.`;
  return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } };
}

function placeOf({ locations, path }: GraphQLError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

/**
 * The code of an error that GraphQL or Apollo Server made about the request; null for one that came out of a resolver.
 * graphql-js gives no code to what it says about variables: such an error has no path, as nothing was executed yet.
 */
function codeOf(error: GraphQLError): string | null {
  const { code } = error.extensions;
  if (typeof code === 'string' && FOR_THE_CALLER.has(code)) return code === 'BAD_REQUEST' ? 'BAD_USER_INPUT' : code;
  const isAboutVariables = error.path === undefined && !error.originalError;
  return isAboutVariables && code === undefined ? 'BAD_USER_INPUT' : isScalarFault(error) ? 'BAD_USER_INPUT' : null;
}

/** A scalar that refuses a literal in the document, or a variable, throws inside graphql-js's own coercion. */
function isScalarFault(error: GraphQLError): boolean {
  return error.extensions['code'] === undefined && /^(Variable|Argument) "/.test(error.message);
}
