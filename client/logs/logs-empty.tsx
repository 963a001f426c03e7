import { useQuery } from '@apollo/client/react';
import { Button, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../format/count.ts';
import { graphql } from '../generated/gql.ts';

const EVERYTHING = graphql(`
  query LogsEmpty {
    llmLogs(page: { size: 1 }) {
      totalCount
    }
  }
`);

/** Nothing to list, and what to do about it: make the first call, clear the filters, or look further back. */
export function LogsEmpty({
  narrowed,
  lastPage,
  onPage,
  onClear,
}: {
  narrowed: boolean;
  /** Where the list has rows, but none on this page; else null. */
  lastPage: number | null;
  onPage: (page: number) => void;
  onClear: () => void;
}) {
  const { data, loading } = useQuery(EVERYTHING);
  if (loading) return null;
  if (lastPage !== null) {
    return (
      <Notice text={`The list ends at page ${formatCount(lastPage)}.`}>
        <Button size="compact-md" variant="default" onClick={() => onPage(lastPage)}>
          Go there
        </Button>
      </Notice>
    );
  }
  if (data?.llmLogs.totalCount === 0) {
    return (
      <Notice text="No calls yet. The first one appears here by itself.">
        <Button component={Link} to="/" size="compact-md">
          Make your first call
        </Button>
      </Notice>
    );
  }
  return (
    <Notice
      text={
        narrowed ? 'No call passes these filters.' : 'No calls in this time range. New ones appear here by themselves.'
      }
    >
      <Button size="compact-md" variant="default" onClick={onClear}>
        {narrowed ? 'Clear the filters' : 'Look at all time'}
      </Button>
    </Notice>
  );
}

function Notice({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Paper withBorder p="lg">
      <Stack align="start" gap="sm">
        <Text>{text}</Text>
        {children}
      </Stack>
    </Paper>
  );
}
