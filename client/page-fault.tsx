import { Button, Code, Stack, Text, Title } from '@mantine/core';

/** A page that broke, or whose program could not be loaded, as after the server was replaced by a newer one. */
export function PageFault({ error }: { error: unknown }) {
  return (
    <Stack gap="sm" align="start" py="xl" role="alert">
      <Title order={1} size="h3">
        This page could not be shown
      </Title>
      <Text>
        Either the server cannot be reached, or it has become a newer one. Loading the page again helps in both cases.
      </Text>
      <Code block>{error instanceof Error ? error.message : String(error)}</Code>
      <Button onClick={() => location.reload()}>Load it again</Button>
    </Stack>
  );
}
