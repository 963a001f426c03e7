import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { type Vendor, VENDORS } from '../../config.ts';
import { DIALECTS } from './dialects.ts';
import { type Script, USUAL_USAGE } from './script.ts';

/** One request as a vendor got it. */
export interface VendorRequest {
  vendor: Vendor;
  model: string;
  /** Path and query. */
  url: string;
  /** Parsed. */
  body: any;
  headers: IncomingHttpHeaders;
  /** Settles when the exchange is over. BROKEN: the connection closed before the whole answer had been sent. */
  ended: Promise<'ANSWERED' | 'BROKEN'>;
}

/**
 * Stand-ins for the three vendors' servers, over real HTTP on one free port. Each request takes the next script of its
 * vendor, else the vendor's standing one.
 *
 *     const vendors = await startFakeVendors();
 *     vendors.answer('gemini', { status: 503 }, { text: 'the second try is answered' });
 */
export interface FakeVendors {
  /** With the version path, as settings carry them. */
  baseUrls: Readonly<Record<Vendor, string>>;
  /** The environment of a product that calls all three, each with a key of its own. */
  environment: Readonly<Record<string, string>>;
  /** Everything that was asked, oldest first. */
  requests: readonly VendorRequest[];
  /** What the vendor does with its next requests, one script each. */
  answer(vendor: Vendor, ...scripts: Script[]): void;
  /** What the vendor does when no script is left. */
  always(vendor: Vendor, script: Script): void;
  /** The vendor's request of that number, from 1; waits until it is there. */
  waitForRequest(vendor: Vendor, number?: number): Promise<VendorRequest>;
  /** Forgets requests and scripts. */
  reset(): void;
  /** Breaks what is in flight. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 only. */
export async function startFakeVendors(): Promise<FakeVendors> {
  const requests: VendorRequest[] = [];
  const queues: Record<Vendor, Script[]> = { gemini: [], openai: [], anthropic: [] };
  const standing: Record<Vendor, Script> = { gemini: {}, openai: {}, anthropic: {} };
  const waiting: (() => void)[] = [];
  const tellWaiting = () => waiting.splice(0).forEach((look) => look());

  const server = createServer(async (incoming, response) => {
    const ended = once(response, 'close').then(() => (response.writableFinished ? 'ANSWERED' : 'BROKEN'));
    const asked = await readRequest(incoming).catch(() => null);
    if (!asked) return void response.writeHead(404).end('No vendor has such a path');
    const { vendor, model, text, body } = asked;
    requests.push({ vendor, model, url: incoming.url ?? '', body, headers: incoming.headers, ended });
    const script = queues[vendor].shift() ?? standing[vendor];
    tellWaiting();
    await perform(script, { vendor, model, text }, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const baseUrls = Object.fromEntries(VENDORS.map((id) => [id, `${origin}/${id}${DIALECTS[id].path}`]));

  return {
    baseUrls: baseUrls as Record<Vendor, string>,
    environment: Object.fromEntries(
      VENDORS.flatMap((id) => [
        [`${id.toUpperCase()}_API_KEY`, `key-of-${id}`],
        [`${id.toUpperCase()}_BASE_URL`, baseUrls[id]!],
      ]),
    ),
    requests,
    answer: (vendor, ...scripts) => void queues[vendor].push(...scripts),
    always: (vendor, script) => void (standing[vendor] = script),
    async waitForRequest(vendor, number = 1) {
      for (;;) {
        const request = requests.filter((each) => each.vendor === vendor)[number - 1];
        if (request) return request;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    reset() {
      requests.length = 0;
      for (const id of VENDORS) {
        queues[id].length = 0;
        standing[id] = {};
      }
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function readRequest(incoming: IncomingMessage) {
  const body = JSON.parse(await readText(incoming));
  const path = incoming.url ?? '';
  for (const vendor of VENDORS) {
    const root = `/${vendor}${DIALECTS[vendor].path}`;
    const asked = path.startsWith(root) ? DIALECTS[vendor].read(path.slice(root.length), body) : null;
    if (asked) return { vendor, body, ...asked };
  }
  return null;
}

async function perform(
  script: Script,
  asked: { vendor: Vendor; model: string; text: string },
  response: ServerResponse,
): Promise<void> {
  await script.after;
  if (script.hang) return;
  if (script.cutAfterBytes === 0) return void response.destroy();
  const body = Buffer.from(bodyOf(script, asked));
  response.writeHead(script.status ?? 200, {
    'content-type': 'application/json',
    'content-length': body.length,
    ...script.headers,
  });
  const { cutAfterBytes, stallAfterBytes } = script;
  if (cutAfterBytes !== undefined) response.write(body.subarray(0, cutAfterBytes), () => response.destroy());
  else if (stallAfterBytes !== undefined) response.write(body.subarray(0, stallAfterBytes));
  else response.end(body);
}

function bodyOf(script: Script, asked: { vendor: Vendor; model: string; text: string }): string {
  const { status = 200, text = `echo: ${asked.text}`, model = asked.model, finishReason, usage = USUAL_USAGE } = script;
  const dialect = DIALECTS[asked.vendor];
  if (script.body !== undefined) return script.body;
  if (status >= 400) return JSON.stringify(dialect.error(status, script.message ?? 'The fake vendor was told to fail'));
  return JSON.stringify(dialect.answer({ text, model, finishReason, usage }));
}
