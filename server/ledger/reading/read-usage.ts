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
  const ask = <Row extends QueryResultRow>(columns: string, join: string, groupedBy: readonly string[]) => {
    const { bind, values } = createBind();
    const keySql = keys(bind);
    const named = Object.entries<string>(keySql).map(([name, sql]) => `${sql} AS "${name}"`);
    const groups = [...Object.keys(keySql), ...groupedBy].map((_, at) => at + 1);
    const text = `SELECT ${[...named, columns].join(', ')} FROM ${usagePartsSql(request, books, bind)}${join}
      GROUP BY ${groups.length === 0 ? '()' : groups.join(', ')}`;
    return read<Row>(text, values);
  };
  const element = 'element';
  const bucket = `${latencyBucketSql(element)}::int AS bucket, sum(${latencyRowsSql(element)})::float8 AS rows`;
  const [sums, latencies] = await Promise.all([
    ask<Key & UsageSums>(USAGE_SUMS, '', []),
    latency ? ask<Key & { bucket: number; rows: number }>(bucket, `, unnest(latency) AS ${element}`, ['bucket']) : [],
  ]);
  return { sums, latencies };
}
