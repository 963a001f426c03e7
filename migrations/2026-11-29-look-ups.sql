-- Rows by what says nothing of their time: each week's partition is looked at, in its own index. To plan that takes PostgreSQL some
-- twenty times as long as to do it, so these are planned once a connection, whatever is looked for.

-- given: at most some thousands.
CREATE FUNCTION find_requests(given text[])
RETURNS TABLE (id uuid, request_id text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan
-- A partition of this week has no statistics yet when the plan is made; its index is the way to it all the same.
SET enable_seqscan = off
AS $$
BEGIN
  RETURN QUERY SELECT log.id, log.request_id FROM llm_usage_logs AS log WHERE log.request_id = ANY (given);
END
$$;

CREATE FUNCTION find_completion(given uuid)
RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
BEGIN
  RETURN QUERY SELECT log.id FROM llm_usage_logs AS log WHERE log.completion_id = given;
END
$$;
