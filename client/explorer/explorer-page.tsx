import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';

const Explorer = lazy(async () => ({ default: (await import('./explorer.tsx')).Explorer }));

/** The schema to read and to try. The editor is big and comes by itself, behind the page. */
export function ExplorerPage() {
  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Title order={1} size="h3">
          API explorer
        </Title>
        <Text size="sm" c="dimmed">
          Everything the dashboard shows comes from this API. What you run here is real: calls are made, and written
          into the ledger.
        </Text>
      </Stack>
      <Suspense fallback={<Skeleton className="explorer-frame" aria-label="Loading the editor" />}>
        <Explorer />
      </Suspense>
    </Stack>
  );
}
