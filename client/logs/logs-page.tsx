import './log-colours.css';
import { Group, Stack, Text, Title } from '@mantine/core';
import { formatCount } from '../format/count.ts';
import { useConnection } from '../live/use-connection.ts';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { createLatePart } from '../ui/late-part.tsx';
import { PanelError } from '../ui/panel.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { FacetSide } from './facet-side.tsx';
import { FilterChips } from './filter-chips.tsx';
import { LiveControl } from './live-control.tsx';
import { LogList } from './log-list.tsx';
import { withoutConditions } from './logs-search.ts';
import { LogsTools } from './logs-tools.tsx';
import { type LogsPageState, useLogsPage } from './use-logs-page.ts';
import { VolumePanel } from './volume-panel.tsx';

const LogDrawer = createLatePart(async () => (await import('./log-drawer.tsx')).LogDrawer);

const MISSED = 'More calls were missed than can be told one by one: the list was read again.';

/** Every call: live at the top, counted, filtered, by page, and each in full. The address is the whole state. */
export function LogsPage() {
  const state = useLogsPage();
  const { search, address, box, still, list, summary, total } = state;
  const connection = useConnection();
  return (
    <Stack gap="sm" className="logs-page">
      <Group gap="md">
        <Title order={1} size="h3">
          Logs
        </Title>
        <LiveControl
          still={still}
          waiting={list.waiting}
          isRefused={list.refused !== null}
          onPause={address.pause}
          onResume={state.resume}
        />
      </Group>
      <DroppedNotice dropped={state.dropped} />
      <LogsTools
        box={box}
        search={search}
        facets={state.facets}
        total={total}
        columns={state.columns}
        address={address}
      />
      <StatusLine text={total === null ? 'Loading' : told(total, list.missed, connection === 'lost')} />
      {list.missed && <Text size="sm">{MISSED}</Text>}
      {list.error && <PanelError error={list.error} onRetry={list.readAgain} />}
      {list.refused && <PanelError error={list.refused} onRetry={list.startAnew} />}
      <VolumePanel
        search={search}
        usage={summary.usage}
        // Once is enough that the server cannot be reached.
        error={list.error ? null : summary.error}
        onRetry={summary.readAgain}
        onChange={address.change}
      />
      <FilterChips
        search={search}
        onChange={address.change}
        onClear={() => address.show({ ...withoutConditions(search), from: undefined, to: undefined })}
      />
      <div className="logs-body">
        <FacetSide search={search} facets={summary.facets} onChange={address.change} />
        <LogList state={state} />
      </div>
      <OpenLog state={state} />
    </Stack>
  );
}

function OpenLog({ state: { search, address, list, stepping, total, close } }: { state: LogsPageState }) {
  if (search.log === undefined) return null;
  return (
    <LogDrawer
      id={search.log}
      known={list.logs.find(({ id }) => id === search.log)}
      position={stepping.position}
      total={total}
      onStep={stepping.step}
      onShow={address.stepTo}
      onFilter={address.change}
      onClose={close}
    />
  );
}

/** What screen readers are told of the list. */
function told(calls: number, missed: boolean, isLost: boolean): string {
  return `${formatCount(calls)} calls.${missed ? ` ${MISSED}` : ''}${isLost ? ' The connection is lost: reconnecting.' : ''}`;
}
