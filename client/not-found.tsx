import { Anchor, Code, Stack, Text, Title } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';

/** An address that no page has. */
export function NotFound() {
  const { pathname } = useLocation();
  return (
    <Stack gap="sm" align="start" py="xl">
      <Title order={1} size="h3">
        Not found
      </Title>
      <Text>
        No page has the address <Code>{pathname}</Code>.
      </Text>
      <Anchor component={Link} to="/">
        Go to the overview
      </Anchor>
    </Stack>
  );
}
