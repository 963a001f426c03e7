/**
 * Where a row stands in the feed of committed rows: its batch's number and its place in the batch. Batch numbers are given
 * in commit order without gaps (see the first migration), so positions are totally ordered.
 */
export function feedPositionOf(row: { batchId: number; batchIndex: number }): string {
  return `${row.batchId}.${row.batchIndex}`;
}

/** The position behind every row of the batches up to and including that one. */
export function feedPositionAfterBatch(batchId: number): string {
  return `${batchId}.${LAST_INDEX}`;
}

const LAST_INDEX = 2 ** 31 - 1;
