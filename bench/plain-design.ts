import type { Pool } from 'pg';

/** The usual design: a serial key, a text or a float for everything, and an index for each column that is looked for. */
export const PLAIN_TABLE = `CREATE TABLE plain_logs (
  id bigserial PRIMARY KEY,
  request_id varchar(255) NOT NULL,
  project_id varchar(255),
  task_id varchar(255),
  agent_type varchar(255) NOT NULL,
  agent_id varchar(255),
  provider varchar(255) NOT NULL,
  model varchar(255) NOT NULL,
  input_tokens integer,
  output_tokens integer,
  total_tokens integer,
  input_cost double precision,
  output_cost double precision,
  total_cost double precision,
  duration double precision,
  success boolean NOT NULL,
  error_message text,
  cache_hit boolean NOT NULL,
  system_prompt_hash varchar(64),
  user_prompt_hash varchar(64),
  response_preview text,
  metadata json,
  created_at timestamptz NOT NULL
)`;

/** What a made row has for these columns, in their order, the serial apart. */
export const PLAIN_COLUMNS = `nextval('plain_logs_id_seq'), request_id, project_id, task_id, agent_type, agent_id, provider, model,
  input_tokens, output_tokens, input_tokens + output_tokens, input_cost_nano / 1e9, output_cost_nano / 1e9,
  (input_cost_nano + output_cost_nano) / 1e9, duration_us / 1e6, status <> 'ERROR', error_message, status = 'CACHED',
  encode(system_prompt_hash, 'hex'), encode(user_prompt_hash, 'hex'), response_preview, metadata, created_at`;

const INDEXED = [
  'request_id',
  'project_id',
  'task_id',
  'agent_type',
  'agent_id',
  'provider',
  'model',
  'success',
  'cache_hit',
  'system_prompt_hash',
  'user_prompt_hash',
  'created_at',
];

/** Building indexes once is faster than keeping them while rows are loaded. */
export async function dropPlainIndexes(pool: Pool): Promise<void> {
  for (const column of INDEXED) await pool.query(`DROP INDEX IF EXISTS plain_logs_${column}`);
}

export async function buildPlainIndexes(pool: Pool): Promise<void> {
  for (const column of INDEXED) await pool.query(`CREATE INDEX plain_logs_${column} ON plain_logs (${column})`);
}

/** Totals per provider and model with percentiles, as usageStats gives them; all time where no beginning is given. */
export async function plainStats(pool: Pool, from: Date | null): Promise<number> {
  const { rows } = await pool.query<{ calls: number }>(
    `SELECT provider, model, count(*)::float8 AS calls, count(*) FILTER (WHERE success) AS successes,
       count(*) FILTER (WHERE cache_hit) AS cached, sum(input_tokens), sum(output_tokens), sum(total_tokens),
       sum(input_cost), sum(output_cost), sum(total_cost), avg(duration) FILTER (WHERE success AND NOT cache_hit),
       percentile_cont(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY duration) FILTER (WHERE success AND NOT cache_hit)
     FROM plain_logs WHERE ($1::timestamptz IS NULL OR created_at >= $1) GROUP BY GROUPING SETS ((provider, model), (provider), ())`,
    [from],
  );
  return rows.find((row) => (row as { provider?: unknown }).provider === null)?.calls ?? 0;
}

/** A page by OFFSET with its count(*). */
export async function plainPage(pool: Pool, number: number, size: number): Promise<number> {
  await pool.query('SELECT * FROM plain_logs ORDER BY created_at DESC LIMIT $1 OFFSET $2', [size, (number - 1) * size]);
  const { rows } = await pool.query<{ total: number }>('SELECT count(*)::float8 AS total FROM plain_logs');
  return rows[0]!.total;
}
