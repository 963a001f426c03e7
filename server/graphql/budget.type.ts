import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { BudgetPeriod, BudgetScope, BudgetStanding } from '../budgets/budget.ts';
import type { BudgetAlert } from '../budgets/budgets.ts';
import { BudgetPeriodEnum, BudgetScopeEnum } from './enums.ts';
import { PageInfoType } from './page-info.type.ts';

type Plain = 'id' | 'scope' | 'scopeValue' | 'period' | 'timeZone' | 'periodStart' | 'periodEnd';

@ObjectType('Budget', { description: 'One per scope, value and period: setting it again changes it.' })
export class BudgetType implements Pick<
  BudgetStanding,
  Plain | 'exhaustedAt' | 'refusedCalls' | 'raisedThreshold' | 'enforced'
> {
  @Field(() => ID, {
    description: 'Its own for as long as it is there; one that is set anew after a deletion has another.',
  })
  id!: string;

  @Field(() => BudgetScopeEnum, { description: 'What it is for.' })
  scope!: BudgetScope;

  @Field(() => String, {
    nullable: true,
    description: 'The project, agent type or provider it applies to; null for GLOBAL.',
  })
  scopeValue!: string | null;

  @Field(() => BudgetPeriodEnum, { description: 'After what time it begins anew.' })
  period!: BudgetPeriod;

  @Field(() => String, { description: 'The IANA time zone of its midnights.' })
  timeZone!: string;

  @Field(() => GraphQLDateTime, { description: 'The first instant of the period.' })
  periodStart!: Date;

  @Field(() => GraphQLDateTime, { description: 'The first instant that is not in the period.' })
  periodEnd!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When it runs out at the pace of the period so far, or ran out at that pace; null if it will not in this period.',
  })
  exhaustedAt!: Date | null;

  @Field(() => GraphQLSafeInt, { description: 'Completions refused in this period.' })
  refusedCalls!: number;

  @Field(() => Int, {
    description:
      'The highest threshold that was raised in this period, in percent, and with it all below; 0 where none was.',
  })
  raisedThreshold!: number;

  @Field(() => Boolean, { description: 'false: it only alerts.' })
  enforced!: boolean;
}

@ObjectType('BudgetAlert', {
  description: 'A budget passed a threshold: told once for each budget, period and threshold.',
})
export class BudgetAlertType implements Pick<BudgetAlert, 'id' | 'threshold' | 'raisedAt'> {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => Int, {
    description:
      'Percent of the limit: 50, 70, 80, 90, 95, 99 or 100. 100 is also raised when a completion is refused.',
  })
  threshold!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was raised.' })
  raisedAt!: Date;
}

@ObjectType('BudgetAlertPage', { description: 'One page of alerts.' })
export class BudgetAlertPageType {
  @Field(() => [BudgetAlertType], { description: 'Newest first.' })
  nodes!: BudgetAlertType[];

  @Field(() => GraphQLSafeInt, { description: 'All that were ever raised, those of deleted budgets included.' })
  totalCount!: number;

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}
