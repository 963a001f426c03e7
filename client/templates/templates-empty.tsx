import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Nothing to list, and what to do about it. */
export function TemplatesEmpty({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  return (
    <Paper withBorder p="lg">
      <Stack align="start" gap="sm">
        {isNarrowed ? (
          <>
            <Text>No template passes these filters.</Text>
            <Button size="compact-md" variant="default" onClick={onClear}>
              Clear the filters
            </Button>
          </>
        ) : (
          <>
            <Text>
              Nothing learned yet. Templates appear here by themselves once completions repeat: the same agent type asks
              in the same words, with other values.
            </Text>
            <Text>
              Each is compared with real answers first, and served only when it is proven. Start with{' '}
              <Anchor component={Link} to="/" underline="always">
                your first call
              </Anchor>
              .
            </Text>
          </>
        )}
      </Stack>
    </Paper>
  );
}
