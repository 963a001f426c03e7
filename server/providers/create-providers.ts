import type { Config } from '../config.ts';
import { providerName } from '../pricing/model-name.ts';
import type { Mask } from '../secrets.ts';
import { createAnthropic } from './anthropic.ts';
import { createDemo } from './demo.ts';
import { createGemini } from './gemini.ts';
import { createConnections, createHttpFetch } from './http-fetch.ts';
import { createOpenAi } from './openai.ts';
import type { Provider } from './provider.ts';

const CREATE = { gemini: createGemini, openai: createOpenAi, anthropic: createAnthropic } as const;

/** Those who can be asked. */
export interface Providers {
  /** In the order they are tried: the vendors that have a key, else the built-in demo alone. */
  chain: readonly Provider[];
  /** All of PROVIDER_CHAIN in its order, also those without a key; before them the demo, where it is the chain. */
  all: readonly Pick<Provider, 'id' | 'name' | 'model'>[];
  close(): Promise<void>;
}

/** Opens the shared connections; nobody is called yet. What a vendor says is masked: it may know the key of another. */
export function createProviders(config: Pick<Config, 'providerChain' | 'vendors'>, mask: Mask): Providers {
  const connections = createConnections();
  const fetch = createHttpFetch(connections, mask);
  const configured = config.providerChain.flatMap((id) => {
    const { apiKey, baseUrl, model } = config.vendors[id];
    if (apiKey === null) return [];
    return [CREATE[id]({ apiKey, baseUrl, model, fetch, mask })];
  });
  const chain = configured.length > 0 ? configured : [createDemo()];
  const vendors = config.providerChain.map((id) => {
    const { model } = config.vendors[id];
    return chain.find((provider) => provider.id === id) ?? { id, name: providerName(id), model };
  });
  return {
    chain,
    all: configured.length > 0 ? vendors : [...chain, ...vendors],
    close: () => connections.destroy(),
  };
}
