import type { Pool, PoolClient } from 'pg';
import { foldBatches } from '../server/ledger/rollups/fold.ts';
import { createPartitions } from '../server/ledger/writing/partitions.ts';
import { PLAIN_COLUMNS } from './plain-design.ts';

const DAY_MS = 86_400_000;
const CHUNK_ROWS = 50_000;
const BATCH_ROWS = 1000;
const DAYS = 90;

/** The end of the ninety days: everything was made before. */
export const NOW = new Date('2026-11-24T12:00:00Z');

/** How many there are of each. The first are called most (Zipf), as in life. */
export const PROJECTS = 200;
export const AGENT_TYPES = 20;
export const MODELS = 30;
export const PROVIDERS = 5;

/**
 * Puts so many more rows of the last ninety days into the log and, the same ones, into `plain_logs`. A project mostly has five
 * kinds of agents, an agent four models in a project; 3 % fail, 15 % come from the cache, previews have 200 characters.
 */
export async function addRows(pool: Pool, count: number, show: (share: number) => void): Promise<void> {
  const days = Array.from({ length: DAYS + 1 }, (_, day) => new Date(NOW.getTime() - day * DAY_MS));
  await createPartitions(pool).ensure(days);
  const chunks = Math.ceil(count / CHUNK_ROWS);
  const client = await pool.connect();
  try {
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      await addChunk(client, { from: chunk / chunks, share: 1 / chunks });
      await foldBatches(pool);
      show((chunk + 1) / chunks);
    }
  } finally {
    client.release();
  }
  for (let folded = await foldBatches(pool); folded !== 'ALL';) folded = await foldBatches(pool);
}

/** One part of the ninety days, in the order of time but for some seconds. */
async function addChunk(client: PoolClient, time: { from: number; share: number }): Promise<void> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ head: string }>(
    `UPDATE feed_head SET position = position + ${CHUNK_ROWS / BATCH_ROWS} RETURNING position AS head`,
  );
  const firstBatch = Number(rows[0]!.head) - CHUNK_ROWS / BATCH_ROWS + 1;
  await client.query('SELECT setseed($1)', [(firstBatch % 1_000_003) / 1_000_003]);
  await client.query(makeSql(time, firstBatch));
  await client.query(`INSERT INTO llm_usage_logs (${COLUMNS}) SELECT ${COLUMNS} FROM made`);
  await client.query(`INSERT INTO plain_logs SELECT ${PLAIN_COLUMNS} FROM made`);
  await client.query('COMMIT');
}

const COLUMNS = `id, created_at, batch_id, batch_index, request_id, completion_id, attempt, project_id, task_id, agent_type, agent_id,
  status, provider, request_model, model, input_tokens, output_tokens, cost_status, input_cost_nano, output_cost_nano, saved_cost_nano,
  duration_us, finish_reason, error_code, error_message, system_prompt_hash, user_prompt_hash, response_preview, metadata`;

/** A number from 1, the first ones most often. */
function zipf(count: number): string {
  const weights = Array.from({ length: count }, (_, at) => 1 / (at + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const steps = weights.map((_, at) => weights.slice(0, at + 1).reduce((sum, weight) => sum + weight, 0) / total);
  return `(1 + width_bucket(random(), '{${steps.slice(0, -1).join(',')}}'::float8[]))`;
}

function makeSql({ from, share }: { from: number; share: number }, firstBatch: number): string {
  const millisecond = `(${NOW.getTime()} - ${DAYS * DAY_MS} * (1 - ${from} - ${share} * (n + random() * 20) / (${CHUNK_ROWS} + 20)))::bigint`;
  return `CREATE TEMP TABLE made ON COMMIT DROP AS
    SELECT (lpad(to_hex(ms), 12, '0') || '7' || substr(hash, 1, 3) || 'a' || substr(hash, 4, 15))::uuid AS id,
      to_timestamp(ms / 1000.0) AS created_at,
      ${firstBatch} + n / ${BATCH_ROWS} AS batch_id, n % ${BATCH_ROWS} AS batch_index,
      'request-' || hash AS request_id,
      (lpad(to_hex(ms), 12, '0') || '7' || substr(hash, 20, 3) || 'b' || substr(hash, 4, 15))::uuid AS completion_id,
      1 AS attempt,
      'project-' || project AS project_id,
      CASE WHEN n % 2 = 0 THEN 'task-' || (${firstBatch} + n / 7) END AS task_id,
      'agent-type-' || agent AS agent_type,
      'agent-' || (project * 100 + agent) AS agent_id,
      status,
      'provider-' || model % ${PROVIDERS} AS provider,
      'model-' || model AS request_model,
      'model-' || model AS model,
      CASE WHEN status = 'SUCCESS' THEN input ELSE 0 END AS input_tokens,
      CASE WHEN status = 'SUCCESS' THEN output ELSE 0 END AS output_tokens,
      CASE WHEN status = 'SUCCESS' THEN 'PRICED' ELSE 'FREE' END AS cost_status,
      CASE WHEN status = 'SUCCESS' THEN input * 300 ELSE 0 END AS input_cost_nano,
      CASE WHEN status = 'SUCCESS' THEN output * 2500 ELSE 0 END AS output_cost_nano,
      CASE WHEN status = 'CACHED' THEN input * 300 + output * 2500 END AS saved_cost_nano,
      CASE WHEN status = 'CACHED' THEN 2000 ELSE 1 + (900000 * exp(normal * 0.8))::bigint END AS duration_us,
      CASE WHEN status <> 'ERROR' THEN 'STOP' END AS finish_reason,
      CASE WHEN status = 'ERROR' THEN 'PROVIDER_ERROR' END AS error_code,
      CASE WHEN status = 'ERROR' THEN 'HTTP 503: the model ' || model || ' is overloaded, request ' || substr(hash, 1, 8) END AS error_message,
      decode(md5(agent::text) || md5(agent::text), 'hex') AS system_prompt_hash,
      decode(md5(hash) || md5(n::text), 'hex') AS user_prompt_hash,
      CASE WHEN status <> 'ERROR' THEN rpad('An answer about ' || hash || ' ', 200, 'words and more of them ') END AS response_preview,
      CASE WHEN n % 3 = 0 THEN jsonb_build_object('run', n, 'branch', 'main') END AS metadata
    FROM (
      SELECT n, project, agent, hash, normal,
        ${millisecond} AS ms,
        1 + (agent * 7 + project * 3 + floor(random() * 4)::int) % ${MODELS} AS model,
        (200 * exp(normal))::int AS input, (100 * exp(-normal))::int AS output,
        CASE WHEN luck < 0.03 THEN 'ERROR' WHEN luck < 0.18 THEN 'CACHED' ELSE 'SUCCESS' END AS status
      FROM (
        SELECT n, project, random_normal() AS normal, random() AS luck, md5(random()::text || n) AS hash,
          CASE WHEN random() < 0.9 THEN 1 + (project * 11 + floor(random() * 5)::int) % ${AGENT_TYPES} ELSE ${zipf(AGENT_TYPES)} END AS agent
        FROM (SELECT n, ${zipf(PROJECTS)} AS project FROM generate_series(0, ${CHUNK_ROWS - 1}) AS n) AS called
      ) AS chosen
    ) AS facts`;
}
