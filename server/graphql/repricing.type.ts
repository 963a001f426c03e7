import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';

/** Which rows are priced anew. */
@InputType('RepricingInput', {
  description: 'Which rows are priced anew: all of exactly that provider and model since a moment.',
})
export class RepricingInput {
  @Field(() => String, { description: 'As in the rows; 1 to 200 characters.' })
  provider!: string;

  @Field(() => String, { description: 'Exactly as in the rows; 1 to 200 characters.' })
  model!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Rows created from then on; left out: all that are kept.',
  })
  since?: Date | null;
}

/** What pricing anew changes. */
@ObjectType('RepricingSums', {
  description:
    'What pricing anew makes of rows: each gets what it cost by the prices of its own day, as they are known now.',
})
export class RepricingSumsType {
  @Field(() => GraphQLSafeInt, { description: 'Rows that were looked at.' })
  rows!: number;

  @Field(() => GraphQLSafeInt, { description: 'Of those, the ones whose cost, or what they saved, is another.' })
  affected!: number;

  @Field(() => GraphQLSafeInt, { description: 'Rows without a price that have one now.' })
  newlyPriced!: number;

  @Field(() => GraphQLSafeInt, { description: 'Rows whose price is not known any more.' })
  newlyUnpriced!: number;

  @Field(() => Float, { description: 'US dollars: the cost of all rows looked at, before.' })
  costBefore!: number;

  @Field(() => Float, { description: 'US dollars: their cost after it.' })
  costAfter!: number;

  @Field(() => Float, { description: 'US dollars: after less before.' })
  difference!: number;

  @Field(() => Float, { description: 'US dollars: what answers from the cache had saved, before.' })
  savedBefore!: number;

  @Field(() => Float, { description: 'US dollars: what they saved after it.' })
  savedAfter!: number;
}

/** A run of pricing anew. */
@ObjectType('Repricing', { description: 'One run of pricing anew. It goes on by itself, also after a restart.' })
export class RepricingType {
  @Field(() => ID, { description: 'Of this run.' })
  id!: string;

  @Field(() => String, { description: 'Whose rows.' })
  provider!: string;

  @Field(() => String, { description: 'Of which model.' })
  model!: string;

  @Field(() => String, { description: '`model` for people.' })
  modelName!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Rows created from then on; null: all.' })
  since!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When all was done; null: it goes on.' })
  finishedAt!: Date | null;

  @Field(() => Float, { description: 'How much is done, 0 to 1.' })
  progress!: number;

  @Field(() => RepricingSumsType, { description: 'What it has done so far.' })
  sums!: RepricingSumsType;
}
