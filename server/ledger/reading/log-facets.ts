import type { Pool } from 'pg';
import { type LogFilter, spanOf } from '../log-filter.ts';
import type { Dimension } from '../rollups/rollups.ts';
import { readBooks } from './books.ts';
import { createBind } from './log-filter-sql.ts';
import { keptRange } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { usagePartsSql } from './usage-parts.ts';

const MOST_VALUES = 200;

/** A value that occurs, and in how many rows. */
export interface LogFacet {
  value: string;
  /** A provider it occurs with: of a model the one to name it by. */
  provider: string;
  count: number;
}

/** The most frequent values first, at most 200 of each. */
export interface LogFacets {
  providers: LogFacet[];
  models: LogFacet[];
  agentTypes: LogFacet[];
  /** Rows without a project are left out. */
  projects: LogFacet[];
  statuses: LogFacet[];
}

const COLUMNS: Record<keyof LogFacets, Dimension> = {
  providers: 'provider',
  models: 'model',
  agentTypes: 'agent_type',
  projects: 'project_id',
  statuses: 'status',
};
const DIMENSIONS = Object.values(COLUMNS);

/** All counts at one moment. */
export async function readFacets(pool: Pool, filter: LogFilter, now: Date): Promise<LogFacets> {
  const rows = await readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const { bind, values } = createBind();
    const segments = [keptRange(spanOf(filter, now), books)];
    const parts = usagePartsSql({ filter, segments, dimensions: DIMENSIONS, widest: 'MONTH' }, books, bind);
    const column = DIMENSIONS.map((name) => `WHEN grouping(${name}) = 0 THEN '${name}'`).join(' ');
    const sql = `SELECT CASE ${column} END AS column, coalesce(${DIMENSIONS.join(', ')}) AS value,
        min(provider) AS provider, sum(calls)::float8 AS count
      FROM ${parts} GROUP BY GROUPING SETS (${DIMENSIONS.map((name) => `(${name})`).join(', ')})
      ORDER BY count DESC, value`;
    return read<LogFacet & { column: Dimension; value: string | null }>(sql, values);
  });
  const facet = (name: keyof LogFacets) =>
    rows
      .filter(({ column, value }) => column === COLUMNS[name] && value !== null)
      .slice(0, MOST_VALUES)
      .map(({ value, provider, count }) => ({ value, provider, count }));
  return {
    providers: facet('providers'),
    models: facet('models'),
    agentTypes: facet('agentTypes'),
    projects: facet('projects'),
    statuses: facet('statuses'),
  };
}
