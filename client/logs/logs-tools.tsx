import './logs-tools.css';
import { Group } from '@mantine/core';
import { memo, type Ref } from 'react';
import type { ShownColumn } from './column-layout.ts';
import { ColumnMenu } from './column-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterBox } from './filter-box.tsx';
import type { LogsSearch } from './logs-search.ts';
import { TimeRange } from './time-range.tsx';
import type { Address } from './use-address.ts';
import type { Facets } from './use-log-summary.ts';
import { ViewMenu } from './view-menu.tsx';

/** What narrows the list, what keeps it and what changes how it looks. Not drawn again for rows that arrive. */
export const LogsTools = memo(function LogsTools({
  box,
  search,
  facets,
  total,
  columns,
  address,
}: {
  box: Ref<HTMLInputElement>;
  search: LogsSearch;
  facets: Facets;
  total: number | null;
  columns: readonly ShownColumn[];
  address: Address;
}) {
  return (
    <search aria-label="Filters" className="logs-tools">
      <Group gap="xs" className="logs-bar">
        <FilterBox ref={box} search={search} facets={facets} onChange={address.change} />
        <TimeRange search={search} onChange={address.change} />
        <ViewMenu search={search} />
        <ColumnMenu
          columns={columns}
          density={search.density}
          onColumns={address.setColumns}
          onDensity={(density) => address.look({ density })}
          onReset={() => address.look({ columns: undefined, density: undefined })}
        />
        <ExportMenu search={search} total={total} />
      </Group>
    </search>
  );
});
