import { Button, Code, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** No budget yet, and how one is made. */
export function BudgetsEmpty() {
  return (
    <Paper withBorder p="lg">
      <Stack align="start" gap="sm">
        <Text>
          No budgets yet. A budget says what all calls, a project, an agent type or a provider may spend in a day, a
          week or a month: it tells when that gets near, and refuses calls beyond it.
        </Text>
        <Text>
          Set one by the mutation <Code>setBudget</Code>.
        </Text>
        <Button component={Link} to="/explorer" variant="default">
          Open the API explorer
        </Button>
      </Stack>
    </Paper>
  );
}
