import type { QueryResultRow } from 'pg';
import { latencyBucketSql, latencyRowsSql } from '../rollups/latency.ts';
import type { Books } from './books.ts';
import { type Bind, createBind } from './log-filter-sql.ts';
import type { Read } from './read-snapshot.ts';
import { type UsageRequest, usagePartsSql } from './usage-parts.ts';
import { USAGE_SUMS, type UsageSums } from './usage-totals.ts';

/** A group's sums, and its latencies bucket by bucket. */
export interface UsageGroups<Key> {
  sums: (Key & UsageSums)[];
  latencies: (Key & { bucket: number; rows: number })[];
}

/** What of usage is wanted: latencies cost several times what sums do. */
export interface UsageDetail {
  latency: boolean;
}

/** Reads usage in groups; `keys` makes the SQL of a group's keys by name, over the columns of parts. */
export async function readUsage<Key extends QueryResultRow>(
  read: Read,
  request: UsageRequest,
  books: Books,
  keys: (bind: Bind) => Record<keyof Key & string, string>,
  { latency }: UsageDetail,
): Promise<UsageGroups<Key>> {
  const { bind, values } = createBind();
  const named = Object.entries<string>(keys(bind));
  const keySql = named.map(([name, sql]) => `${sql} AS "${name}"`);
  const parts = usagePartsSql(request, books, bind);
  const grouped = (columns: string, from: string, groups: number) => {
    const by = Array.from({ length: groups }, (_, at) => at + 1).join(', ');
    return `SELECT ${columns} FROM ${from} GROUP BY ${by || '()'}`;
  };
  const sumsSql = grouped([...keySql, USAGE_SUMS].join(', '), parts, keySql.length);
  const latenciesSql = grouped(
    [
      ...named.map(([name]) => `"${name}"`),
      `${latencyBucketSql('element')}::int AS bucket`,
      `sum(${latencyRowsSql('element')})::float8 AS rows`,
    ].join(', '),
    // Keys are computed once a part, not once an element.
    `(SELECT ${[...keySql, 'unnest(latency) AS element'].join(', ')} FROM ${parts}) AS elements WHERE element IS NOT NULL`,
    named.length + 1,
  );
  const sums = await read<Key & UsageSums>(sumsSql, values);
  const latencies = latency ? await read<Key & { bucket: number; rows: number }>(latenciesSql, values) : [];
  return { sums, latencies };
}
