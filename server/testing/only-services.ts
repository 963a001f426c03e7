import type { Services } from '../graphql/context.ts';
import { modelName, providerName } from '../pricing/model-name.ts';

/** Services of which only these, the names and the clock exist; any other throws when it is touched. */
export function onlyServices(given: Partial<Services>): Services {
  const there: Partial<Services> = {
    providers: () => [],
    names: { provider: providerName, model: modelName },
    now: () => new Date(),
    ...given,
  };
  return new Proxy(there, {
    get(services, name) {
      if (name in services) return services[name as keyof Services];
      throw new Error(`There is no service ${String(name)} here`);
    },
  }) as Services;
}
