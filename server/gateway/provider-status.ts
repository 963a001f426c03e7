import type { Provider } from '../providers/provider.ts';
import type { CoolDown } from './cool-down.ts';

export const PROVIDER_STATUSES = ['READY', 'COOLING_DOWN', 'NOT_CONFIGURED'] as const;

/** One provider of the chain as people see it. */
export interface ProviderState {
  id: string;
  name: string;
  /** The model it uses where none is asked for. */
  model: string;
  status: (typeof PROVIDER_STATUSES)[number];
  /** null: it has not failed since the start. */
  lastError: string | null;
  lastErrorAt: Date | null;
}

/** Every provider in its order; those that are not in the chain have no key. */
export function describeProviders(
  { chain, all }: { chain: readonly Provider[]; all: readonly Pick<Provider, 'id' | 'name' | 'model'>[] },
  coolDown: CoolDown,
): ProviderState[] {
  return all.map(({ id, name, model }) => {
    const isConfigured = chain.some((provider) => provider.id === id);
    const { isCooling, lastError, lastErrorAt } = coolDown.healthOf(id);
    const status = isCooling ? 'COOLING_DOWN' : 'READY';
    return { id, name, model, status: isConfigured ? status : 'NOT_CONFIGURED', lastError, lastErrorAt };
  });
}
