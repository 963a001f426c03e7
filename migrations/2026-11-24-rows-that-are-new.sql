-- How rows come into the books that are all expected to be new: as append_logs, but for looking each id up before it is written
-- (ON CONFLICT), which costs as much as an index. An id that is there already is an error, unique_violation, and nothing is written;
-- append_logs then says which rows are new.
--
-- new_*: the columns; all have as many elements as there are rows, and there is at least one. Returns the batch's number.

CREATE FUNCTION append_new_logs(
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
  new_metadata jsonb[]
) RETURNS bigint
LANGUAGE plpgsql
AS $$
DECLARE
  batch bigint;
BEGIN
  -- Locks feed_head until the commit, so batches are committed one after the other.
  UPDATE feed_head SET position = position + 1 RETURNING position INTO batch;

  INSERT INTO llm_usage_logs (
    batch_id, batch_index, id, created_at, request_id, completion_id, attempt, project_id, task_id, agent_type, agent_id,
    status, provider, request_model, model, input_tokens, output_tokens, cached_input_tokens, cache_write_input_tokens,
    cache_write_one_hour_input_tokens, reasoning_tokens, cost_status, input_cost_nano, output_cost_nano, saved_cost_nano,
    saved_usage, price_id, duration_us, time_to_first_token_us, finish_reason, template_id, error_code, error_message,
    system_prompt_hash, user_prompt_hash, response_preview, metadata
  )
  SELECT batch, generate_subscripts(new_id, 1) AS place, unnest(new_id), unnest(new_created_at), unnest(new_request_id),
    unnest(new_completion_id), unnest(new_attempt), unnest(new_project_id), unnest(new_task_id), unnest(new_agent_type),
    unnest(new_agent_id), unnest(new_status), unnest(new_provider), unnest(new_request_model), unnest(new_model),
    unnest(new_input_tokens), unnest(new_output_tokens), unnest(new_cached_input_tokens),
    unnest(new_cache_write_input_tokens), unnest(new_cache_write_one_hour_input_tokens),
    unnest(new_reasoning_tokens), unnest(new_cost_status), unnest(new_input_cost_nano), unnest(new_output_cost_nano),
    unnest(new_saved_cost_nano), unnest(new_saved_usage), unnest(new_price_id), unnest(new_duration_us),
    unnest(new_time_to_first_token_us), unnest(new_finish_reason), unnest(new_template_id), unnest(new_error_code),
    unnest(new_error_message), unnest(new_system_prompt_hash), unnest(new_user_prompt_hash),
    unnest(new_response_preview), unnest(new_metadata);

  PERFORM pg_notify('llm_logs', batch::text);
  RETURN batch;
END
$$;
