/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A budget as it shall be. There is one per scope, value and period. */
export type BudgetInput = {
  /** false: it only alerts. */
  enforced?: boolean;
  /** US dollars, above 0 and at most 1,000,000; in whole nano-dollars. */
  limit: number;
  /** After what time it begins anew. */
  period?: BudgetPeriod;
  /** What it is for. */
  scope: BudgetScope;
  /** The project, agent type or provider, of 1 to 200 characters; left out exactly where the scope is GLOBAL. */
  scopeValue?: string | null | undefined;
  /** The IANA time zone of its midnights, e.g. "Europe/Berlin". */
  timeZone?: string;
};

/** After what time a budget begins anew. */
export type BudgetPeriod =
  /** From midnight to midnight of its time zone, so 23 to 25 hours where clocks change. */
  | 'DAY'
  /** From the first of a month to the first of the next. */
  | 'MONTH'
  /** From Monday to Monday. */
  | 'WEEK';

/** Which calls count for a budget. */
export type BudgetScope =
  /** Those of one type of agents. */
  | 'AGENT_TYPE'
  /** All of them. */
  | 'GLOBAL'
  /** Those of one project. */
  | 'PROJECT'
  /** Those to one provider; it is passed over where its budget is spent. */
  | 'PROVIDER';

/** How a completion uses the response cache. */
export type CacheMode =
  /** Neither reads nor writes. */
  | 'OFF'
  /** Writes only: the provider is called, its answer replaces the one kept. */
  | 'REFRESH'
  /** Reads and writes. */
  | 'USE';

/** What to ask a model, for whom, and how. */
export type CompletionInput = {
  /** The agent that asks; 1 to 200 characters. */
  agentId?: string | null | undefined;
  /** The kind of agent that asks; 1 to 200 characters. */
  agentType: string;
  /** Whether the response cache may answer and keeps the answer. */
  cache?: CacheMode;
  /** Whether other providers are tried where the first fails. */
  failover?: boolean;
  /** 1 to 1,000,000; left out, the vendor's default. */
  maxOutputTokens?: number | null | undefined;
  /** 1 to 1,000 messages, at least one of them not SYSTEM; exactly one of prompt and messages. */
  messages?: Array<MessageInput> | null | undefined;
  /** Kept with the call's rows: at most 16 KB as JSON, with no key "__proto__". */
  metadata?: Record<string, unknown> | null | undefined;
  /** The model; left out, each provider's own default. */
  model?: string | null | undefined;
  /** The project that pays; 1 to 200 characters. */
  projectId?: string | null | undefined;
  /** Short for one USER message; exactly one of prompt and messages. */
  prompt?: string | null | undefined;
  /** Tried first; the rest of the chain follows unless `failover` is false. */
  provider?: string | null | undefined;
  /** Idempotency key, kept 24 hours: repeating it returns the first answer and neither calls nor bills nor logs again. 1 to 200 characters. */
  requestId?: string | null | undefined;
  /** Instructions, before all messages. */
  systemPrompt?: string | null | undefined;
  /** The task this is for; 1 to 200 characters. */
  taskId?: string | null | undefined;
  /** 0 to 2; left out, the vendor's default. */
  temperature?: number | null | undefined;
  /** One deadline over all tries, more than 0 to 600; left out, 120. */
  timeoutSeconds?: number | null | undefined;
  /** Whether a learned template may answer. */
  useTemplates?: boolean;
};

/** What a line of a cost is for. */
export type CostLineKind =
  /** Read from the vendor's prompt cache. */
  | 'CACHED_INPUT'
  /** Written to the vendor's prompt cache. */
  | 'CACHE_WRITE'
  /** Written to the vendor's prompt cache for an hour. */
  | 'CACHE_WRITE_ONE_HOUR'
  /** Input tokens that went through no cache. */
  | 'INPUT'
  /** Output tokens without reasoning. */
  | 'OUTPUT'
  /** Reasoning tokens. */
  | 'REASONING';

/** Whether the cost of a call is known. */
export type CostStatus =
  /** Nothing was or will be billed: the costs are 0. */
  | 'FREE'
  /** The costs are known. */
  | 'PRICED'
  /** Nobody knows the price: the costs are null, never 0. */
  | 'UNPRICED';

/** Counted back from now. */
export type DateRange =
  /** All time. */
  | 'ALL'
  /** The last 7 times 24 hours. */
  | 'LAST_7_DAYS'
  /** The last 30 times 24 hours. */
  | 'LAST_30_DAYS'
  /** The last 24 hours. */
  | 'LAST_DAY';

/** Why the model stopped. */
export type FinishReason =
  /** The content filter of the vendor stopped it. */
  | 'CONTENT_FILTER'
  /** It met an error while it answered. */
  | 'ERROR'
  /** It reached the limit of output tokens. */
  | 'LENGTH'
  /** The vendor gave another reason, or none. */
  | 'OTHER'
  /** It had said everything, or met a stop sequence. */
  | 'STOP'
  /** It wants a tool to be called. */
  | 'TOOL_CALLS';

/** Every condition given must hold; a list means any of its values. The same input serves the query, the statistics, the subscription and the export. */
export type LlmLogFilter = {
  /** Agents. */
  agentId?: Array<string> | null | undefined;
  /** Kinds of agents. */
  agentType?: Array<string> | null | undefined;
  /** The attempts of one completion. */
  completionId?: string | number | null | undefined;
  /** Error codes, e.g. "RATE_LIMITED". */
  errorCode?: Array<string> | null | undefined;
  /** The first instant: from <= createdAt. */
  from?: string | null | undefined;
  /** US dollars: rows that cost that or more; unpriced ones do not pass. */
  minCost?: number | null | undefined;
  /** Rows that took that or longer. */
  minDurationSeconds?: number | null | undefined;
  /** Models that answered, e.g. "gemini-2.5-flash". */
  model?: Array<string> | null | undefined;
  /** Projects. */
  projectId?: Array<string> | null | undefined;
  /** Providers, e.g. "gemini". */
  provider?: Array<string> | null | undefined;
  /** Counted back from now. */
  range?: DateRange | null | undefined;
  /** Requests. */
  requestId?: Array<string> | null | undefined;
  /** Case-insensitive text in the error message or the response preview. */
  search?: string | null | undefined;
  /** Statuses. */
  status?: Array<LogStatus> | null | undefined;
  /** SHA-256, hex. */
  systemPromptHash?: string | null | undefined;
  /** Tasks. */
  taskId?: Array<string> | null | undefined;
  /** Templates that answered. */
  templateId?: Array<string | number> | null | undefined;
  /** The first instant behind: createdAt < to. */
  to?: string | null | undefined;
  /** SHA-256, hex. */
  userPromptHash?: string | null | undefined;
};

