import type { Pool } from 'pg';
import { type LogFilter, spanOf } from '../log-filter.ts';
import type { Dimension } from '../rollups/rollups.ts';
import { readBooks } from './books.ts';
import { createBind } from './log-filter-sql.ts';
import { keptRange } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { rollupsFor, usagePartsSql } from './usage-parts.ts';

const MOST_VALUES = 200;

/** A value that occurs, and in how many rows. */
export interface LogFacet {
  value: string;
  count: number;
}

/** The most frequent values first, at most 200 of each. */
export interface LogFacets {
  providers: LogFacet[];
  /** With a provider it occurs with, to name it by. */
  models: (LogFacet & { provider: string })[];
  agentTypes: LogFacet[];
  /** Rows without a project are left out. */
  projects: LogFacet[];
  statuses: LogFacet[];
}

/** What is counted, and the dimensions that takes. */
const FACETS: Record<keyof LogFacets, { column: Dimension; takes: readonly Dimension[] }> = {
  providers: { column: 'provider', takes: ['provider'] },
  models: { column: 'model', takes: ['model', 'provider'] },
  agentTypes: { column: 'agent_type', takes: ['agent_type'] },
  projects: { column: 'project_id', takes: ['project_id'] },
  statuses: { column: 'status', takes: ['status'] },
};
const NAMES = Object.keys(FACETS) as (keyof LogFacets)[];

/** A row of the answer; null stands for rows without a project. */
interface CountedValue {
  column: Dimension;
  value: string | null;
  provider: string;
  count: number;
}

/** All counts at one moment. */
export async function readFacets(pool: Pool, filter: LogFilter, now: Date): Promise<LogFacets> {
  const counted = await readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const segments = [keptRange(spanOf(filter, now), books)];
    // Facets that are in the same rollups are counted together.
    const groups = Map.groupBy(NAMES, (name) => {
      const { takes } = FACETS[name];
      return rollupsFor({ filter, dimensions: takes, widest: 'MONTH' })[0]?.table;
    });
    const found: CountedValue[] = [];
    for (const names of groups.values()) {
      const { bind, values } = createBind();
      const dimensions = [...new Set(names.flatMap((name) => FACETS[name].takes))];
      const parts = usagePartsSql({ filter, segments, dimensions, widest: 'MONTH' }, books, bind);
      found.push(...(await read<CountedValue>(countSql(names, parts), values)));
    }
    return found;
  });
  const facet = (name: keyof LogFacets) =>
    counted
      .filter(
        (row): row is CountedValue & { value: string } => row.column === FACETS[name].column && row.value !== null,
      )
      .slice(0, MOST_VALUES);
  const valuesOf = (name: keyof LogFacets) => facet(name).map(({ value, count }) => ({ value, count }));
  return {
    providers: valuesOf('providers'),
    models: facet('models').map(({ value, count, provider }) => ({ value, count, provider })),
    agentTypes: valuesOf('agentTypes'),
    projects: valuesOf('projects'),
    statuses: valuesOf('statuses'),
  };
}

function countSql(names: readonly (keyof LogFacets)[], parts: string): string {
  const columns = names.map((name) => FACETS[name].column);
  const column = columns.map((each) => `WHEN grouping(${each}) = 0 THEN '${each}'`).join(' ');
  const provider = names.includes('models') ? 'min(provider)' : 'NULL';
  return `SELECT CASE ${column} END AS column, coalesce(${columns.join(', ')}) AS value, ${provider} AS provider,
      sum(calls)::float8 AS count
    FROM ${parts} GROUP BY GROUPING SETS (${columns.map((each) => `(${each})`).join(', ')})
    ORDER BY count DESC, value`;
}
