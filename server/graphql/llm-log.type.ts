import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LlmLog } from '../ledger/llm-log.entity.ts';
import { CostStatusEnum, FinishReasonEnum, LogStatusEnum } from './enums.ts';

/** The columns that the API shows as they are; what is computed from them is in llm-log.resolver.ts. */
type Shown = Pick<
  LlmLog,
  | 'id'
  | 'requestId'
  | 'completionId'
  | 'attempt'
  | 'projectId'
  | 'taskId'
  | 'agentType'
  | 'agentId'
  | 'status'
  | 'provider'
  | 'requestModel'
  | 'model'
  | 'inputTokens'
  | 'outputTokens'
  | 'cachedInputTokens'
  | 'cacheWriteInputTokens'
  | 'cacheWriteOneHourInputTokens'
  | 'reasoningTokens'
  | 'costStatus'
  | 'finishReason'
  | 'templateId'
  | 'errorCode'
  | 'errorMessage'
  | 'responsePreview'
  | 'metadata'
  | 'createdAt'
>;

@ObjectType('LlmLog', {
  simpleResolvers: true,
  description: `One row = one call to a provider (so each try of a chain counts), or one answer served from the cache or from a learned template.
CACHED and TEMPLATED rows have 0 tokens, cost 0 and FREE; their provider and model are those that made the cached answer, or \`template\`
and the requested model. A call that was refused costs 0 and is FREE; one cut off after sending has null tokens and cost and is UNPRICED.
Of a streamed answer that broke off the tokens are kept: as the provider counted them, else estimated and named in \`metadata.usageEstimated\`.`,
})
export class LlmLogType implements Shown {
  @Field(() => ID, { description: 'UUIDv7: unique, and ordered by time.' })
  id!: string;

  @Field(() => String, {
    description: `The id of the request, unique in the whole ledger: the caller's own where one was given, else made here. The row that answered
carries it; failed attempts have ids of their own, so after a failure the caller may use it again. A repeat after an answer writes no row.`,
  })
  requestId!: string;

  @Field(() => ID, { description: 'Joins the attempts of one completion.' })
  completionId!: string;

  @Field(() => Int, { description: '1 for the first attempt of a completion.' })
  attempt!: number;

  @Field(() => String, { nullable: true, description: 'The project the caller named; null where it named none.' })
  projectId!: string | null;

  @Field(() => String, { nullable: true, description: 'The task the caller named; null where it named none.' })
  taskId!: string | null;

  @Field(() => String, { description: 'The kind of agent that called, as it named itself.' })
  agentType!: string;

  @Field(() => String, { nullable: true, description: 'The agent that called; null where it gave no id.' })
  agentId!: string | null;

  @Field(() => LogStatusEnum, { description: 'How it ended.' })
  status!: LlmLog['status'];

  @Field(() => String, { description: 'The provider that was called, or that made the cached answer.' })
  provider!: string;

  @Field(() => String, { description: 'The model that was asked for.' })
  requestModel!: string;

  @Field(() => String, {
    description:
      'The model that really answered, as the provider reported it; the requested one where it reported none.',
  })
  model!: string;

  @Field(() => Int, { nullable: true, description: 'All prompt tokens; null where the provider did not say.' })
  inputTokens!: number | null;

  @Field(() => Int, { nullable: true, description: 'All generated tokens; null where the provider did not say.' })
  outputTokens!: number | null;

  @Field(() => Int, { nullable: true, description: "Read from the vendor's prompt cache; inside inputTokens." })
  cachedInputTokens!: number | null;

  @Field(() => Int, { nullable: true, description: "Written to the vendor's prompt cache; inside inputTokens." })
  cacheWriteInputTokens!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of those, the ones kept for an hour, which cost more; inside cacheWriteInputTokens.',
  })
  cacheWriteOneHourInputTokens!: number | null;

  @Field(() => Int, { nullable: true, description: 'Inside outputTokens.' })
  reasoningTokens!: number | null;

  @Field(() => CostStatusEnum, { description: 'Whether the costs are known.' })
  costStatus!: LlmLog['costStatus'];

  @Field(() => FinishReasonEnum, {
    nullable: true,
    description: 'Why the model stopped; null where it did not answer.',
  })
  finishReason!: LlmLog['finishReason'];

  @Field(() => ID, { nullable: true, description: 'Set where a learned template answered.' })
  templateId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Null on success, else RATE_LIMITED, TIMEOUT, NETWORK, PROVIDER_ERROR (5xx), AUTHENTICATION, BAD_REQUEST, BAD_RESPONSE, CANCELLED (the caller left) or INTERRUPTED (the server stopped).',
  })
  errorCode!: LlmLog['errorCode'];

  @Field(() => String, { nullable: true, description: 'What went wrong, in words; null on success.' })
  errorMessage!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first 500 characters of the answer; null where there is none.',
  })
  responsePreview!: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'What the caller wished to have with the row.' })
  metadata!: Record<string, unknown> | null;

  @Field(() => GraphQLDateTime, { description: 'When the call began.' })
  createdAt!: Date;
}
