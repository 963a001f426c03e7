import { COLUMN_IDS, type ColumnId, DEFAULT_COLUMNS, NARROWEST, WIDEST, widthOf } from './log-columns.tsx';

/** A column that is shown, and how wide, in pixels. */
export interface ShownColumn {
  id: ColumnId;
  width: number;
}

const DEFAULTS: readonly ShownColumn[] = DEFAULT_COLUMNS.map((id) => ({ id, width: widthOf(id) }));

/** The columns an address names, in its order, each with its own width or that which it usually has: `createdAt,model:240`. */
export function readColumns(text: string | undefined): readonly ShownColumn[] {
  if (text === undefined) return DEFAULTS;
  const shown = new Map<ColumnId, ShownColumn>();
  for (const part of text.split(',')) {
    const [name, width] = part.split(':');
    const id = COLUMN_IDS.find((known) => known === name);
    if (id) shown.set(id, { id, width: width === undefined ? widthOf(id) : bounded(Number(width)) });
  }
  return shown.size > 0 ? [...shown.values()] : DEFAULTS;
}

/** As an address has them; undefined: as they usually are. */
export function writeColumns(columns: readonly ShownColumn[]): string | undefined {
  const write = (list: readonly ShownColumn[]) =>
    list.map(({ id, width }) => (width === widthOf(id) ? id : `${id}:${bounded(width)}`)).join(',');
  const text = write(columns);
  return text === write(DEFAULTS) ? undefined : text;
}

/** With that column in another place of the order. */
export function moveColumn(columns: readonly ShownColumn[], id: ColumnId, to: number): ShownColumn[] {
  const moved = columns.find((column) => column.id === id);
  const others = columns.filter((column) => column.id !== id);
  return moved === undefined ? others : others.toSpliced(Math.max(0, to), 0, moved);
}

/** With that column shown, at the end, or not. The last one stays. */
export function toggleColumn(columns: readonly ShownColumn[], id: ColumnId): readonly ShownColumn[] {
  if (!columns.some((column) => column.id === id)) return [...columns, { id, width: widthOf(id) }];
  return columns.length === 1 ? columns : columns.filter((column) => column.id !== id);
}

export function resizeColumn(columns: readonly ShownColumn[], id: ColumnId, width: number): ShownColumn[] {
  return columns.map((column) => (column.id === id ? { id, width: bounded(width) } : column));
}

function bounded(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}
