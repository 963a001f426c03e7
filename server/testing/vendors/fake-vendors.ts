import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { type Vendor, VENDORS } from '../../environment.ts';
import { DIALECTS } from './dialects.ts';
import { perform } from './perform.ts';
import type { Script } from './script.ts';

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
  const log = createRequestLog();
  const scripts = createScripts();
  const server = createServer(async (incoming, response) => {
    const ended = once(response, 'close').then(() => (response.writableFinished ? 'ANSWERED' : 'BROKEN'));
    const asked = await readRequest(incoming).catch(() => null);
    if (!asked) return void response.writeHead(404).end('No vendor has such a path');
    const { vendor, model, body } = asked;
    const script = scripts.next(vendor);
    log.add({ vendor, model, url: incoming.url ?? '', body, headers: incoming.headers, ended });
    await perform(script, asked, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...addresses(`http://127.0.0.1:${port}`),
    requests: log.requests,
    answer: scripts.answer,
    always: scripts.always,
    waitForRequest: log.waitFor,
    reset() {
      log.clear();
      scripts.clear();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function createRequestLog() {
  const requests: VendorRequest[] = [];
  const waiting: (() => void)[] = [];
  return {
    requests,
    add(request: VendorRequest) {
      requests.push(request);
      for (const look of waiting.splice(0)) look();
    },
    async waitFor(vendor: Vendor, number = 1): Promise<VendorRequest> {
      for (;;) {
        const request = requests.filter((each) => each.vendor === vendor)[number - 1];
        if (request) return request;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    clear: () => void requests.splice(0),
  };
}

function createScripts() {
  const queues = new Map<Vendor, Script[]>();
  const standing = new Map<Vendor, Script>();
  return {
    next: (vendor: Vendor): Script => queues.get(vendor)?.shift() ?? standing.get(vendor) ?? {},
    answer: (vendor: Vendor, ...scripts: Script[]) =>
      void queues.set(vendor, [...(queues.get(vendor) ?? []), ...scripts]),
    always: (vendor: Vendor, script: Script) => void standing.set(vendor, script),
    clear() {
      queues.clear();
      standing.clear();
    },
  };
}

function addresses(origin: string): Pick<FakeVendors, 'baseUrls' | 'environment'> {
  const urlOf = (vendor: Vendor) => `${origin}/${vendor}${DIALECTS[vendor].path}`;
  const variables = VENDORS.flatMap((vendor) => [
    [`${vendor.toUpperCase()}_API_KEY`, `key-of-${vendor}`],
    [`${vendor.toUpperCase()}_BASE_URL`, urlOf(vendor)],
  ]);
  return {
    baseUrls: { gemini: urlOf('gemini'), openai: urlOf('openai'), anthropic: urlOf('anthropic') },
    environment: Object.fromEntries(variables),
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
