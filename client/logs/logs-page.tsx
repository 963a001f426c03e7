import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { formatCount } from '../format/count.ts';
import { useConnection } from '../live/use-connection.ts';
import { PanelError } from '../ui/panel.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { LiveControl } from './live-control.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogTable } from './log-table.tsx';
import { LogsEmpty } from './logs-empty.tsx';
import { isNarrowed, type LogsSearch } from './logs-search.ts';
import { Paging } from './paging.tsx';
import { PAGE_SIZE, useLogs } from './use-logs.ts';

const LogDrawer = lazy(async () => ({ default: (await import('./log-drawer.tsx')).LogDrawer }));

const MISSED = 'More calls were missed than can be told one by one: the list was read again.';

/** Every call: live at the top, filtered, by page, and each in full. The address is the whole state. */
export function LogsPage() {
  const search = useSearch({ from: '/logs' });
  const navigate = useNavigate({ from: '/logs' });
  const [paused, setPaused] = useState(false);
  const [reading, setReading] = useState(false);
  const still = paused || reading || search.log !== undefined;
  const list = useLogs(search, still);
  const { page, logs } = list;
  const connection = useConnection();
  const change = (next: Partial<LogsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, log: undefined, ...next }) });
  const open = (log: string | undefined) => void navigate({ search: (now) => ({ ...now, log }) });

  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          Logs
        </Title>
        <LiveControl
          paused={paused}
          still={still}
          waiting={list.waiting}
          isRefused={list.refused !== null}
          onChange={setPaused}
        />
      </Group>
      <LogFilters search={search} facets={list.facets} onChange={change} />
      <StatusLine text={page ? told(page.totalCount, list.missed, connection === 'lost') : 'Loading'} />
      {list.missed && <Text size="sm">{MISSED}</Text>}
      {list.error && <PanelError error={list.error} onRetry={list.readAgain} />}
      {list.refused && <PanelError error={list.refused} onRetry={list.startAnew} />}
      {!page && !list.error && <Skeleton height={600} />}
      {page && logs.length === 0 && (
        <LogsEmpty
          narrowed={isNarrowed(search) || search.page !== undefined}
          onClear={() => void navigate({ search: { range: 'ALL' } })}
        />
      )}
      {logs.length > 0 && <LogTable logs={logs} arrived={list.arrived} onOpen={open} onReading={setReading} />}
      {page && page.totalCount > 0 && (
        <Paging
          page={search.page ?? 1}
          size={PAGE_SIZE}
          total={page.totalCount}
          totalPages={page.pageInfo.totalPages}
          onChange={(number) => change({ page: number === 1 ? undefined : number })}
        />
      )}
      <Suspense>{search.log !== undefined && <LogDrawer id={search.log} onClose={() => open(undefined)} />}</Suspense>
    </Stack>
  );
}

/** What screen readers are told of the list. */
function told(calls: number, missed: boolean, isLost: boolean): string {
  return `${formatCount(calls)} calls.${missed ? ` ${MISSED}` : ''}${isLost ? ' The connection is lost: reconnecting.' : ''}`;
}
