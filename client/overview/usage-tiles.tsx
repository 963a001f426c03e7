import { Paper, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCost } from '../format/cost.ts';
import { formatCompact, formatCount, formatShare } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { NotReported } from '../ui/not-reported.tsx';
import type { Range } from '../ui/range-switch.tsx';

const STATS = graphql(`
  fragment UsageTiles_stats on UsageStats {
    totals {
      calls
      errors
      cached
      totalTokens
      totalCost
      unpricedCalls
      latency {
        p50
        p95
      }
    }
    savings {
      totalCost
    }
  }
`);

/** The five figures one looks at first; each leads to the rows behind it. */
export function UsageTiles({ stats, range }: { stats: FragmentType<typeof STATS>; range: Range }) {
  const { totals, savings } = readFragment(STATS, stats);
  const { calls, errors, cached, unpricedCalls, latency } = totals;
  const share = (part: number) => (calls === 0 ? <NotReported /> : formatShare(part / calls));
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} component="section" aria-label="Totals">
      <Tile label="Calls" hint={`${formatCompact(totals.totalTokens)} tokens`} range={range}>
        {formatCount(calls)}
      </Tile>
      <Tile
        label="Spend"
        hint={
          unpricedCalls > 0 ? `and ${formatCount(unpricedCalls)} calls without a known price` : 'every price is known'
        }
        range={range}
      >
        {formatCost(totals.totalCost)}
      </Tile>
      <Tile label="Error rate" hint={`${formatCount(errors)} failed`} range={range} status="ERROR">
        {share(errors)}
      </Tile>
      <Tile label="Cache hits" hint={`${formatCost(savings.totalCost)} saved`} range={range} status="CACHED">
        {share(cached)}
      </Tile>
      <Tile
        label="Latency p95"
        hint={latency ? `half within ${formatDuration(latency.p50)}` : 'no call has succeeded'}
        range={range}
        status="SUCCESS"
      >
        {latency ? formatDuration(latency.p95) : <NotReported />}
      </Tile>
    </SimpleGrid>
  );
}

function Tile({
  label,
  hint,
  range,
  status,
  children,
}: {
  label: string;
  hint: string;
  range: Range;
  status?: 'ERROR' | 'CACHED' | 'SUCCESS';
  children: ReactNode;
}) {
  const search = status ? { range, status: [status] } : { range };
  return (
    <Paper
      component={Link}
      to="/logs"
      search={search as never}
      withBorder
      p="md"
      style={{ textDecoration: 'none', color: 'inherit', display: 'block' }}
    >
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="xl" fw={650} className="number">
        {children}
      </Text>
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
    </Paper>
  );
}
