import type { PoolClient } from 'pg';
import { ADD_FRESH, FRESH_KEYS, KEPT_IN_FRESH } from '../rollups/fold.ts';
import { SUM_COLUMNS, SUMS } from '../rollups/rollups.ts';
import type { NewCost } from './reprice-row.ts';

/**
 * Gives rows their new costs, in one statement and so in the caller's transaction: what is in the rollups of them moves by the
 * difference. Rows of batches that are not folded yet will be added as they are then. The caller has the rollups locked.
 */
export async function changeCosts(client: PoolClient, costs: readonly NewCost[]): Promise<void> {
  if (costs.length === 0) return;
  // One statement sees rows as they were, and RETURNING as they are.
  await client.query(CHANGE, [JSON.stringify(costs), costs[0]!.id, costs.at(-1)!.id]);
}

const sumsOf = (sign: '' | '-') => SUM_COLUMNS.map((column) => `${sign}(${SUMS[column]}) AS ${column}`).join(', ');

const CHANGE = `WITH new AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS (id uuid, "costStatus" text, "inputCostNano" bigint,
      "outputCostNano" bigint, "savedCostNano" bigint, "priceId" bigint)
  ), before AS MATERIALIZED (
    SELECT log.* FROM new JOIN llm_usage_logs AS log USING (id) WHERE log.id >= $2::uuid AND log.id <= $3::uuid
  ), after AS (
    UPDATE llm_usage_logs AS log
    SET cost_status = new."costStatus", input_cost_nano = new."inputCostNano", output_cost_nano = new."outputCostNano",
      saved_cost_nano = new."savedCostNano", price_id = new."priceId"
    FROM new WHERE log.id = new.id AND log.id >= $2::uuid AND log.id <= $3::uuid
    RETURNING log.*
  ), moved AS (
    SELECT ${KEPT_IN_FRESH}, batch_id, ${sumsOf('')} FROM after
    UNION ALL SELECT ${KEPT_IN_FRESH}, batch_id, ${sumsOf('-')} FROM before
  ), fresh AS MATERIALIZED (
    SELECT ${FRESH_KEYS.join(', ')}, NULL::bigint AS latency, ${SUM_COLUMNS.map((column) => `sum(${column})::bigint AS ${column}`).join(', ')}
    FROM moved WHERE batch_id <= (SELECT folded_through FROM rollup_state)
    GROUP BY ${FRESH_KEYS.join(', ')}
  ), ${ADD_FRESH}
  SELECT`;
