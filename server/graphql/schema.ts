import 'reflect-metadata';
import { type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { BudgetAlertResolver, BudgetResolver } from './budget.resolver.ts';
import { CompletionResolver } from './completion.resolver.ts';
import { CostBreakdownResolver } from './cost-breakdown.resolver.ts';
import { LedgerHealthResolver } from './ledger-health.resolver.ts';
import { LlmLogResolver } from './llm-log.resolver.ts';
import { PriceResolver } from './price.resolver.ts';
import { ProviderResolver } from './provider.resolver.ts';
import { RecordCallsResolver } from './record-calls.resolver.ts';
import { RepricingResolver } from './repricing.resolver.ts';
import { UnpricedModelsResolver } from './unpriced-models.resolver.ts';
import { TemplateResolver } from './template.resolver.ts';
import { UsageResolver } from './usage.resolver.ts';
import { WebhookResolver } from './webhook.resolver.ts';

/** type-graphql wants one, although each subscription here brings its own source. */
const NO_PUB_SUB = {
  publish(): never {
    throw new Error('Subscriptions bring their own source');
  },
  subscribe(): never {
    throw new Error('Subscriptions bring their own source');
  },
};

/** The whole API. Inputs are checked by the rules beside them, not by decorators. */
export function createSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      LlmLogResolver,
      CostBreakdownResolver,
      PriceResolver,
      UnpricedModelsResolver,
      RepricingResolver,
      UsageResolver,
      ProviderResolver,
      LedgerHealthResolver,
      CompletionResolver,
      RecordCallsResolver,
      TemplateResolver,
      BudgetResolver,
      BudgetAlertResolver,
      WebhookResolver,
    ],
    validate: false,
    pubSub: NO_PUB_SUB,
  });
}
