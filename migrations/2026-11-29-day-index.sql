-- Which rows of a day have a value that many rows share. One such index costs the writing of a row about as much as one or two B-trees,
-- and takes the place of eight: rows that come together are put into its pending list, and a thousand rows of one value go from there
-- into the tree at once. Where a filter has several conditions, they are intersected before any row is read.

-- An instance of the version before may be writing. It reads the log before it inserts: it would wait for the new index, and the removal of
-- the old ones for it.
LOCK TABLE llm_usage_logs IN ACCESS EXCLUSIVE MODE;

-- Days since 1970 on the clock of UTC.
CREATE FUNCTION day_of(instant timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (instant AT TIME ZONE 'UTC')::date - date '1970-01-01';

-- dimension: its place, from 0, in day_keys. Two keys may be the same by chance, so the value itself is looked at, too.
CREATE FUNCTION day_key(dimension integer, value text, day bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN hashtextextended(value, day * 8 + dimension);

CREATE FUNCTION day_keys(
  created_at timestamptz,
  project_id text,
  agent_type text,
  provider text,
  model text,
  status text,
  task_id text,
  agent_id text,
  system_prompt_hash bytea
) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[
  day_key(0, project_id, day_of(created_at)),
  day_key(1, agent_type, day_of(created_at)),
  day_key(2, provider, day_of(created_at)),
  day_key(3, model, day_of(created_at)),
  day_key(4, status, day_of(created_at)),
  day_key(5, task_id, day_of(created_at)),
  day_key(6, agent_id, day_of(created_at)),
  day_key(7, encode(system_prompt_hash, 'hex'), day_of(created_at))
];

-- The keys of rows that have one of the values, on one of the days. Immutable, so the planner knows them, and how frequent they are.
CREATE FUNCTION day_keys_of(dimension integer, given text[], days bigint[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT day_key(dimension, value, day) FROM unnest(given) AS value, unnest(days) AS day);

-- A reader goes through the pending list: a megabyte takes some milliseconds.
CREATE INDEX llm_usage_logs_day ON llm_usage_logs
USING gin (day_keys(created_at, project_id, agent_type, provider, model, status, task_id, agent_id, system_prompt_hash))
WITH (gin_pending_list_limit = 1024);

DROP INDEX
  llm_usage_logs_project,
  llm_usage_logs_agent_type,
  llm_usage_logs_model,
  llm_usage_logs_failed,
  llm_usage_logs_cached,
  llm_usage_logs_task,
  llm_usage_logs_agent,
  llm_usage_logs_system_prompt;

-- What rollups tell apart must fit into an entry of their indexes (2,704 bytes): a row with more is refused, as it was by indexes that
-- are gone, so that it does not keep others out of the rollups.
ALTER TABLE llm_usage_logs ADD CONSTRAINT llm_usage_logs_fits_rollups CHECK (
  octet_length(coalesce(project_id, '')) + octet_length(agent_type) + octet_length(provider) + octet_length(model) <= 2600
) NOT VALID;
