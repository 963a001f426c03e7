import './log-table.css';
import { type CSSProperties, type Ref, type RefObject, useMemo, useState } from 'react';
import type { RowContext } from './cell-filter.tsx';
import type { ShownColumn } from './column-layout.ts';
import { LogHead } from './log-head.tsx';
import { LogTableRow } from './log-table-row.tsx';
import type { LogRow } from './log-row.ts';
import { useLogTable } from './use-log-table.ts';
import { HEAD_HEIGHT, rowIdOf, type RowsHandle, useRowFocus } from './use-row-focus.ts';
import type { Stillness } from './use-stillness.ts';

/** Where more come at once none stands out, and a tint would only have the whole list painted in each frame. */
const MOST_TINTED = 10;
const ROW_HEIGHTS = { compact: 32, roomy: 44, wrapped: 72 };

interface Props extends RowContext {
  ref?: Ref<RowsHandle>;
  region: RefObject<HTMLElement | null>;
  logs: readonly LogRow[];
  /** Of the rows that have just come in. */
  fresh: ReadonlySet<string>;
  /** So many rows stand before the first of these in the whole list. */
  offset: number;
  /** Of the whole list. */
  total: number;
  columns: readonly ShownColumn[];
  onColumns: (columns: readonly ShownColumn[]) => void;
  onOpen: (log: LogRow) => void;
  stillness: Stillness;
}

/**
 * The rows that can be seen, of however many there are. They stand in a table for screen readers too, each with its number in the
 * whole list; what arrives is not read out.
 */
export function LogTable(props: Props) {
  const { ref, region, logs, offset, total, columns, search, facets, onFilter, onOpen, stillness } = props;
  const rowHeight = ROW_HEIGHTS[search.density ?? 'compact'];
  const focus = useRowFocus({ ref, region, logs, openId: search.log, onOpen, rowHeight });
  const seen = useMemo(() => focus.items.map(({ index }) => logs[index]!), [focus.items, logs]);
  const table = useLogTable(seen, columns);
  const [active, setActive] = useState<string | null>(null);
  const context = useMemo(() => ({ search, facets, onFilter }), [search, facets, onFilter]);
  const widths = columns.map(({ id }) => table.getColumn(id)!.getSize());

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is scrolled, which says that one reads
    <section
      ref={region}
      className="log-scroll"
      aria-label="Calls"
      data-density={search.density}
      tabIndex={0}
      style={templateOf(widths, rowHeight)}
      onScroll={stillness.onScroll}
    >
      <table role="table" aria-label="Calls" aria-live="off" aria-rowcount={total + 1} className="log-table">
        <LogHead table={table} columns={columns} onColumns={props.onColumns} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its rows are, and there are many */}
        <tbody
          role="rowgroup"
          className="log-rows"
          style={{ height: focus.height }}
          {...stillness.rows}
          onClick={(event) => openClicked(event.target, logs, onOpen)}
          onKeyDown={focus.onKeyDown}
          onPointerOver={(event) => setActive(rowIdOf(event.target))}
          onPointerOut={() => setActive(null)}
        >
          {table.getRowModel().rows.map((row, at) => {
            const { index, start } = focus.items[at]!;
            const { id } = row.original;
            return (
              <LogTableRow
                key={id}
                cells={row.getVisibleCells()}
                log={row.original}
                top={start - HEAD_HEIGHT}
                rowIndex={offset + index + 2}
                isFresh={props.fresh.size <= MOST_TINTED && props.fresh.has(id)}
                isActive={id === active || id === focus.focused}
                isTabStop={index === focus.tabStop}
                isOpen={id === search.log}
                context={context}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The last column takes what is left. */
function templateOf(widths: readonly number[], rowHeight: number): CSSProperties {
  const last = widths.length - 1;
  const template = widths.map((width, at) => (at === last ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
  const total = widths.reduce((sum, width) => sum + width, 0);
  return { '--log-columns': template, '--log-width': `${total}px`, '--log-row': `${rowHeight}px` } as CSSProperties;
}

function openClicked(target: EventTarget, logs: readonly LogRow[], onOpen: (log: LogRow) => void): void {
  const isButton = target instanceof Element && target.closest('button') !== null;
  // Text was selected, not a row clicked.
  const isSelecting = document.getSelection()?.isCollapsed === false;
  const id = rowIdOf(target);
  const log = logs.find((one) => one.id === id);
  if (log && !isButton && !isSelecting) onOpen(log);
}
