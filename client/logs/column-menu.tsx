import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { moveColumn, type ShownColumn, toggleColumn } from './column-layout.ts';
import { COLUMN_IDS, type ColumnId, columnOf } from './log-columns.tsx';
import { DENSITIES, type LogsSearch } from './logs-search.ts';

const DENSITY_NAMES = { compact: 'Compact', roomy: 'Roomy', wrapped: 'Wrapped, three lines' };

/** Which columns are shown, in which order, and how close the rows stand. */
export function ColumnMenu({
  columns,
  density = 'compact',
  onColumns,
  onDensity,
  onReset,
}: {
  columns: readonly ShownColumn[];
  density: LogsSearch['density'];
  onColumns: (columns: readonly ShownColumn[]) => void;
  onDensity: (density: LogsSearch['density']) => void;
  onReset: () => void;
}) {
  const hidden = COLUMN_IDS.filter((id) => !columns.some((column) => column.id === id));
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconColumns3 size={16} aria-hidden="true" />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="column-menu">
        <ul aria-label="Columns">
          {columns.map(({ id }, at) => (
            <Item key={id} id={id} isShown onToggle={() => onColumns(toggleColumn(columns, id))}>
              <Move
                title={columnOf(id).title}
                isUp
                isOff={at === 0}
                onClick={() => onColumns(moveColumn(columns, id, at - 1))}
              />
              <Move
                title={columnOf(id).title}
                isOff={at === columns.length - 1}
                onClick={() => onColumns(moveColumn(columns, id, at + 1))}
              />
            </Item>
          ))}
          {hidden.map((id) => (
            <Item key={id} id={id} isShown={false} onToggle={() => onColumns(toggleColumn(columns, id))} />
          ))}
        </ul>
        <Density density={density} onDensity={onDensity} />
        <Button size="compact-xs" variant="subtle" onClick={onReset}>
          As usual
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Density({
  density,
  onDensity,
}: {
  density: LogsSearch['density'];
  onDensity: (density: LogsSearch['density']) => void;
}) {
  return (
    <fieldset className="column-density">
      <legend>Rows</legend>
      {DENSITIES.map((value) => (
        <label key={value} className="log-choice">
          <input
            type="radio"
            name="density"
            checked={density === value}
            onChange={() => onDensity(value === 'compact' ? undefined : value)}
          />
          {DENSITY_NAMES[value]}
        </label>
      ))}
    </fieldset>
  );
}

function Item({
  id,
  isShown,
  onToggle,
  children,
}: {
  id: ColumnId;
  isShown: boolean;
  onToggle: () => void;
  children?: React.ReactNode;
}) {
  return (
    <li>
      <label className="log-choice">
        <input type="checkbox" checked={isShown} onChange={onToggle} />
        {columnOf(id).title}
      </label>
      {children}
    </li>
  );
}

function Move({
  title,
  isUp = false,
  isOff,
  onClick,
}: {
  title: string;
  isUp?: boolean;
  isOff: boolean;
  onClick: () => void;
}) {
  const Icon = isUp ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      aria-label={`Move ${title} ${isUp ? 'to the left' : 'to the right'}`}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon size={14} aria-hidden="true" />
    </ActionIcon>
  );
}
