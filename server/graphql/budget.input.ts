import { Field, Float, InputType } from 'type-graphql';
import { z } from 'zod';
import {
  BUDGET_PERIODS,
  BUDGET_SCOPES,
  type BudgetPeriod,
  type BudgetScope,
  HIGHEST_LIMIT,
} from '../budgets/budget.ts';
import type { NewBudget } from '../budgets/budget.ts';
import { isTimeZone, TIME_ZONE_RULE } from '../budgets/budget-period.ts';
import { checkInput, key, oneOf, optional } from './check-input.ts';
import { BudgetPeriodEnum, BudgetScopeEnum } from './enums.ts';

@InputType({ description: 'A budget as it shall be. There is one per scope, value and period.' })
export class BudgetInput {
  @Field(() => BudgetScopeEnum, { description: 'What it is for.' })
  scope!: BudgetScope;

  @Field(() => String, {
    nullable: true,
    description:
      'The project, agent type or provider, of 1 to 200 characters; left out exactly where the scope is GLOBAL.',
  })
  scopeValue?: string | null;

  @Field(() => BudgetPeriodEnum, { defaultValue: 'MONTH', description: 'After what time it begins anew.' })
  period!: BudgetPeriod;

  @Field(() => String, {
    defaultValue: 'UTC',
    description: 'The IANA time zone of its midnights, e.g. "Europe/Berlin".',
  })
  timeZone!: string;

  @Field(() => Float, { description: 'US dollars, above 0 and at most 1,000,000; in whole nano-dollars.' })
  limit!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'false: it only alerts.' })
  enforced!: boolean;
}

const limitRule = `must be a number of dollars from 0.000000001 to ${HIGHEST_LIMIT}`;

const rules = z
  .object({
    scope: oneOf(BUDGET_SCOPES),
    scopeValue: optional(key),
    period: oneOf(BUDGET_PERIODS),
    timeZone: z.string().refine(isTimeZone, TIME_ZONE_RULE),
    limit: z.number({ error: limitRule }).min(1e-9, limitRule).max(HIGHEST_LIMIT, limitRule),
    enforced: z.boolean(),
  })
  .refine(({ scope, scopeValue }) => scope === 'GLOBAL' || scopeValue !== null, {
    path: ['scopeValue'],
    message: 'must name the project, agent type or provider, as the scope is not GLOBAL',
  })
  .refine(({ scope, scopeValue }) => scope !== 'GLOBAL' || scopeValue === null, {
    path: ['scopeValue'],
    message: 'must be left out where the scope is GLOBAL',
  })
  .transform(({ limit, ...given }): NewBudget => ({ ...given, limitNano: Math.round(limit * 1e9) }));

/** @throws LedgerError BAD_USER_INPUT naming the field and what is allowed. */
export function checkBudget(input: BudgetInput): NewBudget {
  return checkInput('input', rules, input);
}
