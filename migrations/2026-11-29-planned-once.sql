-- What looks rows up in every week's partition is planned once a connection here, too, and not anew for its first five batches: the answer
-- of recordCalls waits for it.

ALTER FUNCTION append_logs SET plan_cache_mode = force_generic_plan;
