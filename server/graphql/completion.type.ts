import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Completion, CompletionAttempt } from '../gateway/completion.ts';
import { CostStatusEnum, FinishReasonEnum, ServedByEnum } from './enums.ts';

@ObjectType('CompletionAttempt', { simpleResolvers: true, description: 'One call to a provider.' })
export class CompletionAttemptType implements CompletionAttempt {
  @Field(() => String, { description: 'Who was called.' })
  provider!: string;

  @Field(() => String, { description: 'The model that answered, or that was asked for.' })
  model!: string;

  @Field(() => Boolean, { description: 'Whether it answered.' })
  success!: boolean;

  @Field(() => String, { nullable: true, description: 'As `LlmLog.errorCode`; null on success.' })
  errorCode!: CompletionAttempt['errorCode'];

  @Field(() => String, { nullable: true, description: 'What went wrong, in words; null on success.' })
  errorMessage!: string | null;

  @Field(() => Float, { description: 'From sending the call to its end.' })
  durationSeconds!: number;
}

/** What is computed from a Completion is in completion.resolver.ts. */
@ObjectType('Completion', { simpleResolvers: true, description: 'An answer, and what it took.' })
export class CompletionType implements Omit<Completion, 'totalCostNano'> {
  @Field(() => ID, { description: 'Joins its rows in the ledger.' })
  completionId!: string;

  @Field(() => String, { description: 'The `requestId` that was given, else one made here.' })
  requestId!: string;

  @Field(() => String, { description: 'The answer.' })
  text!: string;

  @Field(() => FinishReasonEnum, { description: 'Why the model stopped.' })
  finishReason!: Completion['finishReason'];

  @Field(() => ServedByEnum, { description: 'Where the answer came from.' })
  servedBy!: Completion['servedBy'];

  @Field(() => String, { description: 'Who answered, or who made the cached answer.' })
  provider!: string;

  @Field(() => String, { description: 'The model that answered, as the provider reported it.' })
  model!: string;

  @Field(() => Int, { nullable: true, description: 'Prompt tokens; null where the provider did not say.' })
  inputTokens!: number | null;

  @Field(() => Int, { nullable: true, description: 'Generated tokens; null where the provider did not say.' })
  outputTokens!: number | null;

  @Field(() => CostStatusEnum, { description: 'Whether the cost is known.' })
  costStatus!: Completion['costStatus'];

  @Field(() => Float, { description: 'From the request to the answer.' })
  durationSeconds!: number;

  @Field(() => Float, { description: 'Time that was not spent waiting for a provider.' })
  overheadSeconds!: number;

  @Field(() => [CompletionAttemptType], { description: 'Each call that was made for it, in order.' })
  attempts!: CompletionAttemptType[];
}