/** Each row has exactly one status, so counts by status add up. */
export type LogStatus =
  /** Answered from the response cache: no provider was called. */
  | 'CACHED'
  /** The call to the provider failed; `errorCode` says how. */
  | 'ERROR'
  /** A provider answered. */
  | 'SUCCESS'
  /** Answered by a learned template: no provider was called. */
  | 'TEMPLATED';

/** Prices of a whole call whose prompt is longer than that. */
export type LongContextPricesInput = {
  /** Input tokens, cached ones included; 1 to 1,000,000,000, each length once. */
  aboveInputTokens: number;
  /** For all tokens of such a call. */
  prices: TokenPricesInput;
};

/** One turn of a conversation. */
export type MessageInput = {
  /** What is said. */
  content: string;
  /** Who speaks. */
  role: MessageRole;
};

/** Who speaks in a message. */
export type MessageRole =
  /** An earlier answer of the model. */
  | 'ASSISTANT'
  /** Instructions for the model. */
  | 'SYSTEM'
  /** The caller. */
  | 'USER';

/** Which page of a list. */
export type PageInput = {
  /** The `endCursor` of the page before. */
  after?: string | null | undefined;
  /** 1-based. Ignored where `after` is given. */
  number?: number | null | undefined;
  /** 1 to 200. */
  size?: number | null | undefined;
};

/** What a model costs from a moment on. */
export type PriceInput = {
  /** Calls from then on have it; left out: all calls. */
  effectiveFrom?: string | null | undefined;
  /** At most five; left out, length does not matter. */
  longContext?: Array<LongContextPricesInput>;
  /** Exactly as in the rows: no other model has the price; 1 to 200 characters. */
  model: string;
  /** For a million tokens. */
  prices: TokenPricesInput;
  /** As in the rows; 1 to 200 characters. */
  provider: string;
};

/** Whether a provider is called. */
export type ProviderStatus =
  /** It has failed repeatedly and stands at the end of the chain for a while. */
  | 'COOLING_DOWN'
  /** It has no key and is never called. */
  | 'NOT_CONFIGURED'
  /** It is called in its turn. */
  | 'READY';

/** Which rows are priced anew: all of exactly that provider and model since a moment. */
export type RepricingInput = {
  /** Exactly as in the rows; 1 to 200 characters. */
  model: string;
  /** As in the rows; 1 to 200 characters. */
  provider: string;
  /** Rows created from then on; left out: all that are kept. */
  since?: string | null | undefined;
};

/** Where an answer came from. */
export type ServedBy =
  /** The response cache had the answer. */
  | 'CACHE'
  /** A provider was called. */
  | 'PROVIDER'
  /** A learned template made the answer. */
  | 'TEMPLATE';

/** Every condition given must hold; a list means any of its values. */
export type TemplateFilter = {
  /** For these kinds of agents. */
  agentType?: Array<string> | null | undefined;
  /** Of these projects. */
  projectId?: Array<string> | null | undefined;
  /** Text in the name or the patterns, in upper or lower case. */
  search?: string | null | undefined;
  /** In one of these states. */
  status?: Array<TemplateStatus> | null | undefined;
};

/** Where a template comes from. */
export type TemplateOrigin =
  /** It was learned from completions. */
  | 'LEARNED'
  /** A person wrote it. */
  | 'WRITTEN';

/** Whether a template is served. */
export type TemplateStatus =
  /** It is served. */
  | 'ACTIVE'
  /** It disagreed while it was served, or somebody rated its work low. */
  | 'DEMOTED'
  /** It was switched off by a person. */
  | 'DISABLED'
  /** It answers silently beside real calls and is compared. */
  | 'SHADOW';

/** US dollars for a million tokens, each 0 to 1,000,000, with at most nine decimals. Left out: such tokens cost what the tokens cost that they are among. */
export type TokenPricesInput = {
  /** Written to the prompt cache; among the input. */
  cacheWrite?: number | null | undefined;
  /** Written to the prompt cache for an hour; among the cache writes. */
  cacheWriteOneHour?: number | null | undefined;
  /** Read from the prompt cache; among the input. */
  cachedInput?: number | null | undefined;
  /** Input tokens. */
  input: number;
  /** Output tokens. */
  output: number;
  /** Reasoning tokens; among the output. */
  reasoning?: number | null | undefined;
};

export type AlertHistory_AlertsFragment = { totalCount: number, pageInfo: { totalPages: number }, nodes: Array<{ id: string, threshold: number, raisedAt: string, spent: number, limit: number, budget: { id: string, scope: BudgetScope, scopeValue: string | null, period: BudgetPeriod } }> } & { ' $fragmentName'?: 'AlertHistory_AlertsFragment' };

export type AlertNotice_AlertFragment = { threshold: number, raisedAt: string, spent: number, limit: number, budget: { id: string, scope: BudgetScope, scopeValue: string | null, period: BudgetPeriod } } & { ' $fragmentName'?: 'AlertNotice_AlertFragment' };

export type BudgetCard_BudgetFragment = (
  { id: string, enforced: boolean, periodStart: string, periodEnd: string, remaining: number }
  & { ' $fragmentRefs'?: { 'BudgetMeter_BudgetFragment': BudgetMeter_BudgetFragment;'BudgetFacts_BudgetFragment': BudgetFacts_BudgetFragment } }
) & { ' $fragmentName'?: 'BudgetCard_BudgetFragment' };

export type DeleteBudgetMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteBudgetMutation = { deleteBudget: boolean };

export type BudgetEffectQueryVariables = Exact<{
  filter?: LlmLogFilter | null | undefined;
}>;


export type BudgetEffectQuery = { usageStats: { totals: { calls: number, totalCost: number, unpricedCalls: number } } };

export type BudgetFacts_BudgetFragment = { limit: number, spent: number, reserved: number, period: BudgetPeriod, timeZone: string, periodStart: string, periodEnd: string, exhaustedAt: string | null, refusedCalls: number, raisedThreshold: number } & { ' $fragmentName'?: 'BudgetFacts_BudgetFragment' };

export type BudgetSubjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetSubjectsQuery = { llmLogFacets: { projects: Array<{ value: string }>, agentTypes: Array<{ value: string }>, providers: Array<{ value: string }> }, providers: Array<{ id: string }> };

