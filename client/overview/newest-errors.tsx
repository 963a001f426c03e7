import { Anchor, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../format/count.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { Time } from '../ui/time.tsx';
import type { TimeRange } from '../ui/time-range.ts';
import { type ErrorGroup, groupErrors } from './error-groups.ts';
import classes from './overview.module.css';
import { rowsBehind } from './overview-search.ts';

const SHOWN_GROUPS = 6;

const LOGS = graphql(`
  fragment NewestErrors_logs on LlmLogPage {
    totalCount
    nodes {
      id
      createdAt
      errorCode
      errorMessage
      provider
      model
      modelName
    }
  }
`);

/** What failed last, each kind of failure once with how often it came and the way to its rows. */
export function NewestErrors({ logs, time }: { logs: FragmentType<typeof LOGS>; time: TimeRange }) {
  const { totalCount, nodes } = readFragment(LOGS, logs);
  const groups = groupErrors(nodes);
  if (groups.length === 0) {
    return (
      <Text c="dimmed" size="sm" className={classes.fine}>
        <IconCircleCheck size={16} aria-hidden="true" /> No call failed in this time range.
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      <ul className={classes.errors}>
        {groups.slice(0, SHOWN_GROUPS).map((group) => (
          <ErrorLine key={group.key} group={group} time={time} />
        ))}
      </ul>
      <Anchor component={Link} {...rowsBehind(time, { status: ['ERROR'] })} size="sm">
        {totalCount > nodes.length
          ? `Counted in the newest ${formatCount(nodes.length)} of ${formatCount(totalCount)} errors: show all`
          : `Show all ${formatCount(totalCount)} errors`}
      </Anchor>
    </Stack>
  );
}

function ErrorLine({ group: { count, newest }, time }: { group: ErrorGroup; time: TimeRange }) {
  const { createdAt, errorCode, errorMessage, provider, model, modelName } = newest;
  const filter = { status: ['ERROR' as const], provider: [provider], model: [model] };
  const rows = rowsBehind(time, errorCode ? { ...filter, errorCode: [errorCode] } : filter);
  return (
    <li className={classes.error}>
      <span className={classes.errorHead}>
        <Anchor component={Link} {...rows} size="sm" fw={600}>
          {errorCode} · {modelName}
        </Anchor>
        <span className={classes.count} title={`${formatCount(count)} times`}>
          {formatCount(count)}×
        </span>
      </span>
      <Text size="xs" c="dimmed" className="one-line" title={errorMessage ?? undefined}>
        <Time iso={createdAt} /> {errorMessage}
      </Text>
    </li>
  );
}
