import type { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import type { Mask } from '../secrets.ts';
import { failureOfAbort, failureOfNetwork, failureOfSize, failureOfStatus } from './classify-failure.ts';

const CONNECT_MS = 10_000;
/** Longer than any try: how long one lasts is the gateway's to say. */
const PATIENCE_MS = 700_000;
const LONGEST_ANSWER_BYTES = 32 * 1024 * 1024;
const NO_BODY = new Set([204, 205, 304]);

/** What the AI SDK sends by. */
export type Fetch = typeof globalThis.fetch;

/** Connections to vendors, kept open between calls and closed with their owner. */
export function createConnections(): Agent {
  return new Agent({
    // One connection a call: the end of a shared one would take all its calls along.
    allowH2: false,
    connect: { timeout: CONNECT_MS },
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
    keepAliveTimeout: 30_000,
  });
}

/**
 * A `fetch` over undici's `request`, which costs half of the global one. It returns answers with status 2xx: event streams as
 * they come, all others whole. All else it throws as a ProviderError, the signal's reason included; a stream that breaks fails
 * with one, too. Redirects are not followed: they would carry the key along.
 */
export function createHttpFetch(connections: Agent, mask: Mask): Fetch {
  return async (url, init) => {
    const signal = init?.signal ?? undefined;
    try {
      const response = await request(String(url), {
        dispatcher: connections,
        method: 'POST',
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: init?.body as string,
        signal,
      });
      const { statusCode: status } = response;
      const headers = headersOf(response.headers);
      if (status < 200 || status > 299) {
        // The status says enough, should its explanation be cut or endless.
        const explanation = await readAll(response.body).catch(() => '');
        throw failureOfStatus(status, headers, explanation.toString(), mask);
      }
      if (isEventStream(headers)) return new Response(passOn(response.body, signal), { status, headers });
      const bytes = await readAll(response.body);
      return new Response(NO_BODY.has(status) ? null : bytes, { status, headers });
    } catch (error) {
      throw signal?.aborted ? failureOfAbort(signal.reason) : failureOfNetwork(error);
    }
  };
}

/** Whether an answer comes piece by piece. */
export function isEventStream(headers: Headers): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

function passOn(body: Readable, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  // Whoever reads is told by the iterator; who has stopped reading need not know.
  body.on('error', () => {});
  let size = 0;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) return controller.close();
        size += value.length;
        if (size > LONGEST_ANSWER_BYTES) throw failureOfSize(LONGEST_ANSWER_BYTES);
        controller.enqueue(value);
      } catch (error) {
        body.destroy();
        controller.error(signal?.aborted ? failureOfAbort(signal.reason) : failureOfNetwork(error));
      }
    },
    cancel: () => void body.destroy(),
  });
}

async function readAll(body: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LONGEST_ANSWER_BYTES) throw failureOfSize(LONGEST_ANSWER_BYTES);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headersOf(raw: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  }
  return headers;
}
