import { useState } from 'react';
import { useReading } from '../apollo/use-reading.ts';
import { graphql } from '../generated/gql.ts';
import { useFeed } from '../live/use-feed.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';
import { useTimeZone } from '../preferences/time-zone.ts';
import { type TimeRange, timeFilter } from '../ui/time-range.ts';

const READ_AT_MOST_EVERY_MS = 2000;
/** As many errors as one page may have. */
const NEWEST_ERRORS = 200;

const STATS = graphql(`
  query OverviewStats($filter: LlmLogFilter, $timeZone: String!) {
    usageStats(filter: $filter) {
      from
      to
      totals {
        calls
        totalCost
      }
      ...UsageTiles_stats
      ...SplitChart_stats
      ...ModelTable_stats
    }
    everything: llmLogs(page: { size: 1 }) {
      totalCount
      feedPosition
    }
  }
`);

const PROVIDERS = graphql(`
  query OverviewProviders {
    providers {
      id
      ...ProviderCard_provider
    }
  }
`);

const BUDGETS = graphql(`
  query OverviewBudgets {
    budgets {
      id
      ...BudgetMeter_budget
    }
  }
`);

const ERRORS = graphql(`
  query OverviewErrors($filter: LlmLogFilter, $page: PageInput) {
    llmLogs(filter: $filter, page: $page) {
      ...NewestErrors_logs
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

/**
 * The figures of a time, read again while calls come in: each part of the page has a reading of its own, so that one that fails
 * takes no other with it. `refused`: why no calls come in any more, null where they do.
 */
export function useOverview(time: TimeRange) {
  const [starts, setStarts] = useState(0);
  const timeZone = useTimeZone();
  const filter = timeFilter(time);
  const asked = JSON.stringify([filter, timeZone, starts]);
  const stats = useReading(asked, STATS, { filter, timeZone });
  const providers = useReading('providers', PROVIDERS, {});
  const budgets = useReading('budgets', BUDGETS, {});
  const errors = useReading(asked, ERRORS, {
    filter: { ...filter, status: ['ERROR'] },
    page: { size: NEWEST_ERRORS },
  });
  const readSoon = useRefetchWhileLive(() => {
    stats.readAgain();
    providers.readAgain();
    budgets.readAgain();
    errors.readAgain();
  }, READ_AT_MOST_EVERY_MS);
  const startAnew = () => setStarts((count) => count + 1);
  const { reading } = stats;
  const refused = useFeed({
    subscription: ARRIVED,
    variables: {},
    from: reading?.asked === asked ? { asked, feedPosition: reading.data.everything.feedPosition } : null,
    positionOf: ({ logCreated }) => logCreated.feedPosition,
    take: readSoon,
    onTooOld: startAnew,
  });
  return { asked, stats, providers, budgets, errors, refused, startAnew };
}
