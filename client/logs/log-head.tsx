import { useState } from 'react';
import { ColumnEdge } from './column-edge.tsx';
import { moveColumn, resizeColumn, type ShownColumn } from './column-layout.ts';
import { type ColumnId, columnOf } from './log-columns.tsx';
import type { LogTableInstance } from './use-log-table.ts';

/** The heads of the columns: dragged to another place, or at their edge to another width; by keyboard in the menu and at the edge. */
export function LogHead({
  table,
  columns,
  onColumns,
}: {
  table: LogTableInstance;
  columns: readonly ShownColumn[];
  onColumns: (columns: readonly ShownColumn[]) => void;
}) {
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const [over, setOver] = useState<ColumnId | null>(null);
  const drop = (on: ColumnId) => {
    const to = columns.findIndex(({ id }) => id === on);
    if (dragged) onColumns(moveColumn(columns, dragged, to));
    setDragged(null);
    setOver(null);
  };
  const [group] = table.getHeaderGroups();
  return (
    <thead role="rowgroup" className="log-head">
      <tr role="row" aria-rowindex={1} className="log-head-row">
        {group!.headers.map((header) => {
          const id = header.column.id as ColumnId;
          const { title, isNumber } = columnOf(id);
          const width = header.getSize();
          return (
            <th
              key={id}
              role="columnheader"
              scope="col"
              className={isNumber ? 'log-cell number' : 'log-cell'}
              data-over={(over === id && dragged !== null && dragged !== id) || undefined}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(id);
              }}
              onDrop={() => drop(id)}
            >
              <span draggable onDragStart={() => setDragged(id)} onDragEnd={() => setDragged(null)}>
                {title}
              </span>
              <ColumnEdge
                title={title}
                width={width}
                onDrag={header.getResizeHandler()}
                onEnd={() => onColumns(sizedBy(table, columns))}
                onStep={(step) => onColumns(resizeColumn(columns, id, width + step))}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function sizedBy(table: LogTableInstance, columns: readonly ShownColumn[]): ShownColumn[] {
  return columns.map(({ id }) => ({ id, width: Math.round(table.getColumn(id)!.getSize()) }));
}
