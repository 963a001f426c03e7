import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import type { Mask } from '../secrets.ts';
import type { Receiver, WebhookEvent } from './webhook-event.ts';

/** From the connection to the end of the answer. */
const PATIENCE_MS = 10_000;
/** Of an answer nothing but its status is of use; a longer one has its connection closed. */
const READ_BYTES = 16 * 1024;

/** What became of one try. */
export interface Delivery {
  delivered: boolean;
  /** null: there was no answer. */
  httpStatus: number | null;
  /** For people. */
  message: string;
}

/** Sends events to the receiver. */
export interface Post {
  /** One try, of at most 10 s. Never rejects. */
  send(event: WebhookEvent): Promise<Delivery>;
  /** Breaks what is under way. */
  close(): Promise<void>;
}

export function createPost(receiver: Receiver, mask: Mask): Post {
  const connections = new Agent({ allowH2: false, connections: 4 });
  const closing = new AbortController();
  const { origin, pathname, search } = new URL(receiver.url);
  return {
    async send(event) {
      const body = JSON.stringify({ type: event.type, ...event.facts });
      const timeout = AbortSignal.timeout(PATIENCE_MS);
      const signal = AbortSignal.any([timeout, closing.signal]);
      try {
        const response = await request(`${origin}${pathname}${search}`, {
          dispatcher: connections,
          method: 'POST',
          headers: headersFor(receiver, event, body),
          body,
          signal,
        });
        // The status has said it all.
        await response.body.dump({ limit: READ_BYTES, signal }).catch(() => {});
        return deliveryOf(response.statusCode);
      } catch (error) {
        const late = `The receiver did not answer within ${PATIENCE_MS / 1000} s.`;
        const message = timeout.aborted ? late : `The receiver cannot be reached: ${mask(reasonOf(error))}.`;
        return { delivered: false, httpStatus: null, message };
      }
    },
    async close() {
      closing.abort(new Error('the server stops'));
      await connections.destroy();
    },
  };
}

/** `sha256=` and the HMAC-SHA-256 of the body, in hex, as GitHub and others sign. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

function headersFor({ url, secret }: Receiver, { id }: WebhookEvent, body: string): Record<string, string> {
  const { username, password } = new URL(url);
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    'content-type': 'application/json',
    'user-agent': 'llm-ledger',
    'x-ledger-event-id': id,
    ...(secret === null ? {} : { 'x-ledger-signature': signatureOf(body, secret) }),
    ...(user === ':' ? {} : { authorization: `Basic ${Buffer.from(user).toString('base64')}` }),
  };
}

function deliveryOf(httpStatus: number): Delivery {
  const delivered = httpStatus >= 200 && httpStatus <= 299;
  const answered = `The receiver answered ${httpStatus}`;
  if (delivered) return { delivered, httpStatus, message: `${answered}.` };
  const isRedirect = httpStatus >= 300 && httpStatus <= 399;
  const why = isRedirect ? 'redirects are not followed' : 'only 200 to 299 count as delivered';
  return { delivered, httpStatus, message: `${answered}; ${why}.` };
}

/** Where a host has several addresses, the fault of the last one says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error instanceof AggregateError ? error.errors.at(-1) : error;
  return (cause instanceof Error ? cause.message : error.message).split('\n', 1)[0]!;
}
