import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatCost } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import { Panel, PanelError } from '../ui/panel.tsx';
import { RangeSwitch } from '../ui/range-switch.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { Time } from '../ui/time.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { FirstCall } from './first-call.tsx';
import { ModelTable } from './model-table.tsx';
import { ProviderCards } from './provider-cards.tsx';
import { SpendChart } from './spend-chart.tsx';
import { useOverview } from './use-overview.ts';
import { UsageTiles } from './usage-tiles.tsx';

/** What is spent, on which model, what fails and what was saved; read again while calls come in. */
export function OverviewPage() {
  const { range = 'LAST_7_DAYS' } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const { reading, error, readAgain, refused, startAnew } = useOverview(range);

  if (!reading) {
    return error ? (
      <PanelError error={error} onRetry={readAgain} />
    ) : (
      <Panel title="Overview" height={480} loading>
        {null}
      </Panel>
    );
  }
  const { usageStats, providers, everything } = reading.data;
  const isDemo = providers.some(({ id }) => id === 'demo');
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          Overview
        </Title>
        <Group gap="sm">
          <Text size="sm" c="dimmed" className="number">
            as of <Time iso={usageStats.to} as="clock" />
          </Text>
          <RangeSwitch range={range} onChange={(next) => void navigate({ search: { range: next } })} />
        </Group>
      </Group>
      <StatusLine
        text={`${formatCount(usageStats.totals.calls)} calls, ${formatCost(usageStats.totals.totalCost)} spent`}
      />
      {error && <PanelError error={error} onRetry={readAgain} />}
      {refused && <PanelError error={refused} onRetry={startAnew} />}
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
