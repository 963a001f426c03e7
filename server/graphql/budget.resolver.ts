import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { BudgetStanding } from '../budgets/budget.ts';
import type { RaisedAlert } from '../budgets/budget-alerts.ts';
import type { BudgetAlert } from '../budgets/budgets.ts';
import { VENDORS } from '../environment.ts';
import { LedgerError } from '../errors.ts';
import { NO_FILTER } from '../ledger/log-filter.ts';
import { BudgetInput, checkBudget } from './budget.input.ts';
import { BudgetAlertPageType, BudgetAlertType, BudgetType } from './budget.type.ts';
import type { Context, Services } from './context.ts';
import { checkPage, costOfList, PageInput } from './page.input.ts';
import { dollars } from './units.ts';

/** What may be spent, and how much of it is. */
@Resolver(() => BudgetType)
export class BudgetResolver {
  @Query(() => [BudgetType], { description: 'All budgets, oldest first.', complexity: costOfPage(50) })
  budgets(@Ctx() { services }: Context): Promise<BudgetType[]> {
    return services.budgets.list();
  }

  @Mutation(() => BudgetType, {
    description: 'Makes a budget, or changes the one of the same scope, value and period.',
    complexity: ({ childComplexity }) => 200 + childComplexity,
  })
  async setBudget(
    @Ctx() { services }: Context,
    @Arg('input', () => BudgetInput, { description: 'What may be spent, by whom and in which time.' })
    input: BudgetInput,
  ): Promise<BudgetType> {
    const budget = checkBudget(input);
    if (budget.scope === 'PROVIDER') await requireProvider(services, budget.scopeValue!);
    return services.budgets.set(budget);
  }

  @Mutation(() => Boolean, {
    description: 'Deletes a budget; its alerts stay. NOT_FOUND where there is none of that id.',
    complexity: 200,
  })
  async deleteBudget(
    @Ctx() { services }: Context,
    @Arg('id', () => ID, { description: 'The id of a budget.' }) id: string,
  ): Promise<boolean> {
    await services.budgets.remove(id);
    return true;
  }

  @FieldResolver(() => Float, { description: 'US dollars.' })
  limit(@Root() { limitNano }: BudgetStanding): number {
    return dollars(limitNano);
  }

  @FieldResolver(() => Float, {
    description: 'All rows of the period by createdAt, earlier and recorded ones included. US dollars.',
  })
  spent(@Root() { spentNano }: BudgetStanding): number {
    return dollars(spentNano);
  }

  @FieldResolver(() => Float, { description: 'Held for calls in flight. US dollars.' })
  reserved(@Root() { reservedNano }: BudgetStanding): number {
    return dollars(reservedNano);
  }

  @FieldResolver(() => Float, { description: 'The limit without what is spent and reserved, at least 0. US dollars.' })
  remaining(@Root() { limitNano, spentNano, reservedNano }: BudgetStanding): number {
    return dollars(Math.max(0, limitNano - spentNano - reservedNano));
  }
}

/** What was told of budgets. */
@Resolver(() => BudgetAlertType)
export class BudgetAlertResolver {
  @Query(() => BudgetAlertPageType, {
    description: 'Raised budget alerts, newest first.',
    complexity: costOfList,
  })
  budgetAlerts(
    @Ctx() { services }: Context,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page; left out, the first 50.' })
    page?: PageInput,
  ): Promise<BudgetAlertPageType> {
    return services.budgets.alerts(checkPage(page));
  }

  @Subscription(() => BudgetAlertType, {
    description: 'Each alert as it is raised, whichever server instance raised it.',
    subscribe: ({ context }) => (context as Context).services.budgets.followAlerts(),
  })
  budgetAlertRaised(@Root() alert: RaisedAlert, @Ctx() { services }: Context): Promise<BudgetAlertType> {
    return services.budgets.describe(alert);
  }

  @FieldResolver(() => BudgetType, { description: 'The budget, and where it stands now.' })
  budget(@Root() { budget }: BudgetAlert): BudgetType {
    return budget;
  }

  @FieldResolver(() => Float, { description: 'What was spent at that moment. US dollars.' })
  spent(@Root() { spentNano }: BudgetAlert): number {
    return dollars(spentNano);
  }

  @FieldResolver(() => Float, { description: 'What the limit was at that moment. US dollars.' })
  limit(@Root() { limitNano }: BudgetAlert): number {
    return dollars(limitNano);
  }
}

/**
 * One of the chain, or one that calls were recorded of.
 * @throws LedgerError BAD_USER_INPUT.
 */
async function requireProvider(services: Services, provider: string): Promise<void> {
  const known = [...new Set<string>([...VENDORS, ...services.providers().map(({ id }) => id)])];
  if (known.includes(provider)) return;
  const { totals } = await services.ledger.usageStats({ ...NO_FILTER, provider: [provider] }, { latency: false });
  if (totals.calls > 0) return;
  const message = `input.scopeValue must be a provider: one of ${known.join(', ')}, or one that the ledger has calls of.`;
  throw new LedgerError('BAD_USER_INPUT', message, { fields: ['input.scopeValue'] });
}

function costOfPage(size: number) {
  return ({ childComplexity }: { childComplexity: number }) => 50 + (childComplexity * size) / 10;
}
