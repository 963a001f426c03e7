import { Skeleton, Stack } from '@mantine/core';
import { NewRowsPill } from './live-control.tsx';
import { LogTable } from './log-table.tsx';
import { LogsEmpty } from './logs-empty.tsx';
import { isNarrowed, withoutConditions } from './logs-search.ts';
import { Paging } from './paging.tsx';
import { PAGE_SIZE } from './use-log-list.ts';
import type { LogsPageState } from './use-logs-page.ts';

/** The rows of the page, what to do where there are none, and the way to other pages. */
export function LogList({ state }: { state: LogsPageState }) {
  const { search, address, region, rows, page, size, list, total } = state;
  const known = total ?? 0;
  // The count may be there before the rows: until they are, nobody can say that there are none.
  const isRead = list.totalCount !== null;
  return (
    <Stack gap="sm" className="logs-list" data-stale={list.isStale || undefined}>
      {!isRead && !list.error && <Skeleton height={560} />}
      {isRead && list.logs.length === 0 && (
        <LogsEmpty
          narrowed={isNarrowed(search) || page > 1}
          lastPage={page > 1 && known > 0 ? Math.ceil(known / size) : null}
          onPage={(number) => address.change({ page: number })}
          onClear={() => address.show({ ...withoutConditions(search), range: 'ALL', from: undefined, to: undefined })}
        />
      )}
      {list.logs.length > 0 && (
        <div className="log-frame">
          <NewRowsPill waiting={list.waiting} onResume={state.resume} />
          <LogTable
            ref={rows}
            region={region}
            logs={list.logs}
            fresh={list.fresh}
            offset={state.offset}
            total={Math.max(known, list.logs.length)}
            columns={state.columns}
            onColumns={address.setColumns}
            search={search}
            facets={state.facets}
            onFilter={address.change}
            onOpen={address.openRow}
            stillness={state.stillness}
          />
        </div>
      )}
      {known > 0 && (
        <Paging
          page={page}
          size={size}
          shown={list.logs.length}
          total={known}
          onPage={(number) => address.change({ page: number === 1 ? undefined : number })}
          onSize={(next) => address.change({ size: next === PAGE_SIZE ? undefined : next })}
        />
      )}
    </Stack>
  );
}
