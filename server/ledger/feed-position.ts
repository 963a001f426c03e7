import { LedgerError } from '../errors.ts';

/**
 * Where a row stands in the feed of committed rows: its batch's number and its place in the batch. Batch numbers are given
 * in commit order without gaps (see the first migration), so positions are totally ordered.
 */
export interface FeedPosition {
  batchId: number;
  batchIndex: number;
}

/** PostgreSQL's largest integer: no row of a batch stands behind it. */
const LAST_INDEX = 2 ** 31 - 1;

/** The position behind every row of the batches up to and including that one. */
export function endOfBatch(batchId: number): FeedPosition {
  return { batchId, batchIndex: LAST_INDEX };
}

export function isEndOfBatch({ batchIndex }: FeedPosition): boolean {
  return batchIndex === LAST_INDEX;
}

export function isBehind(one: FeedPosition, other: FeedPosition): boolean {
  return one.batchId > other.batchId || (one.batchId === other.batchId && one.batchIndex > other.batchIndex);
}

/** As callers get it. */
export function feedPositionOf({ batchId, batchIndex }: FeedPosition): string {
  return `${batchId}.${batchIndex}`;
}

/**
 * A position as a caller gives it back, under that name.
 * @throws LedgerError BAD_USER_INPUT where it is none of ours.
 */
export function readFeedPosition(text: string, name: string): FeedPosition {
  const [batchId, batchIndex] = /^\d{1,15}\.\d{1,10}$/.test(text) ? text.split('.').map(Number) : [];
  const position = { batchId: batchId ?? 0, batchIndex: batchIndex ?? 0 };
  if (feedPositionOf(position) === text && position.batchIndex <= LAST_INDEX) return position;
  throw new LedgerError('BAD_USER_INPUT', `${name} must be the feedPosition of a row or of a page, as it was given.`, {
    fields: [name],
  });
}