export type BudgetForm_BudgetFragment = { id: string, scope: BudgetScope, scopeValue: string | null, period: BudgetPeriod, timeZone: string, limit: number, enforced: boolean, periodStart: string, reserved: number, raisedThreshold: number } & { ' $fragmentName'?: 'BudgetForm_BudgetFragment' };

export type SetBudgetMutationVariables = Exact<{
  input: BudgetInput;
}>;


export type SetBudgetMutation = { setBudget: { id: string } };

export type BudgetsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetsPageQuery = { budgets: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'BudgetCard_BudgetFragment': BudgetCard_BudgetFragment;'BudgetForm_BudgetFragment': BudgetForm_BudgetFragment } }
  )>, everything: { feedPosition: string } };

export type BudgetAlertsQueryVariables = Exact<{
  page?: PageInput | null | undefined;
}>;


export type BudgetAlertsQuery = { budgetAlerts: { ' $fragmentRefs'?: { 'AlertHistory_AlertsFragment': AlertHistory_AlertsFragment } } };

export type BudgetsLogCreatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BudgetsLogCreatedSubscription = { logCreated: { feedPosition: string } };

export type BudgetAlertRaisedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type BudgetAlertRaisedSubscription = { budgetAlertRaised: (
    { id: string }
    & { ' $fragmentRefs'?: { 'AlertNotice_AlertFragment': AlertNotice_AlertFragment } }
  ) };

export type TestBudgetWebhookMutationVariables = Exact<{ [key: string]: never; }>;


export type TestBudgetWebhookMutation = { testBudgetWebhook: { delivered: boolean, httpStatus: number | null, message: string } };

export type CostBreakdown_LogFragment = { totalCost: number | null, costBreakdown: { source: string, version: string, model: string, effectiveFrom: string | null, aboveInputTokens: number | null, lines: Array<{ kind: CostLineKind, tokens: number, pricePerMillion: number, cost: number }> } | null } & { ' $fragmentName'?: 'CostBreakdown_LogFragment' };

export type LogRow_LogFragment = { id: string, createdAt: string, status: LogStatus, attempt: number, completionId: string, requestId: string, projectId: string | null, taskId: string | null, agentType: string, agentId: string | null, provider: string, model: string, modelName: string, inputTokens: number | null, outputTokens: number | null, cachedInputTokens: number | null, reasoningTokens: number | null, totalCost: number | null, durationSeconds: number, timeToFirstTokenSeconds: number | null, finishReason: FinishReason | null, templateId: string | null, errorCode: string | null, errorMessage: string | null, responsePreview: string | null } & { ' $fragmentName'?: 'LogRow_LogFragment' };

export type LogsEmptyQueryVariables = Exact<{ [key: string]: never; }>;


export type LogsEmptyQuery = { llmLogs: { totalCount: number } };

export type LogsPageQueryVariables = Exact<{
  filter?: LlmLogFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type LogsPageQuery = { llmLogs: { totalCount: number, feedPosition: string, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'LogRow_LogFragment': LogRow_LogFragment } }
    )> } };

export type LogCreatedSubscriptionVariables = Exact<{
  filter?: LlmLogFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LogCreatedSubscription = { logCreated: (
    { id: string, feedPosition: string }
    & { ' $fragmentRefs'?: { 'LogRow_LogFragment': LogRow_LogFragment } }
  ) };

export type LogFacets_FacetFragment = { value: string, name: string, count: number } & { ' $fragmentName'?: 'LogFacets_FacetFragment' };

export type LogsSummaryQueryVariables = Exact<{
  filter?: LlmLogFilter | null | undefined;
  timeZone: string;
  anyProvider?: LlmLogFilter | null | undefined;
  anyModel?: LlmLogFilter | null | undefined;
  anyAgentType?: LlmLogFilter | null | undefined;
  anyProject?: LlmLogFilter | null | undefined;
  anyStatus?: LlmLogFilter | null | undefined;
  byProvider: boolean;
  byModel: boolean;
  byAgentType: boolean;
  byProject: boolean;
  byStatus: boolean;
}>;


export type LogsSummaryQuery = { usageStats: { to: string, totals: { calls: number }, series: Array<{ start: string, totals: { successes: number, errors: number, cached: number, templated: number } }> }, all: { providers: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }>, models: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }>, agentTypes: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }>, projects: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }>, statuses: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }> }, provider?: { providers: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }> }, model?: { models: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }> }, agentType?: { agentTypes: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }> }, projectId?: { projects: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }> }, status?: { statuses: Array<{ ' $fragmentRefs'?: { 'LogFacets_FacetFragment': LogFacets_FacetFragment } }> } };

export type LogDetailQueryVariables = Exact<{
  id: string | number;
  completionId?: string | number | null | undefined;
  hasCompletion: boolean;
}>;


export type LogDetailQuery = { llmLog: (
    { id: string, requestId: string, completionId: string, attempt: number, projectId: string | null, taskId: string | null, agentType: string, agentId: string | null, status: LogStatus, provider: string, requestModel: string, model: string, modelName: string, inputTokens: number | null, outputTokens: number | null, totalTokens: number | null, cachedInputTokens: number | null, cacheWriteInputTokens: number | null, reasoningTokens: number | null, inputCost: number | null, outputCost: number | null, totalCost: number | null, costStatus: CostStatus, durationSeconds: number, timeToFirstTokenSeconds: number | null, finishReason: FinishReason | null, success: boolean, cacheHit: boolean, templateId: string | null, errorCode: string | null, errorMessage: string | null, systemPromptHash: string | null, userPromptHash: string | null, responsePreview: string | null, metadata: Record<string, unknown> | null, createdAt: string, feedPosition: string }
    & { ' $fragmentRefs'?: { 'CostBreakdown_LogFragment': CostBreakdown_LogFragment } }
  ) | null, attempts?: { nodes: Array<{ id: string, attempt: number, status: LogStatus, provider: string, model: string, modelName: string, errorCode: string | null, createdAt: string, durationSeconds: number, timeToFirstTokenSeconds: number | null }> } };

export type BudgetMeter_BudgetFragment = { scope: BudgetScope, scopeValue: string | null, period: BudgetPeriod, limit: number, spent: number, reserved: number, raisedThreshold: number } & { ' $fragmentName'?: 'BudgetMeter_BudgetFragment' };

export type FirstCallMutationVariables = Exact<{
  input: CompletionInput;
}>;


export type FirstCallMutation = { completion: { completionId: string } };

