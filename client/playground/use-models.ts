import { useQuery } from '@apollo/client/react';
import { graphql } from '../generated/gql.ts';
import type { PlaygroundModelsQuery } from '../generated/graphql.ts';

const MODELS = graphql(`
  query PlaygroundModels {
    providers {
      id
      name
      model
      modelName
      status
    }
    usageStats(filter: { range: ALL }) {
      providers {
        provider
        models {
          model
        }
      }
    }
  }
`);

export type Provider = PlaygroundModelsQuery['providers'][number];

/** Who can be asked: the chain in its order, and for each provider its own model and those that were used before. */
export interface Models {
  /** null: not known yet. */
  providers: readonly Provider[] | null;
  /** `''` is the first of the chain. */
  modelsOf: (providerId: string) => string[];
  error: Error | undefined;
  readAgain: () => void;
}

export function useModels(): Models {
  const { data, error, refetch } = useQuery(MODELS);
  const providers = data?.providers ?? null;
  return {
    providers,
    error,
    readAgain: () => void refetch(),
    modelsOf(providerId) {
      const asked = providerId || providers?.find(({ status }) => status !== 'NOT_CONFIGURED')?.id;
      const own = providers?.find(({ id }) => id === asked)?.model;
      const used = data?.usageStats.providers.find(({ provider }) => provider === asked)?.models ?? [];
      return [...new Set([...(own ? [own] : []), ...used.map(({ model }) => model)])];
    },
  };
}
