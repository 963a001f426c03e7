-- How rows come into the books, in one place for every instance: each call is one batch.
--
-- The feed's number is taken first. It locks feed_head until the commit, so batches are committed one after the other, and
-- every later statement of this function sees all that was committed before it had the lock: a row with "once" is looked up
-- by its request_id then, and of the same request on two instances at the same moment one is kept.
--
-- new_rows: an array of rows as the server has them: a row's fields, and "once". row_count: how many, so that they need not be
-- read once more. has_once: whether any has it.
-- batch: the batch's number; null where no row was written and no number was used up.
-- there, repeated: the places, from 1, of rows that were left out because their id, or else their request_id, was there.

CREATE FUNCTION append_logs(
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
    reasoning_tokens, cost_status, input_cost_nano, output_cost_nano, saved_cost_nano, duration_us,
    time_to_first_token_us, finish_reason, template_id, error_code, error_message, system_prompt_hash,
    user_prompt_hash, response_preview, metadata, batch_index, batch_id
  )
  SELECT new.*, batch
  FROM ROWS FROM (json_to_recordset(new_rows) AS (
    id uuid, "createdAt" timestamptz, "requestId" text, "completionId" uuid, attempt integer, "projectId" text,
    "taskId" text, "agentType" text, "agentId" text, status text, provider text, "requestModel" text, model text,
    "inputTokens" integer, "outputTokens" integer, "cachedInputTokens" integer, "cacheWriteInputTokens" integer,
    "reasoningTokens" integer, "costStatus" text, "inputCostNano" bigint, "outputCostNano" bigint, "savedCostNano"
    bigint, "durationUs" bigint, "timeToFirstTokenUs" bigint, "finishReason" text, "templateId" uuid, "errorCode"
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
