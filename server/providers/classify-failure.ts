import type { Mask } from '../secrets.ts';
import type { AttemptErrorCode } from '../vocabulary.ts';
import { ProviderError } from './provider.ts';

const LONGEST_MESSAGE = 500;
const LONGEST_RETRY_AFTER_SECONDS = 24 * 3600;

/** What the network says when the vendor never got the call. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const TOOK_TOO_LONG = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** The vendor answered with an error: it refused the call, so nothing is billed. */
export function failureOfStatus(status: number, headers: Headers, body: string, mask: Mask): ProviderError {
  const said = messageIn(body);
  const code = codeOf(status, said ?? '');
  const message = `HTTP ${status}${said === null ? '' : `: ${withoutKeys(mask(said))}`}`;
  return new ProviderError(code, cut(message), { billed: 'NOTHING', retryAfterSeconds: retryAfter(headers) });
}

/** The call did not reach the vendor, or its answer did not reach us. ProviderErrors stay as they are. */
export function failureOfNetwork(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const code = codeIn(error);
  // The reason of a fault that has no code could hold anything, so it is not shown.
  const reason = code === null ? 'the connection failed' : code;
  const billed = code !== null && NEVER_SENT.has(code) ? 'NOTHING' : 'UNKNOWN';
  const kind = code !== null && TOOK_TOO_LONG.has(code) ? 'TIMEOUT' : 'NETWORK';
  return new ProviderError(kind, `The provider cannot be reached (${reason})`, { billed, cause: error });
}

/** The caller's signal ended the call: its reason, as the gateway gave it. */
export function failureOfAbort(reason: unknown): ProviderError {
  if (reason instanceof ProviderError) return reason;
  return new ProviderError('CANCELLED', 'The call was given up', { billed: 'UNKNOWN', cause: reason });
}

/** An answer too long to be kept in memory. */
export function failureOfSize(limit: number): ProviderError {
  return new ProviderError('BAD_RESPONSE', `The answer is longer than ${limit} bytes`, { billed: 'UNKNOWN' });
}

/** The vendor answered, and nobody can read what. */
export function failureOfAnswer(cause: unknown): ProviderError {
  return new ProviderError('BAD_RESPONSE', 'The answer could not be read', { billed: 'UNKNOWN', cause });
}

/**
 * A stream broke off: the vendor told an error inside it, as the AI SDK passes it on (a thing with a message, and a status where the
 * vendor's word for it has one), or sent what nobody can read.
 */
export function failureOfStream(error: unknown, mask: Mask): ProviderError {
  const status = fieldOf(error, 'statusCode');
  const said = fieldOf(error, 'message');
  const isVendors = error instanceof Error ? typeof status === 'number' && status >= 400 : typeof said === 'string';
  if (!isVendors) return failureOfAnswer(error);
  const code = typeof status === 'number' ? codeOf(status, String(said)) : 'PROVIDER_ERROR';
  return new ProviderError(code, cut(`The provider broke off: ${withoutKeys(mask(String(said)))}`), {
    billed: 'UNKNOWN',
  });
}

function codeOf(status: number, message: string): AttemptErrorCode {
  if (status === 429) return 'RATE_LIMITED';
  if (status === 408) return 'TIMEOUT';
  if (status === 401 || status === 403) return 'AUTHENTICATION';
  // Gemini's way to say 401.
  if (status === 400 && /api key (not valid|expired)/i.test(message)) return 'AUTHENTICATION';
  if (status >= 500) return 'PROVIDER_ERROR';
  return status >= 400 ? 'BAD_REQUEST' : 'BAD_RESPONSE';
}

/** The vendors' own words. All three say {"error": {"message": "..."}}; null: this answer does not. */
function messageIn(body: string): string | null {
  try {
    const parsed: unknown = JSON.parse(body);
    const error = fieldOf(Array.isArray(parsed) ? parsed[0] : parsed, 'error');
    const message = typeof error === 'string' ? error : fieldOf(error, 'message');
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Retry-After as seconds or as a date, or OpenAI's retry-after-ms; null where there is none that can be read. */
function retryAfter(headers: Headers): number | null {
  const milliseconds = bounded(Number(headers.get('retry-after-ms') ?? Number.NaN) / 1000);
  const value = headers.get('retry-after');
  if (milliseconds !== null || value === null) return milliseconds;
  const seconds = Number(value);
  return bounded(Number.isNaN(seconds) ? (Date.parse(value) - Date.now()) / 1000 : seconds);
}

function bounded(seconds: number): number | null {
  return Number.isNaN(seconds) ? null : Math.min(LONGEST_RETRY_AFTER_SECONDS, Math.max(0, seconds));
}

/** Also without keys that are not ours, as far as their looks tell. */
function withoutKeys(text: string): string {
  return text
    .replaceAll(/\b(sk-|AIza)[\w*.-]+/g, '***')
    .replaceAll(/\b(api[_-]?key|key|token)=[^\s&"']+/gi, '$1=***')
    .replaceAll(/\bBearer [^\s"']+/gi, 'Bearer ***');
}

/** Without control characters, and cut between characters. */
function cut(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what must go
  const clean = text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f]+/g, ' ');
  return clean.slice(0, LONGEST_MESSAGE).replace(/[\uD800-\uDBFF]$/, '');
}

function codeIn(error: unknown): string | null {
  const code = fieldOf(error, 'code') ?? fieldOf(fieldOf(error, 'cause'), 'code');
  return typeof code === 'string' ? code : null;
}
