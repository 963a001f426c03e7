import type { Pool } from 'pg';
import { filterSql } from './log-filter-sql.ts';
import { type LogFilter, spanOf, type TimeSpan } from '../log-filter.ts';
import { readSnapshot } from './read-snapshot.ts';
import { NO_USAGE, totalsOf, USAGE_TOTALS, type UsageTotals } from './usage-totals.ts';

export interface UsageStats {
  /** null: since the beginning. */
  from: Date | null;
  /** The first instant that is not counted. */
  to: Date;
  totals: UsageTotals;
  /** Dearest first. */
  providers: ProviderUsage[];
  savings: UsageSavings;
}

export interface ProviderUsage {
  provider: string;
  /** The most called model of this provider. */
  primaryModel: string | null;
  totals: UsageTotals;
  /** Dearest first. */
  models: ModelUsage[];
}

export interface ModelUsage {
  model: string;
  totals: UsageTotals;
}

/** Nano-dollars that calls answered by cache and templates would have cost. */
export interface UsageSavings {
  cacheNano: number;
  templateNano: number;
  calls: number;
}

interface Group extends UsageTotals {
  level: 'ALL' | 'PROVIDER' | 'MODEL';
  provider: string;
  model: string;
  cacheNano: number;
  templateNano: number;
}

/** Totals nested provider -> model, all from one scan. */
export async function readUsageStats(pool: Pool, filter: LogFilter, now: Date): Promise<UsageStats> {
  const span: TimeSpan = spanOf(filter, now);
  const { text, values } = filterSql(filter, span);
  const sql = `SELECT CASE grouping(provider, model) WHEN 3 THEN 'ALL' WHEN 1 THEN 'PROVIDER' ELSE 'MODEL' END AS level,
      provider, model, ${USAGE_TOTALS}, ${savedBy('CACHED')} AS "cacheNano", ${savedBy('TEMPLATED')} AS "templateNano"
    FROM llm_usage_logs WHERE ${text} GROUP BY GROUPING SETS ((), (provider), (provider, model))`;
  const groups = await readSnapshot(pool, (read) => read<Group>(sql, values));
  const all = groups.find(({ level }) => level === 'ALL') ?? { ...NO_USAGE, cacheNano: 0, templateNano: 0 };
  return {
    from: span.from,
    to: span.to ?? now,
    totals: totalsOf(all),
    providers: groups
      .filter(({ level }) => level === 'PROVIDER')
      .toSorted(byCost)
      .map((group) => nest(group, groups)),
    savings: { cacheNano: all.cacheNano, templateNano: all.templateNano, calls: all.cached + all.templated },
  };
}

function savedBy(status: 'CACHED' | 'TEMPLATED'): string {
  return `coalesce(sum(saved_cost_nano) FILTER (WHERE status = '${status}'), 0)::float8`;
}

function nest(group: Group, groups: readonly Group[]): ProviderUsage {
  const models = groups.filter(({ level, provider }) => level === 'MODEL' && provider === group.provider);
  return {
    provider: group.provider,
    primaryModel: models.toSorted((a, b) => b.calls - a.calls || byCost(a, b))[0]?.model ?? null,
    totals: totalsOf(group),
    models: models.toSorted(byCost).map((model) => ({ model: model.model, totals: totalsOf(model) })),
  };
}

/** Then those that were called more, then by name. */
function byCost(a: Group, b: Group): number {
  const costOf = ({ inputCostNano, outputCostNano }: Group) => inputCostNano + outputCostNano;
  const nameOf = ({ provider, model }: Group) => `${provider} ${model}`;
  return costOf(b) - costOf(a) || b.calls - a.calls || (nameOf(a) < nameOf(b) ? -1 : 1);
}
