import type { Reading } from '../apollo/use-reading.ts';
import { formatCost } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import type { OverviewStatsQuery } from '../generated/graphql.ts';
import { Panel } from '../ui/panel.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import type { OverviewSearch } from './overview-search.ts';
import { NothingThen, SplitChart, SplitChartChoice } from './split-chart.tsx';
import { useComparison } from './use-comparison.ts';
import { UsageTiles } from './usage-tiles.tsx';

/** The legend, and the chart below it. */
const CHART_HEIGHT = 284;

/** The tiles and the chart of a time, beside the period before. */
export function Figures({
  reading,
  search,
  onChange,
  onBrush,
  onLeave,
}: {
  reading: Reading<OverviewStatsQuery>;
  search: OverviewSearch;
  onChange: (next: Partial<OverviewSearch>) => void;
  /** Into a part of the time, and back out. */
  onBrush: (span: { from: string; to: string }) => void;
  onLeave: () => void;
}) {
  const { measure = 'spend', by = 'provider' } = search;
  const { usageStats } = reading.data;
  const { calls, totalCost } = usageStats.totals;
  const { comparison, error, readAgain } = useComparison(reading, by, measure);
  return (
    <>
      <StatusLine text={`${formatCount(calls)} calls, ${formatCost(totalCost)} spent`} />
      <UsageTiles stats={usageStats} before={comparison?.before} time={search} />
      <Panel
        title={measure === 'spend' ? 'Spend over time' : 'Calls over time'}
        height={CHART_HEIGHT}
        loading={!comparison && calls > 0}
        error={error}
        onRetry={readAgain}
        actions={<SplitChartChoice measure={measure} by={by} onChange={onChange} />}
      >
        {calls === 0 ? (
          <NothingThen onShowAll={() => onChange({ range: 'ALL', from: undefined, to: undefined })} />
        ) : (
          comparison && (
            <SplitChart
              {...comparison}
              measure={measure}
              onBrush={(from, to) => onBrush({ from, to })}
              onLeave={onLeave}
            />
          )
        )}
      </Panel>
    </>
  );
}
