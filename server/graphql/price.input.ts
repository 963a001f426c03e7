import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';

const RULE = '0 to 1,000,000, with at most nine decimals';

/** What a million tokens cost; the rules are in price-rules.ts. */
@InputType('TokenPricesInput', {
  description: `US dollars for a million tokens, each ${RULE}. Left out: such tokens cost what the tokens cost that they are among.`,
})
export class TokenPricesInput {
  @Field(() => Float, { description: 'Input tokens.' })
  input!: number;

  @Field(() => Float, { description: 'Output tokens.' })
  output!: number;

  @Field(() => Float, { nullable: true, description: 'Read from the prompt cache; among the input.' })
  cachedInput?: number | null;

  @Field(() => Float, { nullable: true, description: 'Written to the prompt cache; among the input.' })
  cacheWrite?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Written to the prompt cache for an hour; among the cache writes.',
  })
  cacheWriteOneHour?: number | null;

  @Field(() => Float, { nullable: true, description: 'Reasoning tokens; among the output.' })
  reasoning?: number | null;
}

/** What a call with a long prompt costs. */
@InputType('LongContextPricesInput', { description: 'Prices of a whole call whose prompt is longer than that.' })
export class LongContextPricesInput {
  @Field(() => Int, { description: 'Input tokens, cached ones included; 1 to 1,000,000,000, each length once.' })
  aboveInputTokens!: number;

  @Field(() => TokenPricesInput, { description: 'For all tokens of such a call.' })
  prices!: TokenPricesInput;
}

/** A price to set. */
@InputType('PriceInput', { description: 'What a model costs from a moment on.' })
export class PriceInput {
  @Field(() => String, { description: 'As in the rows; 1 to 200 characters.' })
  provider!: string;

  @Field(() => String, { description: 'Exactly as in the rows: no other model has the price; 1 to 200 characters.' })
  model!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Calls from then on have it; left out: all calls.' })
  effectiveFrom?: Date | null;

  @Field(() => TokenPricesInput, { description: 'For a million tokens.' })
  prices!: TokenPricesInput;

  @Field(() => [LongContextPricesInput], {
    defaultValue: [],
    description: 'At most five; left out, length does not matter.',
  })
  longContext!: LongContextPricesInput[];
}
