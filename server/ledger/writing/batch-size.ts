/** Of one batch, and so of one commit. */
export const MOST_ROWS = 1000;

/**
 * How many rows are tried at once. Halved while they are refused, down to the row at fault alone; doubled while they are
 * taken: one poison row among many costs some twenty statements, and a flood of them one statement each.
 */
export interface BatchSize {
  current(): number;
  refused(): void;
  taken(): void;
}

export function createBatchSize(): BatchSize {
  let size = MOST_ROWS;
  return {
    current: () => size,
    refused: () => (size = Math.max(1, Math.ceil(size / 2))),
    taken: () => (size = Math.min(MOST_ROWS, size * 2)),
  };
}
