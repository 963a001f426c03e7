-- Sums of the books, so that statistics, counts and pages need not read every row. Each table adds up the same columns of
-- llm_usage_logs over a time and some dimensions; server/ledger/rollups/rollups.ts says the same to the code, and a test
-- proves that they agree. Batches are folded in behind the writer, in the order of their numbers: what is not folded yet is
-- read from the rows themselves, so a sum is exact at every moment.

CREATE TABLE rollup_state (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  -- Every batch up to this number is in the rollups, and none after it.
  folded_through bigint NOT NULL,
  -- Rows before this instant were given up by retention, their sums were not. Null: none were.
  rows_since timestamptz,
  -- The last batch that had one of these rows: who followed the feed only up to before it has missed what nobody can tell any more.
  given_up_through bigint NOT NULL DEFAULT 0
);
INSERT INTO rollup_state (folded_through) VALUES (0);

-- latency: a histogram of duration_us over rows with status SUCCESS. Each element is a bucket that is not empty, packed as
-- (bucket << 40) + rows; see latency_bucket.
CREATE TABLE usage_by_model_half_hour (
  start timestamptz NOT NULL,
  provider text NOT NULL,
  model text NOT NULL,
  status text NOT NULL,
  calls bigint NOT NULL,
  input_tokens bigint NOT NULL,
  output_tokens bigint NOT NULL,
  cached_input_tokens bigint NOT NULL,
  reasoning_tokens bigint NOT NULL,
  input_cost_nano bigint NOT NULL,
  output_cost_nano bigint NOT NULL,
  saved_cost_nano bigint NOT NULL,
  unpriced_calls bigint NOT NULL,
  duration_us bigint NOT NULL,
  latency bigint[] NOT NULL,
  UNIQUE (start, provider, model, status)
) WITH (fillfactor = 70);

CREATE TABLE usage_by_model_day (LIKE usage_by_model_half_hour INCLUDING ALL) WITH (fillfactor = 70);

CREATE TABLE usage_by_model_month (LIKE usage_by_model_half_hour INCLUDING ALL) WITH (fillfactor = 70);

CREATE TABLE usage_by_agent_day (
  LIKE usage_by_model_half_hour,
  project_id text,
  agent_type text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (agent_type, start, project_id, provider, model, status)
) WITH (fillfactor = 70);
CREATE INDEX usage_by_agent_day_project ON usage_by_agent_day (project_id, start);
CREATE INDEX usage_by_agent_day_start ON usage_by_agent_day (start);

CREATE TABLE usage_by_agent_month (
  LIKE usage_by_model_half_hour,
  project_id text,
  agent_type text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (agent_type, start, project_id, provider, model, status)
) WITH (fillfactor = 70);

-- The histogram bucket of a duration: bucket b holds 2^((b-1)/8) < microseconds <= 2^(b/8), so that a bucket's middle is within
-- 4.4 % of everything in it (DDSketch, Masson et al., VLDB 2019). Bucket 0 holds one microsecond and less.
CREATE FUNCTION latency_bucket(duration_us bigint) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ceil(ln(greatest(duration_us, 1)::float8) * (8 / ln(2::float8)))::bigint;

-- What the contract's filters look for, beside the indexes of the first migration. Hashes of prompts repeat: in a B-tree equal keys
-- share their space, in a hash index they would queue up.
CREATE INDEX llm_usage_logs_agent ON llm_usage_logs (agent_id, id) WHERE agent_id IS NOT NULL;
CREATE INDEX llm_usage_logs_system_prompt ON llm_usage_logs (system_prompt_hash) WHERE system_prompt_hash IS NOT NULL;
CREATE INDEX llm_usage_logs_user_prompt ON llm_usage_logs (user_prompt_hash) WHERE user_prompt_hash IS NOT NULL;

-- A search among errors finds both texts in one index.
DROP INDEX llm_usage_logs_error_text;
CREATE INDEX llm_usage_logs_error_text ON llm_usage_logs USING gin (error_message gin_trgm_ops, response_preview gin_trgm_ops)
  WHERE status = 'ERROR';
