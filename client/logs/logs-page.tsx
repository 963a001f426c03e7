import { useQuery, useSubscription } from '@apollo/client/react';
import { Group, Skeleton, Stack, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { formatCount } from '../format/count.ts';
import { createLiveRows } from '../live/live-rows.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';
import { PanelError } from '../ui/panel.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { LiveControl } from './live-control.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogRow_log, LogTable } from './log-table.tsx';
import { LogsEmpty } from './logs-empty.tsx';
import { filterOf, isNarrowed, type LogsSearch } from './logs-search.ts';
import { Paging } from './paging.tsx';

const PAGE_SIZE = 50;
const READ_AT_MOST_EVERY_MS = 3000;

const LogDrawer = lazy(async () => ({ default: (await import('./log-drawer.tsx')).LogDrawer }));

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

/** Every call: live at the top, filtered, by page, and each in full. The address is the whole state. */
export function LogsPage() {
  const search = useSearch({ from: '/logs' });
  const navigate = useNavigate({ from: '/logs' });
  const { page = 1 } = search;
  const filter = filterOf(search);
  const change = (next: Partial<LogsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, log: undefined, ...next }) });

  const query = useQuery(LOGS, {
    variables: { filter, facetFilter: { range: filter.range }, page: { number: page, size: PAGE_SIZE } },
    notifyOnNetworkStatusChange: false,
  });
  const live = useLiveRows(JSON.stringify([filter, page]), query.data);
  const refetchSoon = useRefetchWhileLive(query.refetch, READ_AT_MOST_EVERY_MS);
  useSubscription(ARRIVED, {
    variables: { filter },
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    onData({ data }) {
      if (data.data) live.rows.arrive(data.data.logCreated);
      if (!live.state.frozen) refetchSoon();
    },
  });
  const [reading, setReading] = useState(false);
  const [paused, setPaused] = useState(false);
  const isStill = paused || reading || search.log !== undefined;
  useEffect(() => live.rows.freeze(isStill), [live.rows, isStill]);

  const data = query.data ?? query.previousData;
  const nodes = readFragment(LogRow_log, data?.llmLogs.nodes ?? []);
  const shown = page === 1 ? merge(readFragment(LogRow_log, live.state.rows), nodes) : nodes;
  const total = data?.llmLogs.totalCount ?? 0;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          Logs
        </Title>
        <LiveControl paused={paused} still={isStill} waiting={live.state.waiting} onChange={setPaused} />
      </Group>
      <LogFilters search={search} facets={data?.llmLogFacets} onChange={change} />
      {query.error && <PanelError error={query.error} onRetry={() => void query.refetch()} />}
      <StatusLine text={data ? `${formatCount(total)} calls` : 'Loading'} />
      {!data && !query.error && <Skeleton height={600} />}
      {data && shown.length === 0 && (
        <LogsEmpty
          narrowed={isNarrowed(search) || page > 1}
          onClear={() => void navigate({ search: { range: 'ALL' } })}
        />
      )}
      {shown.length > 0 && (
        <LogTable
          logs={shown}
          arrived={new Set(live.state.rows.map(({ id }) => id))}
          onOpen={(log) => void navigate({ search: (now) => ({ ...now, log }) })}
          onReading={setReading}
        />
      )}
      {data && total > 0 && (
        <Paging
          page={page}
          size={PAGE_SIZE}
          total={total}
          totalPages={data.llmLogs.pageInfo.totalPages}
          onChange={(next) => change({ page: next === 1 ? undefined : next })}
        />
      )}
      <Suspense>
        {search.log !== undefined && (
          <LogDrawer id={search.log} onClose={() => void navigate({ search: (now) => ({ ...now, log: undefined }) })} />
        )}
      </Suspense>
    </Stack>
  );
}

type ArrivedRow = FragmentType<typeof LogRow_log> & { id: string };

/** The rows that have arrived since the page was read. Another filter or page begins anew. */
function useLiveRows(
  question: string,
  read: { llmLogs: { nodes: readonly FragmentType<typeof LogRow_log>[] } } | undefined,
) {
  const [rows] = useState(() => createLiveRows<ArrivedRow>(PAGE_SIZE));
  const state = useSyncExternalStore(rows.subscribe, rows.state);
  useEffect(() => rows.clear(), [rows, question]);
  useEffect(() => {
    if (read) rows.forget(new Set(readFragment(LogRow_log, read.llmLogs.nodes).map(({ id }) => id)));
  }, [rows, read]);
  return { rows, state };
}

/** New rows before those of the page, each once, as many as a page has. */
function merge<Row extends { id: string }>(arrived: readonly Row[], nodes: readonly Row[]): Row[] {
  const known = new Set(nodes.map(({ id }) => id));
  return [...arrived.filter(({ id }) => !known.has(id)), ...nodes].slice(0, PAGE_SIZE);
}
