import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';

/** What may be recorded; the rules beyond types are in record-calls-rules.ts. */
@InputType('RecordCallInput', { description: 'A call to a provider that was made elsewhere.' })
export class RecordCallInput {
  @Field(() => String, {
    description:
      'The id of the call, 1 to 200 characters: a call whose id is in the ledger already is not recorded again.',
  })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'The project that pays; 1 to 200 characters.' })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: 'The task this was for; 1 to 200 characters.' })
  taskId?: string | null;

  @Field(() => String, { description: 'The kind of agent that called; 1 to 200 characters.' })
  agentType!: string;

  @Field(() => String, { nullable: true, description: 'The agent that called; 1 to 200 characters.' })
  agentId?: string | null;

  @Field(() => String, {
    description: 'Who was called, 1 to 200 characters; prices are known for "gemini", "openai" and "anthropic".',
  })
  provider!: string;

  @Field(() => String, { nullable: true, description: 'The model that was asked for; left out, `model`.' })
  requestModel?: string | null;

  @Field(() => String, { description: 'The model that answered, as the provider reported it; 1 to 200 characters.' })
  model!: string;

  @Field(() => Int, { nullable: true, description: 'All prompt tokens, 0 to 1,000,000,000; left out: not known.' })
  inputTokens?: number | null;

  @Field(() => Int, { nullable: true, description: 'All generated tokens, 0 to 1,000,000,000; left out: not known.' })
  outputTokens?: number | null;

  @Field(() => Int, { nullable: true, description: "Read from the vendor's prompt cache; inside inputTokens." })
  cachedInputTokens?: number | null;

  @Field(() => Int, { nullable: true, description: "Written to the vendor's prompt cache; inside inputTokens." })
  cacheWriteInputTokens?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of those, the ones kept for an hour; inside cacheWriteInputTokens.',
  })
  cacheWriteOneHourInputTokens?: number | null;

  @Field(() => Int, { nullable: true, description: 'Inside outputTokens.' })
  reasoningTokens?: number | null;

  @Field(() => Float, { description: 'From sending the call to its end; 0 to 1,000,000.' })
  durationSeconds!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the provider answered.' })
  success!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'One of those of `LlmLog.errorCode`, for a failed call only; left out, PROVIDER_ERROR.',
  })
  errorCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What went wrong, for a failed call only; its first 500 characters are kept.',
  })
  errorMessage?: string | null;

  @Field(() => String, { nullable: true, description: 'The answer; its first 500 characters are kept.' })
  responsePreview?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'Kept with the row: at most 16 KB as JSON.' })
  metadata?: Record<string, unknown> | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the call started, from 1,825 days ago to a day from now; left out, now.',
  })
  createdAt?: Date | null;
}
