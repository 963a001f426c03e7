import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('LatencyPercentiles', {
  simpleResolvers: true,
  description: 'Seconds, of rows with status SUCCESS; within 5 % of the exact percentile.',
})
export class LatencyPercentilesType {
  @Field(() => Float, { description: 'Half of the calls were at least as fast.' })
  p50!: number;

  @Field(() => Float, { description: '95 % of the calls were at least as fast.' })
  p95!: number;

  @Field(() => Float, { description: '99 % of the calls were at least as fast.' })
  p99!: number;
}

@ObjectType('UsageTotals', {
  simpleResolvers: true,
  description: 'Sums over rows. Tokens and costs that are not known are left out of them.',
})
export class UsageTotalsType {
  @Field(() => GraphQLSafeInt, { description: 'Rows.' })
  calls!: number;

  @Field(() => GraphQLSafeInt, { description: 'Rows with status SUCCESS.' })
  successes!: number;

  @Field(() => GraphQLSafeInt, { description: 'Rows with status ERROR.' })
  errors!: number;

  @Field(() => GraphQLSafeInt, { description: 'Rows with status CACHED.' })
  cached!: number;

  @Field(() => GraphQLSafeInt, { description: 'Rows with status TEMPLATED.' })
  templated!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of calls that did not fail, 0 to 1; null when there were none.',
  })
  successRate!: number | null;

  @Field(() => GraphQLSafeInt, { description: 'Prompt tokens.' })
  inputTokens!: number;

  @Field(() => GraphQLSafeInt, { description: 'Generated tokens.' })
  outputTokens!: number;

  @Field(() => GraphQLSafeInt, { description: 'inputTokens and outputTokens together.' })
  totalTokens!: number;

  @Field(() => GraphQLSafeInt, { description: "Read from the vendors' prompt caches; inside inputTokens." })
  cachedInputTokens!: number;

  @Field(() => GraphQLSafeInt, { description: 'Inside outputTokens.' })
  reasoningTokens!: number;

  @Field(() => Float, { description: 'US dollars.' })
  inputCost!: number;

  @Field(() => Float, { description: 'US dollars.' })
  outputCost!: number;

  @Field(() => Float, { description: 'US dollars.' })
  totalCost!: number;

  @Field(() => GraphQLSafeInt, { description: 'Calls whose price is not known: the sums above leave them out.' })
  unpricedCalls!: number;

  @Field(() => Float, { nullable: true, description: 'Of rows with status SUCCESS; null when there were none.' })
  averageDurationSeconds!: number | null;

  @Field(() => LatencyPercentilesType, {
    nullable: true,
    description: 'Null when there was no row with status SUCCESS.',
  })
  latency!: LatencyPercentilesType | null;
}
