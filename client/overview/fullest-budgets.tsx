import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCost } from '../format/cost.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import type { OverviewBudgetsQuery } from '../generated/graphql.ts';
import { BudgetMeter, BudgetMeter_budget } from '../meters/budget-meter.tsx';
import { budgetName } from '../meters/budget-name.ts';
import { formatFilled, fullestOf, shareOf } from '../meters/fullness.ts';
import { Panel } from '../ui/panel.tsx';
import classes from './overview.module.css';
import type { useOverview } from './use-overview.ts';

const HEIGHT = 60;
const MOST = 6;

/** The budgets that are near their limit or beyond it, the fullest first. Nothing where there are none. */
export function FullestBudgets({ reading, error, readAgain }: ReturnType<typeof useOverview>['budgets']) {
  const budgets = reading ? fullestOf(reading.data.budgets.map(withFilling)) : [];
  if (budgets.length === 0 && !error) return null;
  return (
    <Panel title="Budgets near their limit" height={HEIGHT} error={error} onRetry={readAgain}>
      <ul className={classes.budgets}>
        {budgets.slice(0, MOST).map((budget) => (
          <li key={budget.id}>
            <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
              <Anchor component={Link} to="/budgets" size="sm" fw={600} className={classes.budgetName}>
                {budgetName(budget)}
              </Anchor>
              <Text span size="sm" fw={600} className="number">
                {formatFilled(shareOf(budget))}
              </Text>
            </Group>
            <BudgetMeter budget={budget.masked} />
            <Text size="xs" c="dimmed">
              {formatCost(budget.spent)} of {formatCost(budget.limit)} spent
            </Text>
          </li>
        ))}
      </ul>
      {budgets.length > MOST && (
        <Anchor component={Link} to="/budgets" size="sm">
          Show all {budgets.length}
        </Anchor>
      )}
    </Panel>
  );
}

function withFilling(masked: OverviewBudgetsQuery['budgets'][number]) {
  return { ...readFragment(BudgetMeter_budget, masked), id: masked.id, masked };
}
