import { LedgerError } from '../errors.ts';
import type { Provider } from '../providers/provider.ts';

/** One place to try: a provider and the model to ask it for. */
export interface Candidate {
  provider: Provider;
  model: string;
}

/**
 * Who is asked, in order. The provider asked for comes first, else the first one that makes the model asked for; the rest
 * of the chain follows unless failover is off. Where a later provider does not make the model, its own default is used.
 * Those that cool down go to the end, except one that was asked for by name.
 * @throws LedgerError NO_PROVIDER where none is configured, or the one asked for is not.
 */
export function chooseCandidates(
  asked: { provider: string | null; model: string | null; failover: boolean },
  chain: readonly Provider[],
  isCooling: (provider: string) => boolean,
): Candidate[] {
  const first = asked.provider === null ? null : findProvider(asked.provider, chain);
  const maker = first ?? chain.find((provider) => asked.model !== null && provider.offers(asked.model)) ?? chain[0];
  if (!maker) throw new LedgerError('NO_PROVIDER', 'No provider is configured: set the API key of one and restart.');
  const inOrder = [maker, ...chain.filter((provider) => provider !== maker)];
  const isLast = (provider: Provider) => provider !== first && isCooling(provider.id);
  const healthyFirst = [
    ...inOrder.filter((provider) => !isLast(provider)),
    ...inOrder.filter((provider) => isLast(provider)),
  ];
  return (asked.failover ? healthyFirst : healthyFirst.slice(0, 1)).map((provider) => ({
    provider,
    model: asked.model !== null && (provider === maker || provider.offers(asked.model)) ? asked.model : provider.model,
  }));
}

function findProvider(id: string, chain: readonly Provider[]): Provider {
  const found = chain.find((provider) => provider.id === id);
  if (found) return found;
  const configured = chain.map((provider) => provider.id).join(', ') || 'none';
  throw new LedgerError('NO_PROVIDER', `provider "${id}" is not configured; configured: ${configured}.`);
}
