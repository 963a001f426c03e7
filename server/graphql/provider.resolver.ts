import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ProviderState } from '../gateway/provider-status.ts';
import type { Context } from './context.ts';
import { ProviderType } from './provider.type.ts';

/** Who can be called. */
@Resolver(() => ProviderType)
export class ProviderResolver {
  @Query(() => [ProviderType], {
    description:
      'Every provider of the chain, in order, with the model each will really use; those without a key are NOT_CONFIGURED and never called.',
  })
  providers(@Ctx() { services }: Context): ProviderType[] {
    return services.providers();
  }

  @FieldResolver(() => String, { description: '`model` for people.' })
  modelName(@Root() { id, model }: ProviderState, @Ctx() { services }: Context): string {
    return services.names.model(id, model);
  }
}
