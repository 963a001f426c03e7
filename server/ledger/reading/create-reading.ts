import type { Pool } from 'pg';
import type { LlmLog } from '../llm-log.entity.ts';
import type { LogFilter } from '../log-filter.ts';
import { exportLogs } from './export-logs.ts';
import { findLog, listLogs, type LogPage, type PageRequest } from './list-logs.ts';
import { type LogFacets, readFacets } from './log-facets.ts';
import { readSpend, type Spend } from './read-spend.ts';
import type { UsageDetail } from './read-usage.ts';
import { readUnpricedModels, type UnpricedModel } from './unpriced-models.ts';
import { readTemplateUses, type TemplateUses } from './template-uses.ts';
import { readUsageSeries, type SeriesRequest, type UsagePoint } from './usage-series.ts';
import { readUsageStats, type UsageStats } from './usage-stats.ts';

/**
 * What the books say. Each answer is that of one moment, and exact.
 * @throws LedgerError, each of them: QUERY_TOO_COMPLEX after 20 s, OVERLOADED where PostgreSQL is away.
 */
export interface LedgerReading {
  /** @throws LedgerError BAD_USER_INPUT where the cursor is none of ours. */
  list(filter: LogFilter, page: PageRequest): Promise<LogPage>;
  find(id: string): Promise<LlmLog | null>;
  /** All rows under the filter, newest first, page by page as they are taken. */
  exportRows(filter: LogFilter): AsyncIterable<LlmLog[]>;
  facets(filter: LogFilter): Promise<LogFacets>;
  usageStats(filter: LogFilter, detail: UsageDetail): Promise<UsageStats>;
  /** Models with calls nobody knows the cost of, the most called first. */
  unpricedModels(): Promise<UnpricedModel[]>;
  /** @throws LedgerError BAD_USER_INPUT for an unknown zone, or too many points. */
  usageSeries(filter: LogFilter, series: SeriesRequest): Promise<UsagePoint[]>;
  /** What these templates have answered, by their ids. */
  templateUses(ids: readonly string[]): Promise<Map<string, TemplateUses>>;
  /** The total cost that usageStats tells, and up to where the books are in it. */
  spend(filter: LogFilter): Promise<Spend>;
}

export function createReading(pool: Pool, now: () => Date): LedgerReading {
  return {
    list: (filter, page) => listLogs(pool, filter, page, now()),
    find: (id) => findLog(pool, id),
    exportRows: (filter) => exportLogs(pool, filter, now()),
    facets: (filter) => readFacets(pool, filter, now()),
    usageStats: (filter, detail) => readUsageStats(pool, filter, now(), detail),
    unpricedModels: () => readUnpricedModels(pool, now()),
    usageSeries: (filter, series) => readUsageSeries(pool, filter, series, now()),
    templateUses: (ids) => readTemplateUses(pool, ids),
    spend: (filter) => readSpend(pool, filter),
  };
}
