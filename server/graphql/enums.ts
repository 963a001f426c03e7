import { registerEnumType } from 'type-graphql';
import { BUDGET_PERIODS, BUDGET_SCOPES } from '../budgets/budget.ts';
import { CACHE_MODES, SERVED_BY } from '../gateway/completion.ts';
import { PROVIDER_STATUSES } from '../gateway/provider-status.ts';
import { LOG_STATUSES } from '../ledger/llm-log.entity.ts';
import { DATE_RANGES } from '../ledger/log-filter.ts';
import { TIME_BUCKETS } from '../ledger/reading/time-buckets.ts';
import { PRICE_LINE_KINDS } from '../pricing/price-lines.ts';
import { TEMPLATE_ORIGINS, TEMPLATE_STATUSES } from '../templates/template.ts';
import { COST_STATUSES, FINISH_REASONS, MESSAGE_ROLES } from '../vocabulary.ts';

/** A const list as an enum of the schema; the descriptions must name every member. */
function enumOf<Name extends string>(
  name: string,
  members: readonly Name[],
  description: string,
  descriptions: Record<Name, string>,
): Record<Name, Name> {
  const values = Object.fromEntries(members.map((member) => [member, member])) as Record<Name, Name>;
  const valuesConfig = Object.fromEntries(
    members.map((member) => [member, { description: descriptions[member] }]),
  ) as Record<Name, { description: string }>;
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

export const LogStatusEnum = enumOf(
  'LogStatus',
  LOG_STATUSES,
  'Each row has exactly one status, so counts by status add up.',
  {
    SUCCESS: 'A provider answered.',
    ERROR: 'The call to the provider failed; `errorCode` says how.',
    CACHED: 'Answered from the response cache: no provider was called.',
    TEMPLATED: 'Answered by a learned template: no provider was called.',
  },
);

export const CostStatusEnum = enumOf('CostStatus', COST_STATUSES, 'Whether the cost of a call is known.', {
  PRICED: 'The costs are known.',
  UNPRICED: 'Nobody knows the price: the costs are null, never 0.',
  FREE: 'Nothing was or will be billed: the costs are 0.',
});

export const FinishReasonEnum = enumOf('FinishReason', FINISH_REASONS, 'Why the model stopped.', {
  STOP: 'It had said everything, or met a stop sequence.',
  LENGTH: 'It reached the limit of output tokens.',
  TOOL_CALLS: 'It wants a tool to be called.',
  CONTENT_FILTER: 'The content filter of the vendor stopped it.',
  ERROR: 'It met an error while it answered.',
  OTHER: 'The vendor gave another reason, or none.',
});

export const DateRangeEnum = enumOf('DateRange', DATE_RANGES, 'Counted back from now.', {
  LAST_DAY: 'The last 24 hours.',
  LAST_7_DAYS: 'The last 7 times 24 hours.',
  LAST_30_DAYS: 'The last 30 times 24 hours.',
  ALL: 'All time.',
});

export const TimeBucketEnum = enumOf('TimeBucket', TIME_BUCKETS, 'The width of one point of a series.', {
  MINUTE: 'From minute to minute.',
  HOUR: 'From hour to hour of the time zone.',
  DAY: 'From midnight to midnight of the time zone, so 23 to 25 hours where clocks change.',
  WEEK: 'From Monday to Monday of the time zone.',
  MONTH: 'From the first of a month to that of the next, of the time zone.',
});

export const ProviderStatusEnum = enumOf('ProviderStatus', PROVIDER_STATUSES, 'Whether a provider is called.', {
  READY: 'It is called in its turn.',
  COOLING_DOWN: 'It has failed repeatedly and stands at the end of the chain for a while.',
  NOT_CONFIGURED: 'It has no key and is never called.',
});

export const ServedByEnum = enumOf('ServedBy', SERVED_BY, 'Where an answer came from.', {
  PROVIDER: 'A provider was called.',
  CACHE: 'The response cache had the answer.',
  TEMPLATE: 'A learned template made the answer.',
});

export const CacheModeEnum = enumOf('CacheMode', CACHE_MODES, 'How a completion uses the response cache.', {
  USE: 'Reads and writes.',
  REFRESH: 'Writes only: the provider is called, its answer replaces the one kept.',
  OFF: 'Neither reads nor writes.',
});

export const MessageRoleEnum = enumOf('MessageRole', MESSAGE_ROLES, 'Who speaks in a message.', {
  SYSTEM: 'Instructions for the model.',
  USER: 'The caller.',
  ASSISTANT: 'An earlier answer of the model.',
});

export const CostLineKindEnum = enumOf('CostLineKind', PRICE_LINE_KINDS, 'What a line of a cost is for.', {
  INPUT: 'Input tokens that went through no cache.',
  CACHED_INPUT: "Read from the vendor's prompt cache.",
  CACHE_WRITE: "Written to the vendor's prompt cache.",
  CACHE_WRITE_ONE_HOUR: "Written to the vendor's prompt cache for an hour.",
  OUTPUT: 'Output tokens without reasoning.',
  REASONING: 'Reasoning tokens.',
});

export const TemplateStatusEnum = enumOf('TemplateStatus', TEMPLATE_STATUSES, 'Whether a template is served.', {
  SHADOW: 'It answers silently beside real calls and is compared.',
  ACTIVE: 'It is served.',
  DEMOTED: 'It disagreed while it was served, or somebody rated its work low.',
  DISABLED: 'It was switched off by a person.',
});

export const TemplateOriginEnum = enumOf('TemplateOrigin', TEMPLATE_ORIGINS, 'Where a template comes from.', {
  LEARNED: 'It was learned from completions.',
  WRITTEN: 'A person wrote it.',
});

export const BudgetScopeEnum = enumOf('BudgetScope', BUDGET_SCOPES, 'Which calls count for a budget.', {
  GLOBAL: 'All of them.',
  PROJECT: 'Those of one project.',
  AGENT_TYPE: 'Those of one type of agents.',
  PROVIDER: 'Those to one provider; it is passed over where its budget is spent.',
});

export const BudgetPeriodEnum = enumOf('BudgetPeriod', BUDGET_PERIODS, 'After what time a budget begins anew.', {
  DAY: 'From midnight to midnight of its time zone, so 23 to 25 hours where clocks change.',
  WEEK: 'From Monday to Monday.',
  MONTH: 'From the first of a month to the first of the next.',
});
