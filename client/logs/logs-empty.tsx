import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Nothing to list: because nothing passes the filter, or because nothing was called yet. */
export function LogsEmpty({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  return (
    <Paper withBorder p="lg">
      <Stack align="start" gap="sm">
        <Text>
          {narrowed
            ? 'No call passes these filters.'
            : 'No calls in this time range. New ones appear here by themselves.'}
        </Text>
        <Button size="compact-md" variant="default" onClick={onClear}>
          {narrowed ? 'Clear the filters' : 'Look at all time'}
        </Button>
        {!narrowed && (
          <Anchor component={Link} to="/">
            How to make a call
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}
