import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { formatCost } from '../format/cost.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { budgetName } from './budget-name.ts';
import { formatFilled, levelOf, shareOf } from './fullness.ts';
import classes from './meters.module.css';
import { THRESHOLDS } from './thresholds.ts';

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

/**
 * How much of a budget is spent, and held for calls in flight, with a tick for each threshold. `elapsed`: how much of the period is
 * over, from 0 to 1; what is filled beyond that mark goes faster than time.
 */
export function BudgetMeter({
  budget: masked,
  elapsed,
}: {
  budget: FragmentType<typeof BudgetMeter_budget>;
  elapsed?: number;
}) {
  const budget = readFragment(BudgetMeter_budget, masked);
  const { limit, spent, reserved, raisedThreshold } = budget;
  const share = shareOf(budget);
  // What goes beyond the limit is drawn, too: then the limit lies inside of the bar.
  const whole = Math.max(1, share);
  const at = (part: number): CSSProperties => ({ insetInlineStart: `${(part / whole) * 100}%` });
  const wide = (part: number): CSSProperties => ({ inlineSize: `${(part / whole) * 100}%` });
  return (
    <div className={classes.meter} data-level={levelOf(budget)}>
      <VisuallyHidden>
        <meter
          aria-label={budgetName(budget)}
          aria-valuetext={`${formatFilled(share)}: ${formatCost(spent)} spent and ${formatCost(reserved)} held of ${formatCost(limit)}`}
          max={limit}
          value={Math.min(limit, spent + reserved)}
        />
      </VisuallyHidden>
      <div className={classes.track}>
        <span className={classes.spent} style={wide(spent / limit)} />
        <span className={classes.held} style={{ ...at(spent / limit), ...wide(reserved / limit) }} />
      </div>
      {THRESHOLDS.map((percent) => (
        <span
          key={percent}
          className={classes.tick}
          style={at(percent / 100)}
          data-raised={percent <= raisedThreshold || undefined}
          data-limit={percent === 100 || undefined}
        />
      ))}
      {elapsed !== undefined && (
        <span className={classes.pace} style={at(elapsed)} title={`${formatFilled(elapsed)} of the period is over`} />
      )}
    </div>
  );
}
