import type { OwnPostgres } from './own-postgres.ts';

const FIGURES = `{
  ledgerHealth { accepted written pending deadLettered }
  usageStats { totals { calls successes errors inputTokens outputTokens inputCost outputCost } }
  llmLogs(page: { size: 1 }) { totalCount }
}`;
const ROWS = `SELECT count(*)::integer AS calls,
    count(*) FILTER (WHERE status = 'SUCCESS')::integer AS successes, count(*) FILTER (WHERE status = 'ERROR')::integer AS errors,
    coalesce(sum(input_tokens), 0)::float8 AS "inputTokens", coalesce(sum(output_tokens), 0)::float8 AS "outputTokens",
    coalesce(sum(input_cost_nano), 0)::float8 / 1e9 AS "inputCost", coalesce(sum(output_cost_nano), 0)::float8 / 1e9 AS "outputCost"
  FROM llm_usage_logs`;

/** What one instance says of the books, and what the rows themselves say. */
export interface Accounts {
  statistics: object;
  totalCount: number;
  /** The same figures, added up from the rows by PostgreSQL. */
  rows: { calls: number };
  health: { accepted: number; written: number; pending: number; deadLettered: number };
}

/** Of books that rest: the two sides are read one after the other. */
export async function readAccounts(url: string, postgres: Pick<OwnPostgres, 'query'>): Promise<Accounts> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: FIGURES }),
  });
  const { data } = (await response.json()) as { data: any };
  const [rows] = await postgres.query(ROWS);
  const { ledgerHealth, usageStats, llmLogs } = data;
  return { statistics: usageStats.totals, totalCount: llmLogs.totalCount, rows, health: ledgerHealth };
}
