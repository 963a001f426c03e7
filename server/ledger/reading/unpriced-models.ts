import type { Pool } from 'pg';
import { NO_FILTER, spanOf } from '../log-filter.ts';
import { readBooks } from './books.ts';
import { createBind } from './log-filter-sql.ts';
import { keptRange } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { usagePartsSql } from './usage-parts.ts';

/** A model with calls nobody knows the cost of, among the rows that are kept. */
export interface UnpricedModel {
  provider: string;
  model: string;
  /** All of its unpriced calls. */
  calls: number;
  /** When the first and the last of them were made. */
  firstSeen: Date;
  lastSeen: Date;
  /** Whether there are calls of which nothing but the price is missing; of the others nobody knows what they used. */
  needsOnlyPrice: boolean;
}

const MOST_MODELS = 1000;
/** As in the index llm_usage_logs_unpriced. */
const NEEDS_ONLY_PRICE = `(input_tokens IS NOT NULL AND output_tokens IS NOT NULL AND (metadata -> 'usageEstimated') IS NULL)`;

/** The most called first, at most 1,000. Counts come from the rollups, the times of two calls from an index. */
export async function readUnpricedModels(pool: Pool, now: Date): Promise<UnpricedModel[]> {
  return readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const { bind, values } = createBind();
    const segments = [keptRange(spanOf(NO_FILTER, now), books)];
    const request = { filter: NO_FILTER, segments, dimensions: ['provider', 'model'], widest: 'MONTH' } as const;
    return read<UnpricedModel>(
      `SELECT provider, model, calls::float8 AS calls, "firstSeen", "lastSeen", "needsOnlyPrice"
       FROM (
         SELECT provider, model, sum(unpriced_calls) AS calls FROM ${usagePartsSql(request, books, bind)}
         GROUP BY provider, model HAVING sum(unpriced_calls) > 0
         ORDER BY calls DESC, provider, model LIMIT ${MOST_MODELS}
       ) AS counted
       CROSS JOIN LATERAL (
         SELECT min(first.created_at) AS "firstSeen", max(last.created_at) AS "lastSeen",
           bool_or(kind) FILTER (WHERE first.created_at IS NOT NULL) AS "needsOnlyPrice"
         FROM (VALUES (true), (false)) AS kinds(kind)
         LEFT JOIN LATERAL (${endSql('ASC')}) AS first ON true
         LEFT JOIN LATERAL (${endSql('DESC')}) AS last ON true
       ) AS seen
       ORDER BY counted.calls DESC, provider, model`,
      values,
    );
  });
}

function endSql(order: 'ASC' | 'DESC'): string {
  return `SELECT created_at FROM llm_usage_logs AS log
    WHERE log.provider = counted.provider AND log.model = counted.model AND cost_status = 'UNPRICED'
      AND ${NEEDS_ONLY_PRICE} = kind
    ORDER BY id ${order} LIMIT 1`;
}
