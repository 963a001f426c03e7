import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { createLiveRows } from '../live/live-rows.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';
import { LogRow_log } from './log-table.tsx';
import { filterOf, type LogsSearch } from './logs-search.ts';

export const PAGE_SIZE = 50;
const READ_AT_MOST_EVERY_MS = 3000;

const LOGS = graphql(`
  query LogsPage($filter: LlmLogFilter, $facetFilter: LlmLogFilter, $page: PageInput) {
    llmLogs(filter: $filter, page: $page) {
      totalCount
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
  subscription LogCreated($filter: LlmLogFilter) {
    logCreated(filter: $filter) {
      id
      ...LogRow_log
    }
  }
`);

type ArrivedRow = FragmentType<typeof LogRow_log> & { id: string };

/**
 * The page of the log that an address asks for, with what has arrived since it was read on top of the first one. The page is
 * read again every few seconds while rows arrive, so that its totals are exact; while it is `still`, nothing moves.
 */
export function useLogs(search: LogsSearch, still: boolean) {
  const filter = filterOf(search);
  const number = search.page ?? 1;
  const query = useQuery(LOGS, {
    variables: { filter, facetFilter: { range: filter.range }, page: { number, size: PAGE_SIZE } },
    notifyOnNetworkStatusChange: false,
  });
  const [live] = useState(() => createLiveRows<ArrivedRow>(PAGE_SIZE));
  const { rows, waiting } = useSyncExternalStore(live.subscribe, live.state);
  const refetchSoon = useRefetchWhileLive(query.refetch, READ_AT_MOST_EVERY_MS);
  useSubscription(ARRIVED, {
    variables: { filter },
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    onData({ data }) {
      if (data.data) live.arrive(data.data.logCreated);
      if (!still) refetchSoon();
    },
  });
  useEffect(() => live.freeze(still), [live, still]);
  useEffect(() => {
    if (!still) refetchSoon();
    // What was missed while the page was still; refetchSoon is another function each time.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react/exhaustive-deps
  }, [still]);
  const question = JSON.stringify([filter, number]);
  useEffect(() => {
    if (question) live.clear();
  }, [live, question]);
  useEffect(() => {
    const read = readFragment(LogRow_log, query.data?.llmLogs.nodes ?? []);
    live.forget(new Set(read.map(({ id }) => id)));
  }, [live, query.data]);

  const data = query.data ?? query.previousData;
  const nodes = readFragment(LogRow_log, data?.llmLogs.nodes ?? []);
  return {
    /** undefined: not read yet. */
    page: data?.llmLogs,
    facets: data?.llmLogFacets,
    error: query.error,
    retry: () => void query.refetch(),
    logs: number === 1 ? merge(readFragment(LogRow_log, rows), nodes) : nodes,
    arrived: new Set(rows.map(({ id }) => id)),
    waiting,
  };
}

/** New rows before those of the page, each once, as many as a page has. */
function merge<Row extends { id: string }>(arrived: readonly Row[], nodes: readonly Row[]): Row[] {
  const known = new Set(nodes.map(({ id }) => id));
  return [...arrived.filter(({ id }) => !known.has(id)), ...nodes].slice(0, PAGE_SIZE);
}
