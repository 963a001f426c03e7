import type { Pool, PoolClient } from 'pg';
import { boundedLatencySql, LATENCY_OF_ROW_SQL } from './latency.ts';
import { DIMENSIONS, type Rollup, ROLLUPS, startSql, SUM_COLUMNS, SUMS } from './rollups.ts';

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
  await client.query({ ...FOLD, values: [folded, through] });
  return through < head ? 'SOME' : 'ALL';
}

const SUM_SQL = SUM_COLUMNS.map((column) => `sum(${column})::bigint AS ${column}`).join(', ');

/** What tells apart the rows that are to be added up, which are called `fresh`. */
export const FRESH_KEYS = ['start', ...DIMENSIONS];

/** The keys of one row of the log. */
export const KEPT_IN_FRESH = 'created_at AS start, project_id, agent_type, provider, model, status';

/**
 * CTEs that add `fresh` to each rollup: it has the FRESH_KEYS, the sums, and as `latency` an element of histograms, or null. `cells`
 * is all that any rollup tells apart, so that the rows are gone through once.
 */
export const ADD_FRESH = [
  `cells AS MATERIALIZED (
    SELECT ${[`${startSql('HALF_HOUR', 'start')} AS start`, ...DIMENSIONS].join(', ')}, ${SUM_SQL},
      coalesce(array_agg(latency) FILTER (WHERE latency IS NOT NULL), '{}') AS latency
    FROM fresh GROUP BY ${placesOf(FRESH_KEYS)})`,
  ...ROLLUPS.flatMap(familySql),
].join(', ');

/** One statement: the new rows are read once, added up for each family, and what comes of it is added to each of its widths. */
const FOLD = {
  // Planning it takes as long as folding some hundred rows.
  name: 'fold',
  text: `WITH fresh AS MATERIALIZED (
      SELECT ${KEPT_IN_FRESH}, ${LATENCY_OF_ROW_SQL} AS latency,
        ${SUM_COLUMNS.map((column) => `${SUMS[column]} AS ${column}`).join(', ')}
      FROM llm_usage_logs WHERE batch_id > $1 AND batch_id <= $2
    ), ${ADD_FRESH}, unpriced_noticed AS (
      INSERT INTO unpriced_models (provider, model) SELECT DISTINCT provider, model FROM fresh WHERE unpriced_calls > 0
      ORDER BY provider, model ON CONFLICT DO NOTHING
    )
    UPDATE rollup_state SET folded_through = $2`,
};

/** The finest width is made of the cells, each wider one of the one before it. */
function familySql(rollups: readonly Rollup[]): string[] {
  const finestFirst = rollups.toReversed();
  return finestFirst.flatMap((rollup, at) => {
    const finer = finestFirst[at - 1];
    return [sumSql(rollup, finer ? `${finer.table}_new` : 'cells'), addSql(rollup)];
  });
}

function sumSql({ table, width, dimensions }: Rollup, source: string): string {
  const keys = ['start', ...dimensions];
  return `${table}_new AS (
    SELECT ${[...keys, ...SUM_COLUMNS].join(', ')}, ${boundedLatencySql('latency', 'cardinality(latency)')} AS latency
    FROM (
      SELECT ${[`${startSql(width, 'start')} AS start`, ...dimensions].join(', ')}, ${SUM_SQL}, latency_concat(latency) AS latency
      FROM ${source} GROUP BY ${placesOf(keys)}
    ) AS summed)`;
}

function placesOf(columns: readonly string[]): string {
  return columns.map((_, at) => at + 1).join(', ');
}

/** Keys in order, so that two who ever met would not lock each other out. */
function addSql({ table, dimensions }: Rollup): string {
  const keys = ['start', ...dimensions].join(', ');
  return `${table}_added AS (INSERT INTO ${table} AS held (${keys}, ${SUM_COLUMNS.join(', ')}, latency)
    SELECT ${keys}, ${SUM_COLUMNS.join(', ')}, latency FROM ${table}_new ORDER BY ${keys}
    ON CONFLICT (${keys}) DO UPDATE SET
      ${SUM_COLUMNS.map((column) => `${column} = held.${column} + EXCLUDED.${column}`).join(', ')},
      latency = ${boundedLatencySql('(held.latency || EXCLUDED.latency)', 'cardinality(held.latency) + cardinality(EXCLUDED.latency)')})`;
}
