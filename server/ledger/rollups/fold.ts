import type { Pool, PoolClient } from 'pg';
import { latencyBucketSql, latencyRowsSql, packLatencySql } from './latency.ts';
import { type Rollup, ROLLUPS, startSql, SUM_COLUMNS, SUMS } from './rollups.ts';

/** Batches of at most 1,000 rows each; fewer, larger folds are cheaper, but hold the rows of the rollups for longer. */
const BATCHES_AT_ONCE = 50;

/** ALL: nothing is left. SOME: call again. NONE: another instance is at it. */
export type Folded = 'ALL' | 'SOME' | 'NONE';

/**
 * Adds the oldest batches that are not in the rollups yet, unless somebody else is at it.
 *
 * Batches have the order of their commits without gaps (see feed_head), so one number says what has been added: a fold adds
 * all batches after `folded_through` up to some number and moves `folded_through` there, in one transaction. A reader that
 * adds the rows of later batches itself therefore counts every row once, whenever it looks.
 */
export async function foldBatches(pool: Pool): Promise<Folded> {
  const client = await pool.connect();
  let isUsable = false;
  try {
    await client.query('BEGIN');
    const folded = (await lockRollups(client)) ? await fold(client) : 'NONE';
    await client.query('COMMIT');
    isUsable = true;
    return folded;
  } finally {
    client.release(!isUsable);
  }
}

/** Until the end of the transaction nobody else changes rollups, or gives up rows they were made from; false: another does. */
export async function lockRollups(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('llm-ledger rollups')) AS mine`,
  );
  return rows[0]!.mine;
}

/** As lockRollups, but waits for whoever is at it. */
export async function waitForRollups(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('llm-ledger rollups'))`);
}

async function fold(client: PoolClient): Promise<Folded> {
  const { rows } = await client.query<{ folded: string; head: string }>(
    'SELECT folded_through AS folded, position AS head FROM rollup_state, feed_head',
  );
  const [folded, head] = [Number(rows[0]!.folded), Number(rows[0]!.head)];
  if (folded === head) return 'ALL';
  const through = Math.min(head, folded + BATCHES_AT_ONCE);
  await client.query(FOLD, [folded, through]);
  return through < head ? 'SOME' : 'ALL';
}

const MERGED_LATENCY = `(SELECT ${packLatencySql('rows')} FROM (
    SELECT ${latencyBucketSql('element')} AS latency_bucket, sum(${latencyRowsSql('element')})::bigint AS rows
    FROM unnest(held.latency || EXCLUDED.latency) AS element GROUP BY 1) AS merged)`;

/** What `fresh`, the rows of the log that are to be added up, is grouped by. */
export const FRESH_KEYS = ['half_hour', 'project_id', 'agent_type', 'provider', 'model', 'status', 'latency_bucket'];

/** The keys of one row of the log. */
export const KEPT_IN_FRESH = `${startSql('HALF_HOUR', 'created_at')} AS half_hour, project_id, agent_type, provider, model, status,
  CASE WHEN status = 'SUCCESS' THEN latency_bucket(duration_us) END AS latency_bucket`;

/** CTEs that add `fresh`, which has the FRESH_KEYS and the sums, to each rollup. */
export const ADD_FRESH = ROLLUPS.flat()
  .map((rollup) => `${rollup.table}_added AS (${addSql(rollup)})`)
  .join(', ');

/** One statement: the new rows are read and grouped once, and what comes of it is added to each rollup. */
const FOLD = `WITH fresh AS MATERIALIZED (
    SELECT ${KEPT_IN_FRESH}, ${SUM_COLUMNS.map((column) => `sum(${SUMS[column]})::bigint AS ${column}`).join(', ')}
    FROM llm_usage_logs WHERE batch_id > $1 AND batch_id <= $2
    GROUP BY ${FRESH_KEYS.join(', ')}
  ), ${ADD_FRESH}, unpriced_noticed AS (
    INSERT INTO unpriced_models (provider, model) SELECT DISTINCT provider, model FROM fresh WHERE unpriced_calls > 0
    ORDER BY provider, model ON CONFLICT DO NOTHING
  )
  UPDATE rollup_state SET folded_through = $2`;

/** Keys in order, so that two who ever met would not lock each other out. */
function addSql({ table, width, dimensions }: Rollup): string {
  const keys = ['start', ...dimensions].join(', ');
  const sums = SUM_COLUMNS.map((column) => `sum(${column})::bigint AS ${column}`).join(', ');
  const perBucket = `SELECT ${startSql(width, 'half_hour')} AS start, ${dimensions.join(', ')}, latency_bucket, ${sums}
    FROM fresh GROUP BY ${keys}, latency_bucket`;
  return `INSERT INTO ${table} AS held (${keys}, ${SUM_COLUMNS.join(', ')}, latency)
    SELECT ${keys}, ${sums}, ${packLatencySql('calls')}
    FROM (${perBucket}) AS per_bucket GROUP BY ${keys} ORDER BY ${keys}
    ON CONFLICT (${keys}) DO UPDATE SET
      ${SUM_COLUMNS.map((column) => `${column} = held.${column} + EXCLUDED.${column}`).join(', ')},
      latency = ${MERGED_LATENCY}`;
}
