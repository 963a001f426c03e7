import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { formatCost } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import { graphql } from '../generated/gql.ts';
import { PanelError } from '../ui/panel.tsx';
import type { ModelToPrice } from './price-dialog.tsx';

const PREVIEW = graphql(`
  query RepricingPreview($input: RepricingInput!) {
    previewRepricing(input: $input) {
      rows
      affected
      newlyPriced
      newlyUnpriced
      costBefore
      costAfter
      difference
      savedBefore
      savedAfter
    }
  }
`);

const REPRICE = graphql(`
  mutation RepriceLogs($input: RepricingInput!) {
    repriceLogs(input: $input) {
      id
    }
  }
`);

const RUNS = graphql(`
  query Repricings {
    repricings {
      id
      progress
      finishedAt
      sums {
        rows
        affected
        difference
      }
    }
  }
`);

const LOOK_AGAIN_MS = 500;

/** What the prices there are now make of the calls of a model; then the change, with its progress. */
export function RepricingSteps({
  model,
  onClose,
}: {
  model: Pick<ModelToPrice, 'provider' | 'model'>;
  onClose: () => void;
}) {
  const input = { provider: model.provider, model: model.model };
  const preview = useQuery(PREVIEW, { variables: { input }, fetchPolicy: 'no-cache' });
  const [reprice, { data, loading, error }] = useMutation(REPRICE);
  const begin = () => void reprice({ variables: { input } }).catch(() => {});
  if (data) return <Progress id={data.repriceLogs.id} onClose={onClose} />;
  if (preview.error) return <PanelError error={preview.error} onRetry={() => void preview.refetch()} />;
  const sums = preview.data?.previewRepricing;
  if (!sums) return <Skeleton height={120} aria-label="Looking at the calls" />;
  if (sums.affected === 0) {
    return (
      <Stack gap="sm">
        <Text>It is done, and changes none of the {formatCount(sums.rows)} calls that are there.</Text>
        <Button onClick={onClose}>Close</Button>
      </Stack>
    );
  }
  const saved = sums.savedAfter - sums.savedBefore;
  return (
    <Stack gap="sm">
      <Text>
        {formatCount(sums.affected)} of {formatCount(sums.rows)} calls change; {formatCount(sums.newlyPriced)} had no
        price{sums.newlyUnpriced > 0 && `, ${formatCount(sums.newlyUnpriced)} will have none`}.
      </Text>
      <Text>
        Their cost goes from {formatCost(sums.costBefore)} to {formatCost(sums.costAfter)}:{' '}
        <strong>{signed(sums.difference)}</strong>
        {saved !== 0 && `, and what the cache saved by ${signed(saved)}`}.
      </Text>
      {error && <PanelError error={error} />}
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          Leave them as they are
        </Button>
        <Button loading={loading} onClick={begin}>
          Price these calls
        </Button>
      </Group>
    </Stack>
  );
}

function Progress({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, stopPolling, refetch } = useQuery(RUNS, {
    pollInterval: LOOK_AGAIN_MS,
    fetchPolicy: 'no-cache',
  });
  const run = data?.repricings.find((each) => each.id === id);
  const isDone = run?.finishedAt != null;
  if (isDone) stopPolling();
  return (
    <Stack gap="sm">
      {error && <PanelError error={error} onRetry={() => void refetch()} />}
      <progress aria-label="Pricing calls" max={1} value={run?.progress ?? 0} style={{ width: '100%' }} />
      <Text component="output">
        {isDone
          ? `Done: ${formatCount(run.sums.affected)} calls changed, ${signed(run.sums.difference)}.`
          : `${formatCount(run?.sums.rows ?? 0)} calls looked at. It goes on when this is closed.`}
      </Text>
      <Button onClick={onClose}>Close</Button>
    </Stack>
  );
}

function signed(dollars: number): string {
  return `${dollars < 0 ? '−' : '+'}${formatCost(Math.abs(dollars))}`;
}
