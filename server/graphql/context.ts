import type { Budgets } from '../budgets/budgets.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { ProviderState } from '../gateway/provider-status.ts';
import type { RecordCalls } from '../gateway/record-calls.ts';
import type { RateCompletion } from '../gateway/rate-completion.ts';
import type { TemplateService } from '../gateway/template-service.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Repricings } from '../ledger/repricing/repricing.ts';
import type { PriceBook } from '../pricing/price-book.ts';
import type { Webhook } from '../webhook/webhook.ts';

/** What resolvers work with; built in app.ts. */
export interface Services {
  gateway: Pick<Gateway, 'complete' | 'stream'>;
  recordCalls: RecordCalls;
  templates: TemplateService;
  rateCompletion: RateCompletion;
  ledger: Pick<
    Ledger,
    | 'list'
    | 'find'
    | 'unpricedModels'
    | 'templateUses'
    | 'facets'
    | 'usageStats'
    | 'exportRows'
    | 'usageSeries'
    | 'subscribe'
    | 'health'
  >;
  prices: Pick<PriceBook, 'sheetAt' | 'overrides' | 'set' | 'remove' | 'findSheet'>;
  repricings: Pick<Repricings, 'preview' | 'start' | 'list'>;
  budgets: Pick<Budgets, 'list' | 'set' | 'remove' | 'alerts' | 'followAlerts' | 'describe'>;
  webhook: Pick<Webhook, 'test'>;
  /** The chain at this moment. */
  providers: () => ProviderState[];
  /** Names for people, in the vendors' spelling. */
  names: {
    provider: (id: string) => string;
    model: (provider: string, model: string) => string;
  };
  /** The wall clock. */
  now: () => Date;
}

/** What every resolver gets beside its arguments. */
export interface Context {
  services: Services;
  /** Aborts when the caller goes away before the answer. */
  signal: AbortSignal;
}
