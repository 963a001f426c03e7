import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ChartPart } from '../charts/stack.ts';
import { TimeChart } from '../charts/time-chart.tsx';
import { formatCompactCost, formatCost } from '../format/cost.ts';
import { formatCompact, formatCount } from '../format/count.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { Measure, Split } from './overview-search.ts';
import { amountOf, type PartOfUsage, restOf } from './split-parts.ts';

const HEIGHT = 240;

export const SplitChart_stats = graphql(`
  fragment SplitChart_stats on UsageStats {
    to
    totals {
      calls
      totalCost
    }
    providers {
      provider
      name
      totals {
        calls
        totalCost
      }
      models {
        model
        name
        totals {
          calls
          totalCost
        }
      }
    }
    series(timeZone: $timeZone) {
      start
      totals {
        calls
        totalCost
      }
    }
  }
`);

export const SplitChart_part = graphql(`
  fragment SplitChart_part on UsageStats {
    totals {
      calls
      totalCost
    }
    series(timeZone: $timeZone) {
      start
      totals {
        calls
        totalCost
      }
    }
  }
`);

/** Spend or calls over time, split by provider or model; what is marked on it becomes the time of the whole page. */
export function SplitChart({
  stats,
  parts,
  series,
  measure,
  onBrush,
  onLeave,
}: {
  stats: FragmentType<typeof SplitChart_stats>;
  parts: readonly PartOfUsage[];
  /** Of the parts, in their order. */
  series: readonly FragmentType<typeof SplitChart_part>[];
  measure: Measure;
  onBrush: (from: string, to: string) => void;
  onLeave: () => void;
}) {
  const whole = readFragment(SplitChart_stats, stats);
  const starts = whole.series.map(({ start }) => start);
  const shown: ChartPart[] = readFragment(SplitChart_part, series).map((part, index) => {
    const { key, name } = parts[index]!;
    const amounts = new Map(part.series.map(({ start, totals }) => [start, amountOf(totals, measure)]));
    return { key, name, total: amountOf(part.totals, measure), values: starts.map((start) => amounts.get(start) ?? 0) };
  });
  const rest: ChartPart = {
    key: 'rest',
    name: 'All others',
    total: restOf(
      amountOf(whole.totals, measure),
      shown.map(({ total }) => total),
    ),
    values: whole.series.map(({ totals }, index) =>
      restOf(
        amountOf(totals, measure),
        shown.map(({ values }) => values[index]!),
      ),
    ),
  };
  const hasRest = rest.total > 0;
  const isSpend = measure === 'spend';
  return (
    <TimeChart
      name={isSpend ? 'Spend' : 'Calls'}
      buckets={{ starts, end: whole.to }}
      parts={hasRest ? [...shown, rest] : shown}
      hasRest={hasRest}
      height={HEIGHT}
      describeValue={isSpend ? formatCost : formatCount}
      describeTick={isSpend ? formatCompactCost : formatCompact}
      onBrush={onBrush}
      onLeave={onLeave}
    />
  );
}

/** What the chart shows. */
export function SplitChartChoice({
  measure,
  by,
  onChange,
}: {
  measure: Measure;
  by: Split;
  onChange: (next: { measure?: Measure; by?: Split }) => void;
}) {
  return (
    <Group gap="xs">
      <SegmentedControl
        aria-label="Figure"
        size="xs"
        value={measure}
        onChange={(value) => onChange({ measure: value as Measure })}
        data={[
          { value: 'spend', label: 'Spend' },
          { value: 'calls', label: 'Calls' },
        ]}
      />
      <SegmentedControl
        aria-label="Split by"
        size="xs"
        value={by}
        onChange={(value) => onChange({ by: value as Split })}
        data={[
          { value: 'provider', label: 'Provider' },
          { value: 'model', label: 'Model' },
        ]}
      />
    </Group>
  );
}

/** Nothing was called in that time, and what to do about it. */
export function NothingThen({ onShowAll }: { onShowAll: () => void }) {
  return (
    <Stack align="center" justify="center" gap="sm" h={HEIGHT}>
      <Text c="dimmed">No calls in this time range.</Text>
      <Button size="compact-sm" variant="default" onClick={onShowAll}>
        Look at all time
      </Button>
    </Stack>
  );
}
