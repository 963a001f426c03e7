import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Reading, useReading } from '../apollo/use-reading.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { LogsPageQuery } from '../generated/graphql.ts';
import { createLiveRows, newestFirst } from '../live/live-rows.ts';
import { useFeed } from '../live/use-feed.ts';
import { useHidden } from '../live/use-hidden.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';
import { LogRow_log } from './log-table.tsx';
import { filterOf, type LogsSearch } from './logs-search.ts';

export const PAGE_SIZE = 50;
const READ_AT_MOST_EVERY_MS = 3000;

const LOGS = graphql(`
  query LogsPage($filter: LlmLogFilter, $facetFilter: LlmLogFilter, $page: PageInput) {
    llmLogs(filter: $filter, page: $page) {
      totalCount
      feedPosition
      pageInfo {
        totalPages
      }
      nodes {
        ...LogRow_log
      }
    }
    llmLogFacets(filter: $facetFilter) {
      ...LogFilters_facets
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

type ArrivedRow = FragmentType<typeof LogRow_log> & { id: string };

/**
 * The page of the log that an address asks for, with what has arrived since it was read on top of the first one. The page is
 * read again every few seconds while rows arrive, so that its totals are exact; while it is `still`, nothing moves, and what
 * arrives is counted.
 */
export function useLogs(search: LogsSearch, still: boolean) {
  const filter = filterOf(search);
  const number = search.page ?? 1;
  const { asked, missed, startAnew } = useQuestion(JSON.stringify([filter, number]));
  const variables = { filter, facetFilter: { range: filter.range }, page: { number, size: PAGE_SIZE } };
  const { reading, error, readAgain } = useReading(asked, LOGS, variables);
  const shown = useHeld(reading, still);
  const page = shown?.data.llmLogs;
  const nodes = readFragment(LogRow_log, page?.nodes ?? []);
  const { live, rows, waiting } = useLiveRows(asked, shown, still);
  const readSoon = useRefetchWhileLive(() => still || readAgain(), READ_AT_MOST_EVERY_MS);
  useOnRelease(still, readAgain);
  const refused = useFeed({
    subscription: ARRIVED,
    variables: { filter },
    from: shown?.asked === asked ? { asked, feedPosition: shown.data.llmLogs.feedPosition } : null,
    positionOf: ({ logCreated }) => logCreated.feedPosition,
    take({ logCreated }) {
      live.arrive(logCreated);
      if (!still) readSoon();
    },
    onTooOld: () => startAnew(true),
  });

  return {
    /** undefined: not read yet. */
    page,
    facets: shown?.data.llmLogFacets,
    error,
    readAgain,
    /** Why no rows arrive any more; null where they do. */
    refused,
    startAnew: () => startAnew(false),
    /** So much was missed that the list was read again. */
    missed,
    logs: number === 1 ? merge(readFragment(LogRow_log, rows), nodes) : nodes,
    arrived: new Set(rows.map(({ id }) => id)),
    waiting,
  };
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

/** The last reading; while it is to stay still, the one before, unless that answers another question. */
function useHeld<Data>(reading: Reading<Data> | null, still: boolean): Reading<Data> | null {
  const [shown, setShown] = useState(reading);
  if (reading !== shown && !(still && reading?.asked === shown?.asked)) setShown(reading);
  return shown;
}

/** The rows that arrived since that page was read. */
function useLiveRows(asked: string, shown: Reading<LogsPageQuery> | null, still: boolean) {
  const [live] = useState(() => createLiveRows<ArrivedRow>(PAGE_SIZE));
  const hidden = useHidden();
  const { rows, waiting } = useSyncExternalStore(live.subscribe, live.state);
  useEffect(() => live.freeze(still), [live, still]);
  useEffect(() => live.hide(hidden), [live, hidden]);
  useEffect(() => {
    if (asked) live.clear();
  }, [live, asked]);
  useEffect(() => {
    const nodes = readFragment(LogRow_log, shown?.data.llmLogs.nodes ?? []);
    live.known(new Set(nodes.map(({ id }) => id)));
  }, [live, shown]);
  return { live, rows, waiting };
}

/** Calls once what was still may move again. */
function useOnRelease(still: boolean, release: () => void): void {
  const wasStill = useRef(still);
  useEffect(() => {
    if (wasStill.current && !still) release();
    wasStill.current = still;
  }, [still, release]);
}

/** Those that arrived and those of the page, each once and in the list's order, as many as a page has. */
function merge<Row extends { id: string }>(arrived: readonly Row[], nodes: readonly Row[]): Row[] {
  const known = new Set(nodes.map(({ id }) => id));
  return newestFirst([...arrived.filter(({ id }) => !known.has(id)), ...nodes]).slice(0, PAGE_SIZE);
}
