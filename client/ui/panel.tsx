import { Alert, Box, Button, Group, Paper, Skeleton, Stack, Title } from '@mantine/core';
import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { describeError } from '../apollo/error-code.ts';

const SKELETON_AFTER_MS = 150;

/** One part of a page, with its own loading and error: a part that fails does not take the page with it. */
export function Panel({
  title,
  height,
  loading = false,
  error,
  onRetry,
  actions,
  children,
}: {
  title: string;
  /** Of the skeleton, so that nothing jumps when the content is there. */
  height: number;
  /** There is nothing to show yet. What is read again in the background stays on the screen meanwhile. */
  loading?: boolean;
  error?: Error | null | undefined;
  onRetry?: () => void;
  /** What stands beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title} aria-busy={loading && !error}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            {title}
          </Title>
          {actions}
        </Group>
        {error && <PanelError error={error} onRetry={onRetry} />}
        {loading ? !error && <LateSkeleton height={height} /> : <Guarded>{children}</Guarded>}
      </Stack>
    </Paper>
  );
}

/** As high as what is to come; seen only where that takes a while, so that quick answers do not flicker. */
export function LateSkeleton({ height }: { height: number }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? <Skeleton height={height} /> : <Box h={height} />;
}

/** Content that breaks while it is drawn leaves the rest of the page as it is. */
function Guarded({ children }: { children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => ''} errorComponent={DrawingFault}>
      {children}
    </CatchBoundary>
  );
}

function DrawingFault({ error, reset }: { error: unknown; reset?: () => void }) {
  return <PanelError error={error as Error} onRetry={reset} />;
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
