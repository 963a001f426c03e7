import { useQuery, useSubscription } from '@apollo/client/react';
import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '../generated/gql.ts';
import { formatCost } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import { formatClock, timeZone } from '../format/time.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';
import { Panel, PanelError } from '../ui/panel.tsx';
import { RangeSwitch } from '../ui/range-switch.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { FirstCall } from './first-call.tsx';
import { ModelTable } from './model-table.tsx';
import { ProviderCards } from './provider-cards.tsx';
import { SpendChart } from './spend-chart.tsx';
import { UsageTiles } from './usage-tiles.tsx';

const READ_AT_MOST_EVERY_MS = 2000;

const OVERVIEW = graphql(`
  query OverviewPage($filter: LlmLogFilter, $timeZone: String!) {
    usageStats(filter: $filter) {
      to
      totals {
        calls
        totalCost
      }
      ...UsageTiles_stats
      ...SpendChart_stats
      ...ModelTable_stats
    }
    everything: llmLogs(page: { size: 1 }) {
      totalCount
    }
    providers {
      id
      ...ProviderCard_provider
    }
  }
`);

const ARRIVED = graphql(`
  subscription OverviewLogCreated {
    logCreated {
      id
    }
  }
`);

/** What is spent, on which model, what fails and what was saved; read again while calls come in. */
export function OverviewPage() {
  const { range = 'LAST_7_DAYS' } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const query = useQuery(OVERVIEW, { variables: { filter: { range }, timeZone }, notifyOnNetworkStatusChange: false });
  const refetchSoon = useRefetchWhileLive(query.refetch, READ_AT_MOST_EVERY_MS);
  useSubscription(ARRIVED, { onData: refetchSoon, ignoreResults: true, fetchPolicy: 'no-cache' });
  const data = query.data ?? query.previousData;

  if (!data) {
    return query.error ? (
      <PanelError error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Panel title="Overview" height={480} loading>
        {null}
      </Panel>
    );
  }
  const { usageStats, providers, everything } = data;
  const isDemo = providers.some(({ id }) => id === 'demo');
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          Overview
        </Title>
        <Group gap="sm">
          <Text size="sm" c="dimmed" className="number">
            as of {formatClock(usageStats.to)}
          </Text>
          <RangeSwitch range={range} onChange={(next) => void navigate({ search: { range: next } })} />
        </Group>
      </Group>
      <StatusLine
        text={`${formatCount(usageStats.totals.calls)} calls, ${formatCost(usageStats.totals.totalCost)} spent`}
      />
      {query.error && <PanelError error={query.error} onRetry={() => void query.refetch()} />}
      {isDemo && <DemoNotice />}
      {everything.totalCount === 0 ? (
        <FirstCall />
      ) : (
        <>
          <UsageTiles stats={usageStats} range={range} />
          <Panel title="Spend over time" height={220}>
            <SpendChart stats={usageStats} />
          </Panel>
        </>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} component="section" aria-label="Providers">
        <ProviderCards providers={providers} />
      </SimpleGrid>
      {everything.totalCount > 0 && (
        <Panel title="By provider and model" height={160}>
          <ModelTable stats={usageStats} range={range} />
        </Panel>
      )}
    </Stack>
  );
}
