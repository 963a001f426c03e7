-- The books: one row per call to a provider, or per answer from the cache or a template.
--
-- The id is a UUIDv7 made by the server: 48 bits of created_at in milliseconds, then bits of SHA-256(request_id). One index
-- is therefore primary key, newest-first order, paging cursor, time filter, partition key and protection against replays.
-- Costs are integer nano-dollars, durations integer microseconds; null means "not reported".

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- How many batches of rows have been committed. A batch takes its number by updating this one row, which holds the row's
-- lock until commit: numbers appear in the order of commits, without gaps, whichever instance writes.
CREATE TABLE feed_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  position bigint NOT NULL
);
INSERT INTO feed_head (position) VALUES (0);

CREATE TABLE llm_usage_logs (
  id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  batch_id bigint NOT NULL,
  batch_index integer NOT NULL,
  request_id text NOT NULL,
  completion_id uuid NOT NULL,
  attempt integer NOT NULL,
  project_id text,
  task_id text,
  agent_type text NOT NULL,
  agent_id text,
  status text NOT NULL CHECK (status IN ('SUCCESS', 'ERROR', 'CACHED', 'TEMPLATED')),
  provider text NOT NULL,
  request_model text NOT NULL,
  model text NOT NULL,
  input_tokens integer,
  output_tokens integer,
  cached_input_tokens integer,
  cache_write_input_tokens integer,
  reasoning_tokens integer,
  cost_status text NOT NULL CHECK (cost_status IN ('PRICED', 'UNPRICED', 'FREE')),
  input_cost_nano bigint,
  output_cost_nano bigint,
  saved_cost_nano bigint,
  duration_us bigint NOT NULL,
  time_to_first_token_us bigint,
  finish_reason text,
  template_id uuid,
  error_code text,
  error_message text,
  system_prompt_hash bytea,
  user_prompt_hash bytea,
  response_preview text,
  metadata jsonb,
  success boolean NOT NULL GENERATED ALWAYS AS (status <> 'ERROR') STORED,
  cache_hit boolean NOT NULL GENERATED ALWAYS AS (status = 'CACHED') STORED,
  total_tokens bigint GENERATED ALWAYS AS (input_tokens::bigint + output_tokens) STORED,
  total_cost_nano bigint GENERATED ALWAYS AS (input_cost_nano + output_cost_nano) STORED,
  PRIMARY KEY (id),
  CHECK ((cost_status = 'UNPRICED') = (input_cost_nano IS NULL)),
  CHECK ((input_cost_nano IS NULL) = (output_cost_nano IS NULL))
) PARTITION BY RANGE (id);

CREATE INDEX llm_usage_logs_project ON llm_usage_logs (project_id, id);
CREATE INDEX llm_usage_logs_agent_type ON llm_usage_logs (agent_type, id);
CREATE INDEX llm_usage_logs_model ON llm_usage_logs (provider, model, id);
CREATE INDEX llm_usage_logs_task ON llm_usage_logs (task_id, id) WHERE task_id IS NOT NULL;
CREATE INDEX llm_usage_logs_failed ON llm_usage_logs (id) WHERE status = 'ERROR';
CREATE INDEX llm_usage_logs_cached ON llm_usage_logs (id) WHERE status = 'CACHED';
CREATE INDEX llm_usage_logs_completion ON llm_usage_logs (completion_id);
CREATE INDEX llm_usage_logs_request ON llm_usage_logs USING hash (request_id);
CREATE INDEX llm_usage_logs_batch ON llm_usage_logs (batch_id, batch_index);
CREATE INDEX llm_usage_logs_error_text ON llm_usage_logs USING gin (error_message gin_trgm_ops) WHERE error_message IS NOT NULL;
