import { Alert, Button, Paper, Skeleton, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { describeError } from '../apollo/error-code.ts';

/** One part of a page, with its own loading and error: a part that fails does not take the page with it. */
export function Panel({
  title,
  height,
  loading = false,
  error,
  onRetry,
  children,
}: {
  title: string;
  /** Of the skeleton, so that nothing jumps when the content is there. */
  height: number;
  loading?: boolean;
  error?: Error | undefined;
  onRetry?: () => void;
  children: ReactNode;
}) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title} aria-busy={loading}>
      <Stack gap="sm">
        <Title order={2} size="h5">
          {title}
        </Title>
        {error ? <PanelError error={error} onRetry={onRetry} /> : loading ? <Skeleton height={height} /> : children}
      </Stack>
    </Paper>
  );
}

/** What went wrong, and a way to try again. */
export function PanelError({ error, onRetry }: { error: Error; onRetry?: (() => void) | undefined }) {
  const { code, message } = describeError(error);
  return (
    <Alert color="red" title={code} role="alert">
      <Stack gap="xs" align="start">
        {message}
        {onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
