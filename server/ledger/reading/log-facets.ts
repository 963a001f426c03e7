import type { Pool } from 'pg';
import { filterSql } from './log-filter-sql.ts';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { readSnapshot } from './read-snapshot.ts';

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

const COLUMNS: Record<keyof LogFacets, string> = {
  providers: 'provider',
  models: 'model',
  agentTypes: 'agent_type',
  projects: 'project_id',
  statuses: 'status',
};

/** One scan counts all of them. */
export async function readFacets(pool: Pool, filter: LogFilter, now: Date): Promise<LogFacets> {
  const { text, values } = filterSql(filter, spanOf(filter, now));
  const columns = Object.values(COLUMNS);
  const sql = `SELECT CASE ${columns.map((column) => `WHEN grouping(${column}) = 0 THEN '${column}'`).join(' ')} END AS column,
      coalesce(${columns.join(', ')}) AS value, min(provider) AS provider, count(*)::float8 AS count
    FROM llm_usage_logs WHERE ${text} GROUP BY GROUPING SETS (${columns.map((column) => `(${column})`).join(', ')})
    ORDER BY count DESC, value`;
  const rows = await readSnapshot(pool, (read) =>
    read<LogFacet & { column: string; value: string | null }>(sql, values),
  );
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
