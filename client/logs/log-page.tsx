import { Anchor, Paper, Stack, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { LogDetail } from './log-detail.tsx';

/** One row as a page of its own, to be linked to. */
export function LogPage() {
  const { id } = useParams({ from: '/logs/$id' });
  const navigate = useNavigate();
  return (
    <Stack gap="sm" maw={760}>
      <Anchor component={Link} to="/logs" size="sm">
        All logs
      </Anchor>
      <Title order={1} size="h3">
        Log detail
      </Title>
      <Paper withBorder p="md">
        <LogDetail
          id={id}
          onShow={(other) => void navigate({ to: '/logs/$id', params: { id: other } })}
          onFilter={(change) => void navigate({ to: '/logs', search: { range: 'ALL', ...change } })}
        />
      </Paper>
    </Stack>
  );
}