export type ModelTable_TotalsFragment = { calls: number, errors: number, totalTokens: number, totalCost: number, unpricedCalls: number, latency: { p95: number } | null } & { ' $fragmentName'?: 'ModelTable_TotalsFragment' };

export type ModelTable_StatsFragment = { providers: Array<{ provider: string, name: string, totals: { ' $fragmentRefs'?: { 'ModelTable_TotalsFragment': ModelTable_TotalsFragment } }, models: Array<{ model: string, name: string, totals: { ' $fragmentRefs'?: { 'ModelTable_TotalsFragment': ModelTable_TotalsFragment } } }> }> } & { ' $fragmentName'?: 'ModelTable_StatsFragment' };

export type NewestErrors_LogsFragment = { totalCount: number, nodes: Array<{ id: string, createdAt: string, errorCode: string | null, errorMessage: string | null, provider: string, model: string, modelName: string }> } & { ' $fragmentName'?: 'NewestErrors_LogsFragment' };

export type SetPriceMutationVariables = Exact<{
  input: PriceInput;
}>;


export type SetPriceMutation = { setPrice: { id: string } };

export type ProviderCard_ProviderFragment = { id: string, name: string, model: string, modelName: string, status: ProviderStatus, lastError: string | null, lastErrorAt: string | null } & { ' $fragmentName'?: 'ProviderCard_ProviderFragment' };

export type RepricingPreviewQueryVariables = Exact<{
  input: RepricingInput;
}>;


export type RepricingPreviewQuery = { previewRepricing: { rows: number, affected: number, newlyPriced: number, newlyUnpriced: number, costBefore: number, costAfter: number, difference: number, savedBefore: number, savedAfter: number } };

export type RepriceLogsMutationVariables = Exact<{
  input: RepricingInput;
}>;


export type RepriceLogsMutation = { repriceLogs: { id: string } };

export type RepricingsQueryVariables = Exact<{ [key: string]: never; }>;


export type RepricingsQuery = { repricings: Array<{ id: string, progress: number, finishedAt: string | null, sums: { rows: number, affected: number, difference: number } }> };

export type SetPricesQueryVariables = Exact<{ [key: string]: never; }>;


export type SetPricesQuery = { prices: Array<{ id: string, provider: string, model: string, modelName: string, effectiveFrom: string | null, setAt: string, prices: { input: number, output: number, cachedInput: number | null, cacheWrite: number | null } }> };

export type SplitChart_StatsFragment = { to: string, totals: { calls: number, totalCost: number }, providers: Array<{ provider: string, name: string, totals: { calls: number, totalCost: number }, models: Array<{ model: string, name: string, totals: { calls: number, totalCost: number } }> }>, series: Array<{ start: string, totals: { calls: number, totalCost: number } }> } & { ' $fragmentName'?: 'SplitChart_StatsFragment' };

export type SplitChart_PartFragment = { totals: { calls: number, totalCost: number }, series: Array<{ start: string, totals: { calls: number, totalCost: number } }> } & { ' $fragmentName'?: 'SplitChart_PartFragment' };

export type DeletePriceMutationVariables = Exact<{
  id: string | number;
}>;


export type DeletePriceMutation = { deletePrice: boolean };

export type UnpricedModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnpricedModelsQuery = { unpricedModels: Array<{ provider: string, model: string, name: string, calls: number, firstSeen: string, lastSeen: string, hasPrice: boolean }> };

export type UsageTiles_BeforeFragment = { totals: { calls: number, errors: number, totalTokens: number, totalCost: number, latency: { p95: number } | null }, savings: { totalCost: number } } & { ' $fragmentName'?: 'UsageTiles_BeforeFragment' };

export type UsageTiles_StatsFragment = { totals: { calls: number, errors: number, cached: number, templated: number, inputTokens: number, outputTokens: number, totalTokens: number, totalCost: number, unpricedCalls: number, latency: { p50: number, p95: number } | null }, savings: { cacheCost: number, templateCost: number, totalCost: number }, series: Array<{ start: string, totals: { calls: number, errors: number, cached: number, templated: number, totalTokens: number, totalCost: number, latency: { p95: number } | null } }> } & { ' $fragmentName'?: 'UsageTiles_StatsFragment' };

export type OverviewComparedQueryVariables = Exact<{
  timeZone: string;
  before?: LlmLogFilter | null | undefined;
  hasBefore: boolean;
  first?: LlmLogFilter | null | undefined;
  hasFirst: boolean;
  second?: LlmLogFilter | null | undefined;
  hasSecond: boolean;
  third?: LlmLogFilter | null | undefined;
  hasThird: boolean;
  fourth?: LlmLogFilter | null | undefined;
  hasFourth: boolean;
  fifth?: LlmLogFilter | null | undefined;
  hasFifth: boolean;
}>;


export type OverviewComparedQuery = { before?: { ' $fragmentRefs'?: { 'UsageTiles_BeforeFragment': UsageTiles_BeforeFragment } }, first?: { ' $fragmentRefs'?: { 'SplitChart_PartFragment': SplitChart_PartFragment } }, second?: { ' $fragmentRefs'?: { 'SplitChart_PartFragment': SplitChart_PartFragment } }, third?: { ' $fragmentRefs'?: { 'SplitChart_PartFragment': SplitChart_PartFragment } }, fourth?: { ' $fragmentRefs'?: { 'SplitChart_PartFragment': SplitChart_PartFragment } }, fifth?: { ' $fragmentRefs'?: { 'SplitChart_PartFragment': SplitChart_PartFragment } } };

export type OverviewStatsQueryVariables = Exact<{
  filter?: LlmLogFilter | null | undefined;
  timeZone: string;
}>;


export type OverviewStatsQuery = { usageStats: (
    { from: string | null, to: string, totals: { calls: number, totalCost: number } }
    & { ' $fragmentRefs'?: { 'UsageTiles_StatsFragment': UsageTiles_StatsFragment;'SplitChart_StatsFragment': SplitChart_StatsFragment;'ModelTable_StatsFragment': ModelTable_StatsFragment } }
  ), everything: { totalCount: number, feedPosition: string } };

export type OverviewProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewProvidersQuery = { providers: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'ProviderCard_ProviderFragment': ProviderCard_ProviderFragment } }
  )> };

export type OverviewBudgetsQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewBudgetsQuery = { budgets: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'BudgetMeter_BudgetFragment': BudgetMeter_BudgetFragment } }
  )> };

