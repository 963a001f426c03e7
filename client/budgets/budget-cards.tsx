import { Button, Paper, Stack, Text } from '@mantine/core';
import type { FragmentType } from '../generated/fragment-masking.ts';
import { BudgetCard, type BudgetCard_budget } from './budget-card.tsx';
import classes from './budgets.module.css';

/** A card a budget; without any, what budgets are for and the way to the first. */
export function BudgetCards(props: {
  budgets: readonly ({ id: string } & FragmentType<typeof BudgetCard_budget>)[];
  now: number;
  onNew: () => void;
  onEdit: (id: string) => void;
}) {
  const { budgets, now, onEdit } = props;
  if (budgets.length === 0) {
    return (
      <Paper withBorder p="lg">
        <Stack align="start" gap="sm">
          <Text>
            No budgets yet. A budget says what all calls, a project, an agent type or a provider may spend in a day, a
            week or a month: it tells when that gets near, and refuses calls beyond it.
          </Text>
          <Button onClick={props.onNew}>Make the first budget</Button>
        </Stack>
      </Paper>
    );
  }
  return (
    <div className={classes.cards}>
      {budgets.map((budget) => (
        <BudgetCard key={budget.id} budget={budget} now={now} onEdit={onEdit} />
      ))}
    </div>
  );
}
