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

/** The configured ones in the order they are tried, then those that have no key. */
export function describeProviders(
  providers: { chain: readonly Provider[]; unconfigured: readonly Pick<Provider, 'id' | 'name' | 'model'>[] },
  coolDown: CoolDown,
): ProviderState[] {
  const configured = providers.chain.map(({ id, name, model }): ProviderState => {
    const { isCooling, lastError, lastErrorAt } = coolDown.healthOf(id);
    return { id, name, model, status: isCooling ? 'COOLING_DOWN' : 'READY', lastError, lastErrorAt };
  });
  const others = providers.unconfigured.map(({ id, name, model }): ProviderState => {
    return { id, name, model, status: 'NOT_CONFIGURED', lastError: null, lastErrorAt: null };
  });
  return [...configured, ...others];
}
