import { useState } from 'react';
import { useReading } from '../apollo/use-reading.ts';
import { graphql } from '../generated/gql.ts';
import { useFeed } from '../live/use-feed.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';
import { useTimeZone } from '../preferences/time-zone.ts';
import type { Range } from '../ui/range-switch.tsx';

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
      feedPosition
    }
    providers {
      id
      ...ProviderCard_provider
    }
  }
`);

const ARRIVED = graphql(`
  subscription OverviewLogCreated($after: String) {
    logCreated(after: $after) {
      feedPosition
    }
  }
`);

/** The figures of a time range, read again while calls come in; `refused`: why none come in any more, null where they do. */
export function useOverview(range: Range) {
  const [starts, setStarts] = useState(0);
  const timeZone = useTimeZone();
  const asked = `${range} ${timeZone} ${starts}`;
  const { reading, error, readAgain } = useReading(asked, OVERVIEW, { filter: { range }, timeZone });
  const readSoon = useRefetchWhileLive(readAgain, READ_AT_MOST_EVERY_MS);
  const startAnew = () => setStarts((count) => count + 1);
  const refused = useFeed({
    subscription: ARRIVED,
    variables: {},
    from: reading?.asked === asked ? { asked, feedPosition: reading.data.everything.feedPosition } : null,
    positionOf: ({ logCreated }) => logCreated.feedPosition,
    take: readSoon,
    onTooOld: startAnew,
  });
  return { reading, error, readAgain, refused, startAnew };
}