export type OverviewErrorsQueryVariables = Exact<{
  filter?: LlmLogFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type OverviewErrorsQuery = { llmLogs: { ' $fragmentRefs'?: { 'NewestErrors_LogsFragment': NewestErrors_LogsFragment } } };

export type OverviewLogCreatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OverviewLogCreatedSubscription = { logCreated: { feedPosition: string } };

export type PlaygroundAnswerSubscriptionVariables = Exact<{
  input: CompletionInput;
}>;


export type PlaygroundAnswerSubscription = { completionStream: { delta: string, completion: { completionId: string, finishReason: FinishReason, servedBy: ServedBy, provider: string, model: string, modelName: string, inputTokens: number | null, outputTokens: number | null, totalTokens: number | null, totalCost: number | null, costStatus: CostStatus, durationSeconds: number, attempts: Array<{ provider: string, model: string, success: boolean, errorCode: string | null, errorMessage: string | null }> } | null } };

export type PlaygroundRowQueryVariables = Exact<{
  taskId: string;
}>;


export type PlaygroundRowQuery = { llmLogs: { totalCount: number, nodes: Array<{ id: string, status: LogStatus, inputTokens: number | null, outputTokens: number | null, totalTokens: number | null, totalCost: number | null, costStatus: CostStatus }> } };

export type PlaygroundModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlaygroundModelsQuery = { providers: Array<{ id: string, name: string, model: string, modelName: string, status: ProviderStatus }>, usageStats: { providers: Array<{ provider: string, models: Array<{ model: string }> }> } };

export type EvidenceBar_TemplateFragment = { status: TemplateStatus, origin: TemplateOrigin, shadowMatches: number, shadowMismatches: number, errorUpperBound: number, errorBudget: number } & { ' $fragmentName'?: 'EvidenceBar_TemplateFragment' };

export type TemplateChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type TemplateChangedSubscription = { templateChanged: { id: string } };

export type TemplateDrawerQueryVariables = Exact<{
  id: string | number;
}>;


export type TemplateDrawerQuery = { template: (
    { id: string, name: string, origin: TemplateOrigin, status: TemplateStatus, projectId: string | null, agentType: string, provider: string, model: string, promptPattern: string, responsePattern: string, uses: number, costSaved: number, createdAt: string, lastUsedAt: string | null }
    & { ' $fragmentRefs'?: { 'EvidenceBar_TemplateFragment': EvidenceBar_TemplateFragment;'TemplateParameters_TemplateFragment': TemplateParameters_TemplateFragment;'TemplateExamples_TemplateFragment': TemplateExamples_TemplateFragment } }
  ) | null };

export type SetTemplateEnabledMutationVariables = Exact<{
  id: string | number;
  enabled: boolean;
}>;


export type SetTemplateEnabledMutation = { setTemplateEnabled: { id: string, status: TemplateStatus } };

export type DeleteTemplateMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteTemplateMutation = { deleteTemplate: boolean };

export type TemplateExamples_TemplateFragment = { origin: TemplateOrigin, promptPattern: string, responsePattern: string, exampleCompletions: Array<{ completionId: string, prompt: string, response: string, createdAt: string }> } & { ' $fragmentName'?: 'TemplateExamples_TemplateFragment' };

export type TemplateParameters_TemplateFragment = { parameters: Array<{ name: string, type: string, examples: Array<string> }> } & { ' $fragmentName'?: 'TemplateParameters_TemplateFragment' };

export type TemplateRow_TemplateFragment = (
  { id: string, name: string, status: TemplateStatus, projectId: string | null, agentType: string, model: string, promptPattern: string, examples: number, uses: number, tokensSaved: number, costSaved: number }
  & { ' $fragmentRefs'?: { 'EvidenceBar_TemplateFragment': EvidenceBar_TemplateFragment } }
) & { ' $fragmentName'?: 'TemplateRow_TemplateFragment' };

export type TemplatesPageQueryVariables = Exact<{
  filter?: TemplateFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type TemplatesPageQuery = { templates: { totalCount: number, pageInfo: { totalPages: number }, stats: { total: number, active: number, uses: number, costSaved: number }, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'TemplateRow_TemplateFragment': TemplateRow_TemplateFragment } }
    )> } };

