import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { formatCost } from '../format/cost.ts';
import { formatCompact, formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { NotReported } from '../ui/not-reported.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import type { TimeRange } from '../ui/time-range.ts';
import { rowsBehind } from './overview-search.ts';

const TOTALS = graphql(`
  fragment ModelTable_totals on UsageTotals {
    calls
    errors
    totalTokens
    totalCost
    unpricedCalls
    latency {
      p95
    }
  }
`);

const STATS = graphql(`
  fragment ModelTable_stats on UsageStats {
    providers {
      provider
      name
      totals {
        ...ModelTable_totals
      }
      models {
        model
        name
        totals {
          ...ModelTable_totals
        }
      }
    }
  }
`);

/** What each provider and each of its models was used for, the dearest first. */
export function ModelTable({ stats, time }: { stats: FragmentType<typeof STATS>; time: TimeRange }) {
  const { providers } = readFragment(STATS, stats);
  if (providers.length === 0) return <Text c="dimmed">No calls in this time range.</Text>;
  return (
    <ScrollRegion label="Table of providers and models">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" miw={225}>
              Provider and model
            </Table.Th>
            {['Calls', 'Tokens', 'Cost', 'Unpriced', 'Errors', 'p95'].map((title) => (
              <Table.Th key={title} scope="col" className="number">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {providers.map(({ provider, name, totals, models }) => (
            <Fragment key={provider}>
              <Table.Tr fw={600}>
                <Table.Th scope="row">
                  <Anchor component={Link} {...rowsBehind(time, { provider: [provider] })} inherit>
                    {name}
                  </Anchor>
                </Table.Th>
                <TotalsCells totals={totals} />
              </Table.Tr>
              {models.map((model) => (
                <Table.Tr key={model.model}>
                  <Table.Th scope="row" fw={400} pl={{ base: 'lg', sm: 'xl' }} title={model.model}>
                    <Anchor
                      component={Link}
                      {...rowsBehind(time, { provider: [provider], model: [model.model] })}
                      inherit
                      c="inherit"
                    >
                      {model.name}
                    </Anchor>{' '}
                    <Text span size="xs" c="dimmed" ff="monospace" display="block">
                      {model.model}
                    </Text>
                  </Table.Th>
                  <TotalsCells totals={model.totals} />
                </Table.Tr>
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

function TotalsCells({ totals }: { totals: FragmentType<typeof TOTALS> }) {
  const { calls, errors, totalTokens, totalCost, unpricedCalls, latency } = readFragment(TOTALS, totals);
  // Beside calls that cost nothing, such as those from the cache, a price nobody knows would read as $0.
  const isKnown = totalCost > 0 || unpricedCalls === 0;
  return (
    <>
      <Table.Td className="number">{formatCount(calls)}</Table.Td>
      <Table.Td className="number" title={formatCount(totalTokens)}>
        {formatCompact(totalTokens)}
      </Table.Td>
      <Table.Td className="number">{isKnown ? formatCost(totalCost) : <NotReported />}</Table.Td>
      <Table.Td className="number">{formatCount(unpricedCalls)}</Table.Td>
      <Table.Td className="number">{formatCount(errors)}</Table.Td>
      <Table.Td className="number">{latency ? formatDuration(latency.p95) : <NotReported />}</Table.Td>
    </>
  );
}
