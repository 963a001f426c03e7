import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { UsageTotalsType } from './usage-totals.type.ts';

@ObjectType('ModelUsage', { simpleResolvers: true, description: 'What one model was used for.' })
export class ModelUsageType {
  @Field(() => String, { description: 'As the provider reports it.' })
  model!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => UsageTotalsType, { description: 'Of this model.' })
  totals!: UsageTotalsType;
}

@ObjectType('ProviderUsage', { simpleResolvers: true, description: 'What one provider was used for.' })
export class ProviderUsageType {
  @Field(() => String, { description: 'Its id.' })
  provider!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The most called model of this provider under the filter.' })
  primaryModel!: string | null;

  @Field(() => UsageTotalsType, { description: 'Of this provider.' })
  totals!: UsageTotalsType;

  @Field(() => [ModelUsageType], { description: 'Dearest first.' })
  models!: ModelUsageType[];
}

@ObjectType('UsagePoint', { simpleResolvers: true, description: 'One bucket of a series.' })
export class UsagePointType {
  @Field(() => GraphQLDateTime, { description: 'Its first instant.' })
  start!: Date;

  @Field(() => UsageTotalsType, { description: 'Of the rows that began in it.' })
  totals!: UsageTotalsType;
}

@ObjectType('Savings', {
  simpleResolvers: true,
  description: 'What the calls answered by cache and templates would have cost at the price of that day.',
})
export class SavingsType {
  @Field(() => Float, { description: 'US dollars.' })
  cacheCost!: number;

  @Field(() => Float, { description: 'US dollars.' })
  templateCost!: number;

  @Field(() => Float, { description: 'US dollars.' })
  totalCost!: number;

  @Field(() => GraphQLSafeInt, { description: 'Calls that no provider had to answer.' })
  calls!: number;
}

@ObjectType('UsageStats', { simpleResolvers: true, description: 'Totals, nested provider -> model, and over time.' })
export class UsageStatsType {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'The first instant counted; null: since the beginning.',
  })
  from!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'The first instant that is not counted.' })
  to!: Date;

  @Field(() => UsageTotalsType, { description: 'Of all rows under the filter.' })
  totals!: UsageTotalsType;

  @Field(() => [ProviderUsageType], { description: 'Dearest first.' })
  providers!: ProviderUsageType[];

  @Field(() => SavingsType, { description: 'What cache and templates saved.' })
  savings!: SavingsType;
}
