import { memo, useState } from 'react';
import { CellFilter, type RowContext } from './cell-filter.tsx';
import { columnOf } from './log-columns.tsx';
import type { LogRow } from './log-row.ts';
import type { LogCell } from './use-log-table.ts';

interface Props {
  cells: readonly LogCell[];
  log: LogRow;
  /** From the top of all rows, in pixels. */
  top: number;
  /** In the whole list, the heads counted. */
  rowIndex: number;
  isFresh: boolean;
  /** The pointer or the focus is on it: its cells can be filtered by. */
  isActive: boolean;
  isTabStop: boolean;
  isOpen: boolean;
  context: RowContext;
}

/** One call. Drawn again only when something of it is another: others pass by ten times a second. */
export const LogTableRow = memo(function LogTableRow(props: Props) {
  const { cells, log, top, rowIndex, isFresh, isActive, isTabStop, isOpen, context } = props;
  // It is new when it comes, not each time it is scrolled into view.
  const [cameJustNow] = useState(isFresh);
  return (
    <tr
      role="row"
      aria-rowindex={rowIndex}
      className="log-row"
      data-log={log.id}
      data-new={cameJustNow || undefined}
      data-open={isOpen || undefined}
      tabIndex={isTabStop ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {cells.map(({ column: { id } }) => {
        const column = columnOf(id);
        return (
          <td role="cell" key={id} className={column.isNumber ? 'log-cell number' : 'log-cell'}>
            {column.cell(log)}
            {isActive && column.filter && <CellFilter log={log} filter={column.filter} {...context} />}
          </td>
        );
      })}
    </tr>
  );
}, isSameRow);

/** The cells are made anew each time: they differ where the columns do. */
function isSameRow(one: Props, other: Props): boolean {
  return (
    one.log === other.log &&
    one.top === other.top &&
    one.rowIndex === other.rowIndex &&
    one.isActive === other.isActive &&
    one.isTabStop === other.isTabStop &&
    one.isOpen === other.isOpen &&
    (!one.isActive || one.context === other.context) &&
    one.cells.length === other.cells.length &&
    one.cells.every(({ column }, at) => column.id === other.cells[at]!.column.id)
  );
}
