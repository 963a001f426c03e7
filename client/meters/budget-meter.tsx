import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { budgetName } from './budget-name.ts';
import { Meter } from './meter.tsx';

export const BudgetMeter_budget = graphql(`
  fragment BudgetMeter_budget on Budget {
    scope
    scopeValue
    period
    limit
    spent
    reserved
    raisedThreshold
  }
`);

/** The meter of a budget that is there. `elapsed`: how much of its period is over, from 0 to 1. */
export function BudgetMeter({
  budget: masked,
  elapsed,
}: {
  budget: FragmentType<typeof BudgetMeter_budget>;
  elapsed?: number;
}) {
  const budget = readFragment(BudgetMeter_budget, masked);
  return <Meter name={budgetName(budget)} filling={budget} raised={budget.raisedThreshold} elapsed={elapsed} />;
}