export const AlertHistory_AlertsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertHistory_alerts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetAlertPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalPages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}}]}}]}}]}}]} as unknown as DocumentNode<AlertHistory_AlertsFragment, unknown>;
export const AlertNotice_AlertFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertNotice_alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}}]}}]}}]} as unknown as DocumentNode<AlertNotice_AlertFragment, unknown>;
export const BudgetMeter_BudgetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetMeter_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}}]} as unknown as DocumentNode<BudgetMeter_BudgetFragment, unknown>;
export const BudgetFacts_BudgetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetFacts_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"exhaustedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCalls"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}}]} as unknown as DocumentNode<BudgetFacts_BudgetFragment, unknown>;
export const BudgetCard_BudgetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetCard_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enforced"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BudgetMeter_budget"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BudgetFacts_budget"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetMeter_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetFacts_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"exhaustedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCalls"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}}]} as unknown as DocumentNode<BudgetCard_BudgetFragment, unknown>;
export const BudgetForm_BudgetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetForm_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"enforced"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}}]} as unknown as DocumentNode<BudgetForm_BudgetFragment, unknown>;
export const CostBreakdown_LogFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CostBreakdown_log"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"costBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"aboveInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"pricePerMillion"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}}]}}]} as unknown as DocumentNode<CostBreakdown_LogFragment, unknown>;
export const LogRow_LogFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogRow_log"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"completionId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"timeToFirstTokenSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"responsePreview"}}]}}]} as unknown as DocumentNode<LogRow_LogFragment, unknown>;
export const LogFacets_FacetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogFacets_facet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<LogFacets_FacetFragment, unknown>;
export const ModelTable_TotalsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelTable_totals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedCalls"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}}]} as unknown as DocumentNode<ModelTable_TotalsFragment, unknown>;
export const ModelTable_StatsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelTable_stats"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ModelTable_totals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ModelTable_totals"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelTable_totals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedCalls"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}}]} as unknown as DocumentNode<ModelTable_StatsFragment, unknown>;
export const NewestErrors_LogsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewestErrors_logs"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}}]}}]}}]} as unknown as DocumentNode<NewestErrors_LogsFragment, unknown>;
export const ProviderCard_ProviderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProviderCard_provider"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"lastErrorAt"}}]}}]} as unknown as DocumentNode<ProviderCard_ProviderFragment, unknown>;
export const SplitChart_StatsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SplitChart_stats"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}}]}}]}}]} as unknown as DocumentNode<SplitChart_StatsFragment, unknown>;
export const SplitChart_PartFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SplitChart_part"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}}]}}]}}]} as unknown as DocumentNode<SplitChart_PartFragment, unknown>;
export const UsageTiles_BeforeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageTiles_before"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"savings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}}]}}]} as unknown as DocumentNode<UsageTiles_BeforeFragment, unknown>;
export const UsageTiles_StatsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageTiles_stats"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"cached"}},{"kind":"Field","name":{"kind":"Name","value":"templated"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedCalls"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"savings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cacheCost"}},{"kind":"Field","name":{"kind":"Name","value":"templateCost"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"cached"}},{"kind":"Field","name":{"kind":"Name","value":"templated"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UsageTiles_StatsFragment, unknown>;
export const TemplateExamples_TemplateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateExamples_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"promptPattern"}},{"kind":"Field","name":{"kind":"Name","value":"responsePattern"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCompletions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completionId"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<TemplateExamples_TemplateFragment, unknown>;
export const TemplateParameters_TemplateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateParameters_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}}]}}]}}]} as unknown as DocumentNode<TemplateParameters_TemplateFragment, unknown>;
export const EvidenceBar_TemplateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceBar_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"shadowMatches"}},{"kind":"Field","name":{"kind":"Name","value":"shadowMismatches"}},{"kind":"Field","name":{"kind":"Name","value":"errorUpperBound"}},{"kind":"Field","name":{"kind":"Name","value":"errorBudget"}}]}}]} as unknown as DocumentNode<EvidenceBar_TemplateFragment, unknown>;
export const TemplateRow_TemplateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateRow_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"promptPattern"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"tokensSaved"}},{"kind":"Field","name":{"kind":"Name","value":"costSaved"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceBar_template"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceBar_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"shadowMatches"}},{"kind":"Field","name":{"kind":"Name","value":"shadowMismatches"}},{"kind":"Field","name":{"kind":"Name","value":"errorUpperBound"}},{"kind":"Field","name":{"kind":"Name","value":"errorBudget"}}]}}]} as unknown as DocumentNode<TemplateRow_TemplateFragment, unknown>;
export const DeleteBudgetDocument = {"__meta__":{"hash":"sha256:5cad4ff63d95849b99c46eeaec1c528c456790a70122a6c2357e41a590e17b34"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteBudget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<DeleteBudgetMutation, DeleteBudgetMutationVariables>;
export const BudgetEffectDocument = {"__meta__":{"hash":"sha256:2e308ab51055592346479711fbcaaa3ed087791c7d28a1c998915ec3f4d5ddcd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BudgetEffect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedCalls"}}]}}]}}]}}]} as unknown as DocumentNode<BudgetEffectQuery, BudgetEffectQueryVariables>;
export const BudgetSubjectsDocument = {"__meta__":{"hash":"sha256:1cd93c6ca204ab07c0e10de293b4518ee4701bf09d0c1dfd58d2249f96be3c72"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BudgetSubjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"llmLogFacets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"range"},"value":{"kind":"EnumValue","value":"LAST_30_DAYS"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agentTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<BudgetSubjectsQuery, BudgetSubjectsQueryVariables>;
export const SetBudgetDocument = {"__meta__":{"hash":"sha256:b80c7271605b92f70622f3813d2a9d9e4ecd3d53481d65fc377e0bf4f0030018"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setBudget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SetBudgetMutation, SetBudgetMutationVariables>;
export const BudgetsPageDocument = {"__meta__":{"hash":"sha256:b2bfebcb99426746eaa57c8307d10a7f9c2d1161b1530998bdc311e273b27e8a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BudgetsPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BudgetCard_budget"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BudgetForm_budget"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"everything"},"name":{"kind":"Name","value":"llmLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"size"},"value":{"kind":"IntValue","value":"1"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedPosition"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetMeter_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetFacts_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"exhaustedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCalls"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetCard_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enforced"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BudgetMeter_budget"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BudgetFacts_budget"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetForm_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"enforced"}},{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}}]} as unknown as DocumentNode<BudgetsPageQuery, BudgetsPageQueryVariables>;
export const BudgetAlertsDocument = {"__meta__":{"hash":"sha256:bd30a483fc5d665c7da507760d6e51d9a27a6411507831f848b9f8ea87587b16"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BudgetAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlertHistory_alerts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertHistory_alerts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetAlertPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalPages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}}]}}]}}]}}]} as unknown as DocumentNode<BudgetAlertsQuery, BudgetAlertsQueryVariables>;
export const BudgetsLogCreatedDocument = {"__meta__":{"hash":"sha256:b2bd60a8e87fd668c31a877007c38776094fc8631e8990669ebe69df967e0ef3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BudgetsLogCreated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logCreated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedPosition"}}]}}]}}]} as unknown as DocumentNode<BudgetsLogCreatedSubscription, BudgetsLogCreatedSubscriptionVariables>;
export const BudgetAlertRaisedDocument = {"__meta__":{"hash":"sha256:2c81c37c17c7735df8431a1c4433a85ddae97bb999fb4514f728f074c80bf966"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BudgetAlertRaised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetAlertRaised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlertNotice_alert"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertNotice_alert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}}]}}]}}]} as unknown as DocumentNode<BudgetAlertRaisedSubscription, BudgetAlertRaisedSubscriptionVariables>;
export const TestBudgetWebhookDocument = {"__meta__":{"hash":"sha256:3f6039838bcdccb9713bb657cacfb8396429ef9c6de4b7a90e19f26432c95c31"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestBudgetWebhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testBudgetWebhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<TestBudgetWebhookMutation, TestBudgetWebhookMutationVariables>;
export const LogsEmptyDocument = {"__meta__":{"hash":"sha256:8e8eff058b53067b57cbcd15394dcbfdf54eda04936c253f2ecdd9b9147740ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogsEmpty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"llmLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"size"},"value":{"kind":"IntValue","value":"1"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<LogsEmptyQuery, LogsEmptyQueryVariables>;
export const LogsPageDocument = {"__meta__":{"hash":"sha256:8bfdac7ab5b45c691d89e1f23f8819c54373d5a3652364b92438c80a647943a4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"llmLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"feedPosition"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogRow_log"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogRow_log"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"completionId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"timeToFirstTokenSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"responsePreview"}}]}}]} as unknown as DocumentNode<LogsPageQuery, LogsPageQueryVariables>;
export const LogCreatedDocument = {"__meta__":{"hash":"sha256:f83a3b0e2291d6a2154d4386c4cc353a074166803cbd871d072dead7b83ef931"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LogCreated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logCreated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"feedPosition"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogRow_log"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogRow_log"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"completionId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"timeToFirstTokenSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"responsePreview"}}]}}]} as unknown as DocumentNode<LogCreatedSubscription, LogCreatedSubscriptionVariables>;
export const LogsSummaryDocument = {"__meta__":{"hash":"sha256:23bbcdda1c4eabe1afad9c7648ce7f87628b4c28b4d13b715e9a195017b8f512"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogsSummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"anyProvider"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"anyModel"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"anyAgentType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"anyProject"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"anyStatus"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byProvider"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byModel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byAgentType"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byProject"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byStatus"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"successes"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"cached"}},{"kind":"Field","name":{"kind":"Name","value":"templated"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"llmLogFacets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agentTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statuses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"provider"},"name":{"kind":"Name","value":"llmLogFacets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"anyProvider"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byProvider"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"model"},"name":{"kind":"Name","value":"llmLogFacets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"anyModel"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byModel"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"agentType"},"name":{"kind":"Name","value":"llmLogFacets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"anyAgentType"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byAgentType"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"projectId"},"name":{"kind":"Name","value":"llmLogFacets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"anyProject"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byProject"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"status"},"name":{"kind":"Name","value":"llmLogFacets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"anyStatus"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byStatus"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statuses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacets_facet"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogFacets_facet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<LogsSummaryQuery, LogsSummaryQueryVariables>;
export const LogDetailDocument = {"__meta__":{"hash":"sha256:1cc7c47cb124ac759b24fa8ad61f6ab2dfc812df642bc18dda822c711723e65c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"completionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasCompletion"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"llmLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"completionId"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"requestModel"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"inputCost"}},{"kind":"Field","name":{"kind":"Name","value":"outputCost"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"costStatus"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"timeToFirstTokenSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"cacheHit"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"systemPromptHash"}},{"kind":"Field","name":{"kind":"Name","value":"userPromptHash"}},{"kind":"Field","name":{"kind":"Name","value":"responsePreview"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedPosition"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CostBreakdown_log"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"attempts"},"name":{"kind":"Name","value":"llmLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"completionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"completionId"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"size"},"value":{"kind":"IntValue","value":"50"}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasCompletion"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"timeToFirstTokenSeconds"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CostBreakdown_log"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"costBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"aboveInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"pricePerMillion"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}}]}}]} as unknown as DocumentNode<LogDetailQuery, LogDetailQueryVariables>;
export const FirstCallDocument = {"__meta__":{"hash":"sha256:30ec9dea253440cea9137c2601c9ab3b2df76043c75ebc78102620ed8ca85f24"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FirstCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompletionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completionId"}}]}}]}}]} as unknown as DocumentNode<FirstCallMutation, FirstCallMutationVariables>;
export const SetPriceDocument = {"__meta__":{"hash":"sha256:f8a52166ba9c6884f0c0fb0494764cc433d5b20c591285ad4c0508a5a761276c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPrice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PriceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPrice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SetPriceMutation, SetPriceMutationVariables>;
export const RepricingPreviewDocument = {"__meta__":{"hash":"sha256:798704788d3384023096cab0844c05ed704ca1149e066dca233a5ff8d038f383"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RepricingPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RepricingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewRepricing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"affected"}},{"kind":"Field","name":{"kind":"Name","value":"newlyPriced"}},{"kind":"Field","name":{"kind":"Name","value":"newlyUnpriced"}},{"kind":"Field","name":{"kind":"Name","value":"costBefore"}},{"kind":"Field","name":{"kind":"Name","value":"costAfter"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"savedBefore"}},{"kind":"Field","name":{"kind":"Name","value":"savedAfter"}}]}}]}}]} as unknown as DocumentNode<RepricingPreviewQuery, RepricingPreviewQueryVariables>;
export const RepriceLogsDocument = {"__meta__":{"hash":"sha256:be7ad94b4c33270d3310fc38149e1f9a65fc39beb3c9e5a63dd4363c2b0a04e1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RepriceLogs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RepricingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repriceLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RepriceLogsMutation, RepriceLogsMutationVariables>;
export const RepricingsDocument = {"__meta__":{"hash":"sha256:3d19c1dcd8653197a56dcbfe7f57de936bf21a508a93181fe096f1eb0e1311e0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Repricings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repricings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"affected"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}}]}}]}}]}}]} as unknown as DocumentNode<RepricingsQuery, RepricingsQueryVariables>;
export const SetPricesDocument = {"__meta__":{"hash":"sha256:092e3b919090e90005099518b4aaed234247b225aad5e20af2b9d3a1e74e0be6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SetPrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"setAt"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"output"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInput"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWrite"}}]}}]}}]}}]} as unknown as DocumentNode<SetPricesQuery, SetPricesQueryVariables>;
export const DeletePriceDocument = {"__meta__":{"hash":"sha256:1fc72e83a86be5e882ee64e1b3eb88e77d855f63fdc0164cba72a9deceea6ec8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeletePrice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePrice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<DeletePriceMutation, DeletePriceMutationVariables>;
export const UnpricedModelsDocument = {"__meta__":{"hash":"sha256:2e7ab8bf4266f50c2d735b49a57f21e45083672180d6b6479fef143e7b68ee2b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnpricedModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unpricedModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeen"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeen"}},{"kind":"Field","name":{"kind":"Name","value":"hasPrice"}}]}}]}}]} as unknown as DocumentNode<UnpricedModelsQuery, UnpricedModelsQueryVariables>;
export const OverviewComparedDocument = {"__meta__":{"hash":"sha256:ab5d22a3345e8ca3f97aa48ad0bbb9b9e8fb348d0fe08d5282157fab67e5c618"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverviewCompared"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasBefore"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasFirst"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"second"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasSecond"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"third"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasThird"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasFourth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fifth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasFifth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"before"},"name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasBefore"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageTiles_before"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"first"},"name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasFirst"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SplitChart_part"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"second"},"name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"second"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasSecond"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SplitChart_part"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"third"},"name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"third"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasThird"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SplitChart_part"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"fourth"},"name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasFourth"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SplitChart_part"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"fifth"},"name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fifth"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasFifth"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SplitChart_part"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageTiles_before"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"savings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SplitChart_part"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}}]}}]}}]} as unknown as DocumentNode<OverviewComparedQuery, OverviewComparedQueryVariables>;
export const OverviewStatsDocument = {"__meta__":{"hash":"sha256:b348ae48847a28bce1ecb91cb4c798f9d0633071ac73744fdf8742278bdf63ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverviewStats"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageTiles_stats"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SplitChart_stats"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ModelTable_stats"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"everything"},"name":{"kind":"Name","value":"llmLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"size"},"value":{"kind":"IntValue","value":"1"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"feedPosition"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelTable_totals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedCalls"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageTiles_stats"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"cached"}},{"kind":"Field","name":{"kind":"Name","value":"templated"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedCalls"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"savings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cacheCost"}},{"kind":"Field","name":{"kind":"Name","value":"templateCost"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"cached"}},{"kind":"Field","name":{"kind":"Name","value":"templated"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"latency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SplitChart_stats"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelTable_stats"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ModelTable_totals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ModelTable_totals"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OverviewStatsQuery, OverviewStatsQueryVariables>;
export const OverviewProvidersDocument = {"__meta__":{"hash":"sha256:3e7799f9d5ba083e6de84905aff74edd7fb46bddf86ee4dca8e29122b5c5607d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverviewProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProviderCard_provider"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProviderCard_provider"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"lastErrorAt"}}]}}]} as unknown as DocumentNode<OverviewProvidersQuery, OverviewProvidersQueryVariables>;
export const OverviewBudgetsDocument = {"__meta__":{"hash":"sha256:be2558311f47ddda22610a7bd3f0c3baf9c6d5945fa4e3463737f0b06450d471"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverviewBudgets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BudgetMeter_budget"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BudgetMeter_budget"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Budget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"raisedThreshold"}}]}}]} as unknown as DocumentNode<OverviewBudgetsQuery, OverviewBudgetsQueryVariables>;
export const OverviewErrorsDocument = {"__meta__":{"hash":"sha256:77c4b37eba6181c0dcbbe31926d98b82970f3ef8a2ef4e4e9673a1f3d1f0bca9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverviewErrors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"llmLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NewestErrors_logs"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewestErrors_logs"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LlmLogPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}}]}}]}}]} as unknown as DocumentNode<OverviewErrorsQuery, OverviewErrorsQueryVariables>;
export const OverviewLogCreatedDocument = {"__meta__":{"hash":"sha256:2850729a8ed0a0e6e47ded4c16743884c8e04536630b45e078e3b31e25b1d918"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OverviewLogCreated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logCreated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedPosition"}}]}}]}}]} as unknown as DocumentNode<OverviewLogCreatedSubscription, OverviewLogCreatedSubscriptionVariables>;
export const PlaygroundAnswerDocument = {"__meta__":{"hash":"sha256:02ddfa86db76d80b5381d42038209a71bce16e7f96f0883747646896967f1e93"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PlaygroundAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompletionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completionStream"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delta"}},{"kind":"Field","name":{"kind":"Name","value":"completion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completionId"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"costStatus"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlaygroundAnswerSubscription, PlaygroundAnswerSubscriptionVariables>;
export const PlaygroundRowDocument = {"__meta__":{"hash":"sha256:93e8c43d350735d42c184f06692577fa275dc10eb0eab1358376e13aa7a16c54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlaygroundRow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"llmLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"taskId"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"taskId"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"size"},"value":{"kind":"IntValue","value":"1"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalCost"}},{"kind":"Field","name":{"kind":"Name","value":"costStatus"}}]}}]}}]}}]} as unknown as DocumentNode<PlaygroundRowQuery, PlaygroundRowQueryVariables>;
export const PlaygroundModelsDocument = {"__meta__":{"hash":"sha256:8085d93b49c6d757d05009446f5c6c68ba624a1a97c1f351984e5b136255f9df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlaygroundModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usageStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"range"},"value":{"kind":"EnumValue","value":"ALL"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlaygroundModelsQuery, PlaygroundModelsQueryVariables>;
export const TemplateChangedDocument = {"__meta__":{"hash":"sha256:16ea714e301e0dace28d858694176ecf6423676e44540e652e4153d8a1db6424"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TemplateChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"templateChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TemplateChangedSubscription, TemplateChangedSubscriptionVariables>;
export const TemplateDrawerDocument = {"__meta__":{"hash":"sha256:b9bb7ef83b28aeea9909b1a830c80f95d8aed8538e0a75b9d3140c11f6799a84"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TemplateDrawer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"template"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"promptPattern"}},{"kind":"Field","name":{"kind":"Name","value":"responsePattern"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"costSaved"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceBar_template"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TemplateParameters_template"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TemplateExamples_template"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceBar_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"shadowMatches"}},{"kind":"Field","name":{"kind":"Name","value":"shadowMismatches"}},{"kind":"Field","name":{"kind":"Name","value":"errorUpperBound"}},{"kind":"Field","name":{"kind":"Name","value":"errorBudget"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateParameters_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateExamples_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"promptPattern"}},{"kind":"Field","name":{"kind":"Name","value":"responsePattern"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCompletions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completionId"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<TemplateDrawerQuery, TemplateDrawerQueryVariables>;
export const SetTemplateEnabledDocument = {"__meta__":{"hash":"sha256:489b2445e649144d1aadebee2a58b037a3cbe0ab71480e5cc3e8a85469a9a0ec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTemplateEnabled"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"enabled"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTemplateEnabled"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"enabled"},"value":{"kind":"Variable","name":{"kind":"Name","value":"enabled"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<SetTemplateEnabledMutation, SetTemplateEnabledMutationVariables>;
export const DeleteTemplateDocument = {"__meta__":{"hash":"sha256:915cf48f87d990832bb636a4e2a7a200eadffd0257ba310ff85546c8fe8a53af"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<DeleteTemplateMutation, DeleteTemplateMutationVariables>;
export const TemplatesPageDocument = {"__meta__":{"hash":"sha256:8eb32fa04e4b2736505439fbe5207440f25b726a45f3e5cef62005b5f80e5f59"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TemplatesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"templates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalPages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"costSaved"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TemplateRow_template"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceBar_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"shadowMatches"}},{"kind":"Field","name":{"kind":"Name","value":"shadowMismatches"}},{"kind":"Field","name":{"kind":"Name","value":"errorUpperBound"}},{"kind":"Field","name":{"kind":"Name","value":"errorBudget"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateRow_template"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Template"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"promptPattern"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"tokensSaved"}},{"kind":"Field","name":{"kind":"Name","value":"costSaved"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceBar_template"}}]}}]} as unknown as DocumentNode<TemplatesPageQuery, TemplatesPageQueryVariables>;