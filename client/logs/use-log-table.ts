import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { ShownColumn } from './column-layout.ts';
import { COLUMN_IDS, COLUMNS, NARROWEST, WIDEST } from './log-columns.tsx';
import type { LogRow } from './log-row.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
});
const helper = createColumnHelper<typeof features, LogRow>();
const columnDefs = helper.columns(
  COLUMN_IDS.map((id) =>
    helper.accessor((log) => log[id], { id, header: COLUMNS[id].title, minSize: NARROWEST, maxSize: WIDEST }),
  ),
);

/** The table of those rows, with the columns as the address has them; while one is dragged wider, as far as it has come. */
export function useLogTable(data: LogRow[], columns: readonly ShownColumn[]) {
  const sizes = useMemo(() => Object.fromEntries(columns.map(({ id, width }) => [id, width])), [columns]);
  const layout = useMemo(
    () => ({
      columnOrder: columns.map(({ id }) => id),
      columnVisibility: Object.fromEntries(COLUMN_IDS.map((id) => [id, columns.some((column) => column.id === id)])),
    }),
    [columns],
  );
  const [sizing, setSizing] = useState({ of: sizes, now: sizes });
  if (sizing.of !== sizes) setSizing({ of: sizes, now: sizes });
  return useTable({
    features,
    columns: columnDefs,
    data,
    getRowId: ({ id }) => id,
    columnResizeMode: 'onChange',
    state: {
      ...layout,
      columnSizing: sizing.now,
    },
    onColumnSizingChange: (change) =>
      setSizing(({ of, now }) => ({ of, now: typeof change === 'function' ? change(now) : change })),
  });
}

export type LogTableInstance = ReturnType<typeof useLogTable>;
export type LogCell = ReturnType<
  ReturnType<LogTableInstance['getRowModel']>['rows'][number]['getVisibleCells']
>[number];
