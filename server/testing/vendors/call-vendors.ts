import { readConfig } from '../../config.ts';
import type { Vendor } from '../../environment.ts';
import { createProviders } from '../../providers/create-providers.ts';
import {
  type ProviderAnswer,
  ProviderError,
  type ProviderRequest,
  type StreamListener,
  type StreamReport,
} from '../../providers/provider.ts';
import { createSecrets } from '../../secrets.ts';
import { type FakeVendors, startFakeVendors } from './fake-vendors.ts';

/** The two ways an answer comes. */
export const WAYS = ['whole', 'streamed'] as const;
export type Way = (typeof WAYS)[number];

/** The real providers, calling stand-ins. */
export interface VendorCalls {
  vendors: FakeVendors;
  /** Says "Hello" to the vendor's default model, but for what is given. Of a stream, the pieces are held against the text. */
  complete(vendor: Vendor, request?: Partial<ProviderRequest>, signal?: AbortSignal): Promise<ProviderAnswer>;
  /** The failure of such a call; throws where it does not fail. */
  failureOf(vendor: Vendor, request?: Partial<ProviderRequest>, signal?: AbortSignal): Promise<ProviderError>;
  /** Streams such a call, whatever the way of the others. */
  stream(vendor: Vendor, signal?: AbortSignal): Streamed;
  close(): Promise<void>;
}

/** A stream under way, and what it told so far. */
export interface Streamed {
  deltas: readonly string[];
  /** The newest; null: nothing was reported. */
  report(): StreamReport | null;
  /** Resolves with the next delta, or the first one. */
  nextDelta(): Promise<string>;
  answer: Promise<ProviderAnswer>;
  /** Its failure; throws where it does not fail. */
  failure: () => Promise<ProviderError>;
}

export async function openVendorCalls(way: Way = 'whole'): Promise<VendorCalls> {
  const vendors = await startFakeVendors();
  const config = readConfig(vendors.environment);
  const providers = createProviders(config, createSecrets(config.secrets).mask);
  const find = (vendor: Vendor) => providers.chain.find(({ id }) => id === vendor)!;
  const requestOf = (vendor: Vendor, request: Partial<ProviderRequest> = {}): ProviderRequest => ({
    model: find(vendor).model,
    messages: [{ role: 'USER', content: 'Hello' }],
    temperature: null,
    maxOutputTokens: null,
    ...request,
  });

  async function complete(vendor: Vendor, given?: Partial<ProviderRequest>, signal = new AbortController().signal) {
    const request = requestOf(vendor, given);
    if (way === 'whole') return find(vendor).complete(request, signal);
    const { deltas, listener } = listen();
    const answer = await find(vendor).stream(request, signal, listener);
    if (deltas.join('') !== answer.text) throw new Error(`The pieces ${JSON.stringify(deltas)} are not the text`);
    return answer;
  }

  return {
    vendors,
    complete,
    failureOf: (...call) => failureOf(complete(...call)),
    stream(vendor, signal = new AbortController().signal) {
      const { listener, ...told } = listen();
      const answer = find(vendor).stream(requestOf(vendor), signal, listener);
      return { ...told, answer, failure: () => failureOf(answer) };
    },
    async close() {
      await providers.close();
      await vendors.close();
    },
  };
}

function listen(): { listener: StreamListener } & Pick<Streamed, 'deltas' | 'report' | 'nextDelta'> {
  const deltas: string[] = [];
  let report: StreamReport | null = null;
  let next = Promise.withResolvers<string>();
  const listener: StreamListener = {
    onDelta(text) {
      deltas.push(text);
      next.resolve(text);
      next = Promise.withResolvers<string>();
    },
    onReport: (told) => void (report = told),
  };
  return { deltas, report: () => report, nextDelta: () => next.promise, listener };
}

async function failureOf(answer: Promise<ProviderAnswer>): Promise<ProviderError> {
  const outcome: unknown = await answer.catch((error: unknown) => error);
  if (outcome instanceof ProviderError) return outcome;
  throw new Error('The call did not fail with a ProviderError', { cause: outcome });
}
