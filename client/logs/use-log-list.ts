import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Reading, useReading } from '../apollo/use-reading.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { LogsPageQuery } from '../generated/graphql.ts';
import { createLiveRows } from '../live/live-rows.ts';
import { useFeed } from '../live/use-feed.ts';
import { useHidden } from '../live/use-hidden.ts';
import { LogRow_log } from './log-row.ts';
import { filterOf, type LogsSearch } from './logs-search.ts';

/** So many rows stay on the live page; what is older is on the pages behind. */
const KEPT_ROWS = 10_000;
export const PAGE_SIZE = 50;

const LOGS = graphql(`
  query LogsPage($filter: LlmLogFilter, $page: PageInput) {
    llmLogs(filter: $filter, page: $page) {
      totalCount
      feedPosition
      nodes {
        id
        ...LogRow_log
      }
    }
  }
`);

const ARRIVED = graphql(`
  subscription LogCreated($filter: LlmLogFilter, $after: String) {
    logCreated(filter: $filter, after: $after) {
      id
      feedPosition
      ...LogRow_log
    }
  }
`);

const NONE: readonly MaskedRow[] = [];
type MaskedRow = FragmentType<typeof LogRow_log> & { id: string };

/**
 * The page of the log that an address asks for; on the first, what has arrived since it was read stands on top. While it is
 * `still`, nothing moves, and what arrives is counted.
 */
export function useLogList(search: LogsSearch, still: boolean, onArrival: () => void) {
  const filter = filterOf(search);
  const number = search.page ?? 1;
  const { asked, missed, startAnew } = useQuestion(JSON.stringify([filterKey(search), number, search.size]));
  const page = { number, size: search.size ?? PAGE_SIZE };
  const { reading, error, readAgain } = useReading(asked, LOGS, { filter, page });
  const { live, state } = useLiveRows(reading, still);
  const refused = useFeed({
    subscription: ARRIVED,
    variables: { filter },
    from: reading?.asked === asked ? { asked, feedPosition: reading.data.llmLogs.feedPosition } : null,
    positionOf: ({ logCreated }) => logCreated.feedPosition,
    take({ logCreated }) {
      live.arrive(logCreated);
      onArrival();
    },
    onTooOld: () => startAnew(true),
  });
  const nodes = reading?.data.llmLogs.nodes ?? NONE;
  const isLive = number === 1 && state.base === nodes;

  return {
    /** Newest first. */
    logs: readFragment(LogRow_log, isLive ? state.rows : nodes),
    /** Of the rows that came last. */
    fresh: state.fresh,
    waiting: state.waiting,
    /** As it was when the page was read; null: not read yet. */
    totalCount: reading?.data.llmLogs.totalCount ?? null,
    /** The rows shown are still those of the question before. */
    isStale: reading !== null && reading.asked !== asked,
    error,
    readAgain,
    /** Why no rows arrive any more; null where they do. */
    refused,
    startAnew: () => startAnew(false),
    /** So much was missed that the list was read again. */
    missed,
  };
}

/** The same for two addresses that ask for the same rows, though time goes on. */
export function filterKey(search: LogsSearch): string {
  const { from, to } = search;
  return JSON.stringify({ ...filterOf(search, new Date(0)), from, to });
}

/** What is asked, and how often it was asked from the beginning, as what went on from an earlier answer could not. */
function useQuestion(question: string) {
  const [starts, setStarts] = useState({ question, count: 0, missed: false });
  const { count, missed } = starts.question === question ? starts : { count: 0, missed: false };
  return {
    asked: `${question} ${count}`,
    missed,
    startAnew: (missed: boolean) => setStarts({ question, count: count + 1, missed }),
  };
}

/** The rows that were read, with those that have arrived since. */
function useLiveRows(reading: Reading<LogsPageQuery> | null, still: boolean) {
  const [live] = useState(() => createLiveRows<MaskedRow>(KEPT_ROWS));
  const hidden = useHidden();
  const state = useSyncExternalStore(live.subscribe, live.state);
  useEffect(() => live.freeze(still), [live, still]);
  useEffect(() => live.hide(hidden), [live, hidden]);
  useEffect(() => {
    if (reading) live.seed(reading.data.llmLogs.nodes);
  }, [live, reading]);
  return { live, state };
}
