import { Paper, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Sparkline } from '../charts/sparkline.tsx';
import { changeOf, pointsOf } from '../format/change.ts';
import { formatCost, formatExactCost } from '../format/cost.ts';
import { formatCompact, formatCount, formatShare } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { NotReported } from '../ui/not-reported.tsx';
import type { TimeRange } from '../ui/time-range.ts';
import { ChangeMark, type ChangeMarkProps } from './change-mark.tsx';
import classes from './overview.module.css';
import { rowsBehind } from './overview-search.ts';

const BEFORE = graphql(`
  fragment UsageTiles_before on UsageStats {
    totals {
      calls
      errors
      totalTokens
      totalCost
      latency {
        p95
      }
    }
    savings {
      totalCost
    }
  }
`);

const STATS = graphql(`
  fragment UsageTiles_stats on UsageStats {
    totals {
      calls
      errors
      cached
      templated
      inputTokens
      outputTokens
      totalTokens
      totalCost
      unpricedCalls
      latency {
        p50
        p95
      }
    }
    savings {
      cacheCost
      templateCost
      totalCost
    }
    series(timeZone: $timeZone) {
      start
      totals {
        calls
        errors
        cached
        templated
        totalTokens
        totalCost
        latency {
          p95
        }
      }
    }
  }
`);

interface TilesProps {
  stats: FragmentType<typeof STATS>;
  /** undefined: not read yet, or of all time there is none. */
  before: FragmentType<typeof BEFORE> | undefined;
  time: TimeRange;
}

/** The six figures one looks at first, against the period before; each leads to the rows behind it. */
export function UsageTiles(props: TilesProps) {
  return (
    <SimpleGrid
      cols={{ base: 1, xs: 2, sm: 3, lg: 6 }}
      spacing="sm"
      component="section"
      aria-label="Totals"
      className={classes.tiles}
    >
      <AmountTiles {...props} />
      <QualityTiles {...props} />
    </SimpleGrid>
  );
}

/** How much. */
function AmountTiles({ stats, before, time }: TilesProps) {
  const { totals, series } = readFragment(STATS, stats);
  const was = readFragment(BEFORE, before);
  return (
    <>
      <Tile
        label="Spend"
        title={formatExactCost(totals.totalCost)}
        hint={pricesKnown(totals.unpricedCalls)}
        change={changeOf(totals.totalCost, was?.totals.totalCost)}
        values={series.map(({ totals: { totalCost } }) => totalCost)}
        rows={rowsBehind(time)}
      >
        {formatCost(totals.totalCost)}
      </Tile>
      <Tile
        label="Calls"
        hint={`${formatCount(totals.calls - totals.errors)} succeeded`}
        change={changeOf(totals.calls, was?.totals.calls)}
        values={series.map(({ totals: point }) => point.calls)}
        rows={rowsBehind(time)}
      >
        {formatCount(totals.calls)}
      </Tile>
      <Tile
        label="Tokens"
        title={`${formatCount(totals.totalTokens)} tokens`}
        hint={`${formatCompact(totals.inputTokens)} in, ${formatCompact(totals.outputTokens)} out`}
        change={changeOf(totals.totalTokens, was?.totals.totalTokens)}
        values={series.map(({ totals: { totalTokens } }) => totalTokens)}
        rows={rowsBehind(time, { status: ['SUCCESS'] })}
      >
        {formatCompact(totals.totalTokens)}
      </Tile>
    </>
  );
}

/** How well. */
function QualityTiles({ stats, before, time }: TilesProps) {
  const { totals, savings, series } = readFragment(STATS, stats);
  const was = readFragment(BEFORE, before);
  const { calls, errors, latency } = totals;
  return (
    <>
      <Tile
        label="Error rate"
        hint={`${formatCount(errors)} failed`}
        change={pointsOf(shareOf(errors, calls), was ? shareOf(was.totals.errors, was.totals.calls) : null)}
        isBad="up"
        values={series.map(({ totals: point }) => shareOf(point.errors, point.calls))}
        rows={rowsBehind(time, { status: ['ERROR'] })}
      >
        {calls === 0 ? <NotReported /> : formatShare(errors / calls)}
      </Tile>
      <Tile
        label="Latency p95"
        hint={latency ? `half within ${formatDuration(latency.p50)}` : 'no call has succeeded'}
        change={changeOf(latency?.p95, was?.totals.latency?.p95)}
        isBad="up"
        values={series.map(({ totals: point }) => point.latency?.p95 ?? null)}
        rows={rowsBehind(time, { status: ['SUCCESS'] })}
      >
        {latency ? formatDuration(latency.p95) : <NotReported />}
      </Tile>
      <Tile
        label="Saved"
        title={`Cache ${formatExactCost(savings.cacheCost)}, templates ${formatExactCost(savings.templateCost)}`}
        hint={`${formatCount(totals.cached + totals.templated)} answers for free`}
        change={changeOf(savings.totalCost, was?.savings.totalCost)}
        isBad="down"
        values={series.map(({ totals: { cached, templated } }) => cached + templated)}
        rows={rowsBehind(time, { status: ['CACHED', 'TEMPLATED'] })}
      >
        {formatCost(savings.totalCost)}
      </Tile>
    </>
  );
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function pricesKnown(unpricedCalls: number): string {
  return unpricedCalls > 0 ? `and ${formatCount(unpricedCalls)} unpriced calls` : 'every price is known';
}

function Tile({
  label,
  title,
  hint,
  values,
  rows,
  children,
  ...mark
}: {
  label: string;
  /** The exact figure, on hover. */
  title?: string;
  hint: string;
  values: readonly (number | null)[];
  rows: ReturnType<typeof rowsBehind>;
  children: ReactNode;
} & ChangeMarkProps) {
  return (
    <Paper component={Link} {...rows} withBorder className={classes.tile}>
      <span className={classes.tileHead}>
        <Text span inherit c="dimmed">
          {label}
        </Text>
        <ChangeMark {...mark} />
      </span>
      <span className={classes.figure} title={title}>
        {children}
      </span>
      <Text span size="xs" c="dimmed" className="one-line" title={hint}>
        {hint}
      </Text>
      <Sparkline values={values} />
    </Paper>
  );
}
