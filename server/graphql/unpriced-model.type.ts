import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** A model nobody knows the price of. */
@ObjectType('UnpricedModel', {
  description: 'A model with calls that have no cost because its price is, or was, not known.',
})
export class UnpricedModelType {
  @Field(() => String, { description: 'As in the rows.' })
  provider!: string;

  @Field(() => String, { description: 'As in the rows.' })
  model!: string;

  @Field(() => String, { description: '`model` for people.' })
  name!: string;

  @Field(() => GraphQLSafeInt, { description: 'Its calls without a cost, among the rows that are kept.' })
  calls!: number;

  @Field(() => GraphQLDateTime, { description: 'When the first of them was made.' })
  firstSeen!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the last of them was made.' })
  lastSeen!: Date;

  @Field(() => Boolean, {
    description:
      'True where a price is known by now: `repriceLogs` gives it to the rows. False: `setPrice` comes first.',
  })
  hasPrice!: boolean;
}
