import { readConfig, type Vendor } from '../../config.ts';
import { createProviders } from '../../providers/create-providers.ts';
import { type ProviderAnswer, ProviderError, type ProviderRequest } from '../../providers/provider.ts';
import { createSecrets } from '../../secrets.ts';
import { type FakeVendors, startFakeVendors } from './fake-vendors.ts';

/** The real providers, calling stand-ins. */
export interface VendorCalls {
  vendors: FakeVendors;
  /** Says "Hello" to the vendor's default model, but for what is given. */
  complete(vendor: Vendor, request?: Partial<ProviderRequest>, signal?: AbortSignal): Promise<ProviderAnswer>;
  /** The failure of such a call; throws where it does not fail. */
  failureOf(vendor: Vendor, request?: Partial<ProviderRequest>, signal?: AbortSignal): Promise<ProviderError>;
  close(): Promise<void>;
}

export async function openVendorCalls(): Promise<VendorCalls> {
  const vendors = await startFakeVendors();
  const config = readConfig(vendors.environment);
  const providers = createProviders(config, createSecrets(config.secrets).mask);

  async function complete(vendor: Vendor, request: Partial<ProviderRequest> = {}, signal?: AbortSignal) {
    const provider = providers.chain.find(({ id }) => id === vendor)!;
    const usual: ProviderRequest = {
      model: provider.model,
      messages: [{ role: 'USER', content: 'Hello' }],
      temperature: null,
      maxOutputTokens: null,
    };
    return provider.complete({ ...usual, ...request }, signal ?? new AbortController().signal);
  }

  return {
    vendors,
    complete,
    async failureOf(...call) {
      const outcome: unknown = await complete(...call).catch((error: unknown) => error);
      if (outcome instanceof ProviderError) return outcome;
      throw new Error('The call did not fail with a ProviderError', { cause: outcome });
    },
    async close() {
      await providers.close();
      await vendors.close();
    },
  };
}
