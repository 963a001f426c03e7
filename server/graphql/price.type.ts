import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

/** What a million tokens cost. */
@ObjectType('TokenPrices', {
  description: `US dollars for a million tokens. Null: such tokens have no price of their own, and cost what the tokens cost that they are among.`,
})
export class TokenPricesType {
  @Field(() => Float, { description: 'Input tokens.' })
  input!: number;

  @Field(() => Float, { description: 'Output tokens.' })
  output!: number;

  @Field(() => Float, { nullable: true, description: 'Read from the prompt cache; among the input.' })
  cachedInput!: number | null;

  @Field(() => Float, { nullable: true, description: 'Written to the prompt cache; among the input.' })
  cacheWrite!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Written to the prompt cache for an hour; among the cache writes.',
  })
  cacheWriteOneHour!: number | null;

  @Field(() => Float, { nullable: true, description: 'Reasoning tokens; among the output.' })
  reasoning!: number | null;
}

/** What a call with a long prompt costs. */
@ObjectType('LongContextPrices', { description: 'Prices of a whole call whose prompt is longer than that.' })
export class LongContextPricesType {
  @Field(() => Int, { description: 'Input tokens, cached ones included; a call with more has these prices.' })
  aboveInputTokens!: number;

  @Field(() => TokenPricesType, { description: 'For all tokens of such a call.' })
  prices!: TokenPricesType;
}

/** A price that a person set. */
@ObjectType('Price', { description: 'What a model costs from a moment on, in place of what its vendor publishes.' })
export class PriceType {
  @Field(() => ID, { description: 'Of this price as it is: setting it again gives it another.' })
  id!: string;

  @Field(() => String, { description: 'As in the rows.' })
  provider!: string;

  @Field(() => String, { description: 'Exactly as in the rows.' })
  model!: string;

  @Field(() => String, { description: '`model` for people.' })
  modelName!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Calls from then on have it; null: all calls.' })
  effectiveFrom!: Date | null;

  @Field(() => TokenPricesType, { description: 'For a million tokens.' })
  prices!: TokenPricesType;

  @Field(() => [LongContextPricesType], {
    description: 'The shortest prompts first; empty where length does not matter.',
  })
  longContext!: LongContextPricesType[];

  @Field(() => GraphQLDateTime, { description: 'When it was set.' })
  setAt!: Date;
}
