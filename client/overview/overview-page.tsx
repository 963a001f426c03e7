import { Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { LateSkeleton, Panel, PanelError } from '../ui/panel.tsx';
import { TimeRangeControl } from '../ui/time-range-control.tsx';
import type { TimeRange } from '../ui/time-range.ts';
import { useTimeSteps } from '../ui/use-time-steps.ts';
import { AsOf } from './as-of.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { Figures } from './figures.tsx';
import { FirstCall } from './first-call.tsx';
import { FullestBudgets } from './fullest-budgets.tsx';
import { NewestErrors } from './newest-errors.tsx';
import classes from './overview.module.css';
import { type OverviewSearch, readOverviewSearch } from './overview-search.ts';
import { ProviderCards } from './provider-cards.tsx';
import { ModelTable } from './model-table.tsx';
import { SetPrices } from './set-prices.tsx';
import { UnpricedModels } from './unpriced-models.tsx';
import { useOverview } from './use-overview.ts';

const HEIGHT = 700;

/** What is spent, on which model, what fails and what was saved; read again while calls come in. The address is the whole state. */
export function OverviewPage() {
  const { search, dropped } = readOverviewSearch(useSearch({ from: '/' }));
  const navigate = useNavigate({ from: '/' });
  const overview = useOverview(search);
  const { stats, providers, budgets, refused, startAnew } = overview;
  const change = (next: Partial<OverviewSearch>) => void navigate({ search: (now) => ({ ...now, ...next }) });
  const lookAt = (time: TimeRange) => change({ range: undefined, from: undefined, to: undefined, ...time });
  const steps = useTimeSteps(search, lookAt);
  // Shown together: a part that comes later would push those below it away.
  const isKnown = [stats, providers, budgets].every(({ reading, error }) => reading !== null || error !== null);
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Title order={1} size="h3">
          Overview
        </Title>
        <Group gap="sm">
          {stats.reading && <AsOf iso={stats.reading.data.usageStats.to} />}
          <TimeRangeControl value={search} onChange={lookAt} onLeave={steps.out} />
        </Group>
      </Group>
      <DroppedNotice dropped={dropped} />
      {refused && <PanelError error={refused} onRetry={startAnew} />}
      {isKnown ? (
        <Parts overview={overview} search={search} onChange={change} steps={steps} />
      ) : (
        <LateSkeleton height={HEIGHT} />
      )}
    </Stack>
  );
}

function Parts({
  overview: { stats, providers, budgets, errors },
  search,
  onChange,
  steps,
}: {
  overview: ReturnType<typeof useOverview>;
  search: OverviewSearch;
  onChange: (next: Partial<OverviewSearch>) => void;
  steps: ReturnType<typeof useTimeSteps>;
}) {
  const isEmpty = stats.reading?.data.everything.totalCount === 0;
  const isDemo = providers.reading?.data.providers.some(({ id }) => id === 'demo');
  return (
    // With the first call it is another page: drawn anew, and not pushed about under one's eyes.
    <Stack gap="md" key={isEmpty ? 'empty' : 'figures'}>
      {isDemo && <DemoNotice />}
      {stats.error && <PanelError error={stats.error} onRetry={stats.readAgain} />}
      {isEmpty && <FirstCall />}
      {stats.reading && !isEmpty && (
        <Figures reading={stats.reading} search={search} onChange={onChange} onBrush={steps.into} onLeave={steps.out} />
      )}
      <FullestBudgets {...budgets} />
      <Providers {...providers} />
      {stats.reading && !isEmpty && (
        <div className={classes.columns}>
          <Panel title="By provider and model" height={160}>
            <ModelTable stats={stats.reading.data.usageStats} time={search} />
          </Panel>
          <Panel
            title="Newest errors"
            height={160}
            loading={!errors.reading}
            error={errors.error}
            onRetry={errors.readAgain}
          >
            {errors.reading && <NewestErrors logs={errors.reading.data.llmLogs} time={search} />}
          </Panel>
        </div>
      )}
      <UnpricedModels />
      <SetPrices />
    </Stack>
  );
}

function Providers({ reading, error, readAgain }: ReturnType<typeof useOverview>['providers']) {
  if (error && !reading) return <PanelError error={error} onRetry={readAgain} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} component="section" aria-label="Providers">
      {reading && <ProviderCards providers={reading.data.providers} />}
    </SimpleGrid>
  );
}
