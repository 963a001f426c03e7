/**
 * Percentiles from a histogram whose buckets grow by the eighth root of two (DDSketch: Masson, Rim and Lee, "A fast and
 * fully-mergeable quantile sketch with relative-error guarantees", VLDB 2019). Bucket b holds GROWTH^(b-1) < microseconds <=
 * GROWTH^b; the value in its middle is within (GROWTH - 1) / (GROWTH + 1) = 4.4 % of all of them. PostgreSQL finds the bucket
 * (latency_bucket in the migration), and rollups keep those that are not empty, each packed with its rows into one bigint. A bucket
 * may be there several times: putting two histograms together is then writing one behind the other, and only when one has
 * become long are its buckets added up.
 */
const GROWTH = 2 ** (1 / 8);

/** How many bits of a packed element hold the rows; those above hold the bucket. */
const ROWS_BITS = 40;

/** The bucket of a packed element, in SQL. */
export function latencyBucketSql(element: string): string {
  return `(${element} >> ${ROWS_BITS})`;
}

/** The rows of a packed element, in SQL. */
export function latencyRowsSql(element: string): string {
  return `(${element} & ${2 ** ROWS_BITS - 1})`;
}

/** A histogram is added up when it would have more elements than this. */
const LONG = 64;

/** What one row of llm_usage_logs adds: an element; null where its status is not SUCCESS. */
export const LATENCY_OF_ROW_SQL = `CASE WHEN status = 'SUCCESS' THEN (latency_bucket(duration_us) << ${ROWS_BITS}) + 1 END`;

/** The histogram of several pieces, one behind the other, which together have that many elements. */
export function boundedLatencySql(histogram: string, elements: string): string {
  return `CASE WHEN ${elements} <= ${LONG} THEN ${histogram} ELSE (
    SELECT array_agg((bucket << ${ROWS_BITS}) + rows) FROM (
      SELECT ${latencyBucketSql('element')} AS bucket, sum(${latencyRowsSql('element')})::bigint AS rows
      FROM unnest(${histogram}) AS element GROUP BY 1
    ) AS added_up) END`;
}

/** Rows per bucket. */
export type Histogram = Map<number, number>;

/** Adds those rows. */
export function addToHistogram(histogram: Histogram, bucket: number, rows: number): void {
  histogram.set(bucket, (histogram.get(bucket) ?? 0) + rows);
}

/**
 * The percentiles for these shares (0 to 1), in microseconds, each within 4.4 % of the exact one; null where there are no rows.
 * As PostgreSQL's percentile_cont, a share between two rows lies between their values.
 */
export function percentiles(histogram: Histogram, shares: readonly number[]): number[] | null {
  const buckets = [...histogram].toSorted(([a], [b]) => a - b);
  const total = buckets.reduce((sum, [, rows]) => sum + rows, 0);
  if (total === 0) return null;
  return shares.map((share) => {
    const place = share * (total - 1);
    const below = valueAt(buckets, Math.floor(place));
    const above = valueAt(buckets, Math.ceil(place));
    return below + (above - below) * (place - Math.floor(place));
  });
}

/** The value of the row of that rank, from 0. */
function valueAt(buckets: readonly (readonly [bucket: number, rows: number])[], rank: number): number {
  let before = 0;
  for (const [bucket, rows] of buckets) {
    before += rows;
    if (rank < before) return middleOf(bucket);
  }
  throw new RangeError(`There is no row of rank ${rank}`);
}

/** The value with the least relative error to both ends of the bucket. */
function middleOf(bucket: number): number {
  return (2 * GROWTH ** bucket) / (GROWTH + 1);
}
