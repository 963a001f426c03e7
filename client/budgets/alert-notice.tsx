import { Alert, Text } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { formatCost } from '../format/cost.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { budgetName, type NamedBudget } from '../meters/budget-name.ts';
import { Time } from '../ui/time.tsx';

export const AlertNotice_alert = graphql(`
  fragment AlertNotice_alert on BudgetAlert {
    threshold
    raisedAt
    spent
    limit
    budget {
      id
      scope
      scopeValue
      period
    }
  }
`);

/** What was reached: "Project acme, a month: 80% reached". */
export function tellAlert({ budget, threshold }: { budget: NamedBudget; threshold: number }): string {
  return `${budgetName(budget)}: ${threshold}% reached`;
}

/** An alert that was raised while one looks, a line high as it pushes what is below; screen readers are told by the status line. */
export function AlertNotice({
  alert,
  onClose,
}: {
  alert: FragmentType<typeof AlertNotice_alert>;
  onClose: () => void;
}) {
  const raised = readFragment(AlertNotice_alert, alert);
  const { threshold, raisedAt, spent, limit } = raised;
  return (
    <Alert
      role="note"
      color={threshold === 100 ? 'red' : 'orange'}
      icon={<IconBellRinging aria-hidden="true" />}
      p="xs"
      withCloseButton
      closeButtonLabel="Dismiss"
      onClose={onClose}
    >
      <Text span inherit fw={600}>
        {tellAlert(raised)}
      </Text>{' '}
      · {formatCost(spent)} of {formatCost(limit)} spent, <Time iso={raisedAt} as="clock" />
    </Alert>
  );
}
