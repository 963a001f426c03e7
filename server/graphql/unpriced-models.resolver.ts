import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { UnpricedModelType } from './unpriced-model.type.ts';

/** What cannot be added up. */
@Resolver()
export class UnpricedModelsResolver {
  @Query(() => [UnpricedModelType], {
    description: `Models whose calls have no cost because their price is not known, the most called first. Calls of which the provider
did not say what they used are unpriced, too; a model that has only such, and a price, is left out.`,
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async unpricedModels(@Ctx() { services }: Context): Promise<UnpricedModelType[]> {
    const models = await services.ledger.unpricedModels();
    return models
      .map(({ provider, model, calls, firstSeen, lastSeen, needsOnlyPrice }) => {
        const hasPrice = [firstSeen, lastSeen].every((at) => services.prices.sheetAt(provider, model, at) !== null);
        const name = services.names.model(provider, model);
        return { provider, model, name, calls, firstSeen, lastSeen, hasPrice, needsOnlyPrice };
      })
      .filter(({ hasPrice, needsOnlyPrice }) => !hasPrice || needsOnlyPrice);
  }
}
