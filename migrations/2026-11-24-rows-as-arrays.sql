-- Rows come as an array a column, in place of one JSON text: PostgreSQL reads arrays in their binary form several times faster.
--
-- The feed's number is taken first. It locks feed_head until the commit, so batches are committed one after the other, and
-- every later statement of this function sees all that was committed before it had the lock: a row with "once" is looked up
-- by its request_id then, and of the same request on two instances at the same moment one is kept.
--
-- new_*: the columns; all have as many elements as there are rows. new_once: null where no row is only taken once.
-- batch: the batch's number; null where no row was written and no number was used up.
-- there, repeated: the places, from 1, of rows that were left out because their id, or else their request_id, was there.

DROP FUNCTION append_logs(json, integer, boolean);

CREATE FUNCTION append_logs(
  new_id uuid[],
  new_created_at timestamptz[],
  new_request_id text[],
  new_completion_id uuid[],
  new_attempt integer[],
  new_project_id text[],
  new_task_id text[],
  new_agent_type text[],
  new_agent_id text[],
  new_status text[],
  new_provider text[],
  new_request_model text[],
  new_model text[],
  new_input_tokens integer[],
  new_output_tokens integer[],
  new_cached_input_tokens integer[],
  new_cache_write_input_tokens integer[],
  new_cache_write_one_hour_input_tokens integer[],
  new_reasoning_tokens integer[],
  new_cost_status text[],
  new_input_cost_nano bigint[],
  new_output_cost_nano bigint[],
  new_saved_cost_nano bigint[],
  new_saved_usage jsonb[],
  new_price_id bigint[],
  new_duration_us bigint[],
  new_time_to_first_token_us bigint[],
  new_finish_reason text[],
  new_template_id uuid[],
  new_error_code text[],
  new_error_message text[],
  new_system_prompt_hash bytea[],
  new_user_prompt_hash bytea[],
  new_response_preview text[],
  new_metadata jsonb[],
  new_once boolean[],
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

  IF new_once IS NOT NULL THEN
    SELECT coalesce(array_agg(place), '{}') INTO known
    FROM (
      SELECT place::integer, request_id, once, row_number() OVER (PARTITION BY request_id ORDER BY place) AS occurrence
      FROM unnest(new_request_id, new_once) WITH ORDINALITY AS new (request_id, once, place)
    ) AS new
    WHERE once AND (
      occurrence > 1 OR (SELECT true FROM llm_usage_logs AS log WHERE log.request_id = new.request_id LIMIT 1)
    );
  END IF;

  INSERT INTO llm_usage_logs (
    batch_id, batch_index, id, created_at, request_id, completion_id, attempt, project_id, task_id, agent_type, agent_id,
    status, provider, request_model, model, input_tokens, output_tokens, cached_input_tokens, cache_write_input_tokens,
    cache_write_one_hour_input_tokens, reasoning_tokens, cost_status, input_cost_nano, output_cost_nano, saved_cost_nano,
    saved_usage, price_id, duration_us, time_to_first_token_us, finish_reason, template_id, error_code, error_message,
    system_prompt_hash, user_prompt_hash, response_preview, metadata
  )
  SELECT batch, new.*
  -- In a list of columns, as in FROM each array would be copied into a store of its own first.
  FROM (
    SELECT generate_subscripts(new_id, 1) AS place, unnest(new_id), unnest(new_created_at), unnest(new_request_id),
      unnest(new_completion_id), unnest(new_attempt), unnest(new_project_id), unnest(new_task_id), unnest(new_agent_type),
      unnest(new_agent_id), unnest(new_status), unnest(new_provider), unnest(new_request_model), unnest(new_model),
      unnest(new_input_tokens), unnest(new_output_tokens), unnest(new_cached_input_tokens),
      unnest(new_cache_write_input_tokens), unnest(new_cache_write_one_hour_input_tokens),
      unnest(new_reasoning_tokens), unnest(new_cost_status), unnest(new_input_cost_nano), unnest(new_output_cost_nano),
      unnest(new_saved_cost_nano), unnest(new_saved_usage), unnest(new_price_id), unnest(new_duration_us),
      unnest(new_time_to_first_token_us), unnest(new_finish_reason), unnest(new_template_id), unnest(new_error_code),
      unnest(new_error_message), unnest(new_system_prompt_hash), unnest(new_user_prompt_hash),
      unnest(new_response_preview), unnest(new_metadata)
  ) AS new
  WHERE new.place <> ALL (known)
  ON CONFLICT (id) DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;

  there := '{}';
  repeated := '{}';
  IF written < cardinality(new_id) THEN
    SELECT coalesce(array_agg(place) FILTER (WHERE is_there), '{}'),
      coalesce(array_agg(place) FILTER (WHERE NOT is_there), '{}')
    INTO there, repeated
    FROM (
      SELECT new.place::integer, log.batch_id IS DISTINCT FROM batch AND log.id IS NOT NULL AS is_there
      FROM unnest(new_id) WITH ORDINALITY AS new (id, place)
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
