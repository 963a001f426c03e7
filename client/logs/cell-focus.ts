/** From a row, or from one of its cells that rows can be filtered by, to the next of them; before the first is the row itself. */
export function moveInRow(row: HTMLElement, by: 1 | -1): void {
  const cells = [...row.querySelectorAll<HTMLElement>('.cell-filter')];
  const at = cells.findIndex((cell) => cell.contains(document.activeElement));
  const next = at + by < 0 ? row : cells[Math.min(at + by, cells.length - 1)]?.querySelector('button');
  next?.focus({ preventScroll: true });
  next?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * Filters by the cell that has the focus, else by the one under the pointer: only its value, or all but it. Where a row has the
 * focus, it goes to the first cell that can be filtered by.
 */
export function filterByCell(region: HTMLElement, by: 'only' | 'without'): void {
  const focused = document.activeElement;
  const cell = region.contains(focused) ? focused?.closest('td') : null;
  const row = cell ? null : region.querySelector<HTMLElement>('[data-log]:focus');
  if (row) return moveInRow(row, 1);
  const [only, without] =
    (cell ?? region.querySelector('td:hover'))?.querySelectorAll<HTMLElement>('.cell-filter button') ?? [];
  (by === 'only' ? only : without)?.click();
}
