import type { QueryResultRow } from 'pg';
import type { PricedRow } from './reprice-row.ts';

/** Rows of a model: ids behind `doneId` up to `lastId`. */
export interface RowsToPrice {
  provider: string;
  model: string;
  doneId: string;
  lastId: string;
}

type Query = <Row extends QueryResultRow>(text: string, values: unknown[]) => Promise<Row[]>;

/** The oldest of them, at most so many, along the index of provider, model and id. */
export async function readRowsToPrice(query: Query, rows: RowsToPrice, most: number): Promise<PricedRow[]> {
  return query<PricedRow>(READ, [rows.provider, rows.model, rows.doneId, rows.lastId, most]);
}

const READ = `SELECT id, created_at AS "createdAt", provider, model, cost_status AS "costStatus",
    input_tokens AS "inputTokens", output_tokens AS "outputTokens", cached_input_tokens AS "cachedInputTokens",
    cache_write_input_tokens AS "cacheWriteInputTokens",
    cache_write_one_hour_input_tokens AS "cacheWriteOneHourInputTokens", reasoning_tokens AS "reasoningTokens",
    input_cost_nano::float8 AS "inputCostNano", output_cost_nano::float8 AS "outputCostNano",
    price_id::float8 AS "priceId", saved_cost_nano::float8 AS "savedCostNano", saved_usage AS "savedUsage",
    (metadata -> 'usageEstimated') IS NOT NULL AS "isEstimated"
  FROM llm_usage_logs
  WHERE provider = $1 AND model = $2 AND id > $3::uuid AND id <= $4::uuid
  ORDER BY id LIMIT $5`;
