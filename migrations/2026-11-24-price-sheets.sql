-- By which prices a row was counted, so that its cost can be explained line by line, and counted anew.

-- What a model costs from a moment on, and who says so. A sheet never changes: its id is a hash of all the rest, so a row that
-- names it is explained for ever. There is one for each price of the library version that runs, and of each override that was set.
-- Rates are dollars for a million tokens; see server/pricing/price-sheet.ts.
CREATE TABLE price_sheets (
  id bigint PRIMARY KEY,
  source text NOT NULL,
  version text NOT NULL,
  provider text NOT NULL,
  model text NOT NULL,
  effective_from timestamptz(3),
  rates jsonb NOT NULL,
  long_context jsonb NOT NULL
);

-- saved_usage: what an answer from the cache or a template would have used; its own tokens are 0.
ALTER TABLE llm_usage_logs
  ADD COLUMN price_id bigint,
  ADD COLUMN cache_write_one_hour_input_tokens integer,
  ADD COLUMN saved_usage jsonb;

-- As before, with the three columns.
CREATE OR REPLACE FUNCTION append_logs(
  new_rows json,
  row_count integer,
  has_once boolean,
  OUT batch bigint,
  OUT there integer[],
  OUT repeated integer[]
)
LANGUAGE plpgsql
-- A partition of this week has no statistics yet when the plan is made; its index is the way to it all the same.
SET enable_seqscan = off
AS $$
DECLARE
  known integer[] := '{}';
  written integer;
BEGIN
  UPDATE feed_head SET position = position + 1 RETURNING position INTO batch;

  IF has_once THEN
    SELECT coalesce(array_agg(place), '{}') INTO known
    FROM (
      SELECT place::integer, request_id, once, row_number() OVER (PARTITION BY request_id ORDER BY place) AS occurrence
      FROM ROWS FROM (json_to_recordset(new_rows) AS ("requestId" text, once boolean))
        WITH ORDINALITY AS new (request_id, once, place)
    ) AS new
    WHERE once AND (
      occurrence > 1 OR (SELECT true FROM llm_usage_logs AS log WHERE log.request_id = new.request_id LIMIT 1)
    );
  END IF;

  INSERT INTO llm_usage_logs (
    id, created_at, request_id, completion_id, attempt, project_id, task_id, agent_type, agent_id, status, provider,
    request_model, model, input_tokens, output_tokens, cached_input_tokens, cache_write_input_tokens,
    cache_write_one_hour_input_tokens, reasoning_tokens, cost_status, input_cost_nano, output_cost_nano, price_id,
    saved_cost_nano, saved_usage, duration_us, time_to_first_token_us, finish_reason, template_id, error_code, error_message, system_prompt_hash,
    user_prompt_hash, response_preview, metadata, batch_index, batch_id
  )
  SELECT new.*, batch
  FROM ROWS FROM (json_to_recordset(new_rows) AS (
    id uuid, "createdAt" timestamptz, "requestId" text, "completionId" uuid, attempt integer, "projectId" text,
    "taskId" text, "agentType" text, "agentId" text, status text, provider text, "requestModel" text, model text,
    "inputTokens" integer, "outputTokens" integer, "cachedInputTokens" integer, "cacheWriteInputTokens" integer,
    "cacheWriteOneHourInputTokens" integer, "reasoningTokens" integer, "costStatus" text, "inputCostNano" bigint,
    "outputCostNano" bigint, "priceId" bigint, "savedCostNano" bigint, "savedUsage" jsonb, "durationUs" bigint, "timeToFirstTokenUs" bigint, "finishReason" text, "templateId" uuid, "errorCode"
    text, "errorMessage" text, "systemPromptHash" bytea, "userPromptHash" bytea, "responsePreview" text, metadata
    jsonb
  )) WITH ORDINALITY AS new
  WHERE new.ordinality <> ALL (known)
  ON CONFLICT (id) DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;

  there := '{}';
  repeated := '{}';
  IF written < row_count THEN
    SELECT coalesce(array_agg(place) FILTER (WHERE is_there), '{}'),
      coalesce(array_agg(place) FILTER (WHERE NOT is_there), '{}')
    INTO there, repeated
    FROM (
      SELECT new.place::integer, log.batch_id IS DISTINCT FROM batch AND log.id IS NOT NULL AS is_there
      FROM ROWS FROM (json_to_recordset(new_rows) AS (id uuid)) WITH ORDINALITY AS new (id, place)
      LEFT JOIN llm_usage_logs AS log ON log.id = new.id
      WHERE (log.batch_id, log.batch_index) IS DISTINCT FROM (batch, new.place::integer)
    ) AS left_out;
  END IF;

  IF written = 0 THEN
    UPDATE feed_head SET position = position - 1;
    batch := NULL;
  ELSE
    PERFORM pg_notify('llm_logs', batch::text);
  END IF;
END
$$;
