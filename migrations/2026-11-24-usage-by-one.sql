-- Sums by status alone, by project and by agent type: what most people look at has a few rows for each half hour then, whatever
-- else there is. The tables that are there tell projects and agent types apart together with all else, and by days only.

CREATE TABLE usage_by_status_half_hour (LIKE usage_by_model_half_hour, UNIQUE (start, status)) WITH (fillfactor = 70);
ALTER TABLE usage_by_status_half_hour DROP COLUMN provider, DROP COLUMN model;
CREATE TABLE usage_by_status_day (LIKE usage_by_status_half_hour INCLUDING ALL) WITH (fillfactor = 70);
CREATE TABLE usage_by_status_month (LIKE usage_by_status_half_hour INCLUDING ALL) WITH (fillfactor = 70);

CREATE TABLE usage_by_agent_type_half_hour (
  LIKE usage_by_status_half_hour,
  agent_type text NOT NULL,
  UNIQUE (start, agent_type, status)
) WITH (fillfactor = 70);
CREATE TABLE usage_by_agent_type_day (LIKE usage_by_agent_type_half_hour INCLUDING ALL) WITH (fillfactor = 70);
CREATE TABLE usage_by_agent_type_month (LIKE usage_by_agent_type_half_hour INCLUDING ALL) WITH (fillfactor = 70);

CREATE TABLE usage_by_project_half_hour (
  LIKE usage_by_status_half_hour,
  project_id text,
  UNIQUE NULLS NOT DISTINCT (project_id, start, status)
) WITH (fillfactor = 70);
CREATE INDEX usage_by_project_half_hour_start ON usage_by_project_half_hour (start);
CREATE TABLE usage_by_project_day (LIKE usage_by_project_half_hour INCLUDING ALL) WITH (fillfactor = 70);
CREATE TABLE usage_by_project_month (LIKE usage_by_project_half_hour INCLUDING ALL) WITH (fillfactor = 70);

-- Histograms are put one behind the other; see server/ledger/rollups/latency.ts.
CREATE AGGREGATE latency_concat(bigint[]) (SFUNC = array_cat, STYPE = bigint[], PARALLEL = SAFE);
-- As it was, but for STRICT, which kept it from becoming a part of the query that calls it. No duration is null.
CREATE OR REPLACE FUNCTION latency_bucket(duration_us bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ceil(ln(greatest(duration_us, 1)::float8) * (8 / ln(2::float8)))::bigint;

-- Nobody folds until this is done, so the tables are as far as the others are.
SELECT pg_advisory_xact_lock(hashtext('llm-ledger rollups'));

-- What finer sums say already. These outlive rows that were given up.
DO $$
DECLARE
  sums text := 'calls, input_tokens, output_tokens, cached_input_tokens, reasoning_tokens, input_cost_nano, output_cost_nano, saved_cost_nano, unpriced_calls, duration_us';
  added text := regexp_replace(sums, '(\w+)', 'sum(\1)', 'g');
  zeros text := regexp_replace(sums, '(\w+)', '0', 'g');
  made record;
BEGIN
  FOR made IN
    SELECT * FROM (VALUES
      ('usage_by_status_half_hour', 'usage_by_model_half_hour', 'start, status'),
      ('usage_by_status_day', 'usage_by_model_day', 'start, status'),
      ('usage_by_status_month', 'usage_by_model_month', 'start, status'),
      ('usage_by_agent_type_day', 'usage_by_agent_day', 'start, agent_type, status'),
      ('usage_by_agent_type_month', 'usage_by_agent_month', 'start, agent_type, status'),
      ('usage_by_project_day', 'usage_by_agent_day', 'start, project_id, status'),
      ('usage_by_project_month', 'usage_by_agent_month', 'start, project_id, status')
    ) AS made (target, source, keys)
  LOOP
    EXECUTE format(
      'INSERT INTO %1$s (%3$s, %4$s, latency)
       SELECT %3$s, %5$s, coalesce(array_agg((bucket << 40) + rows) FILTER (WHERE bucket IS NOT NULL), ''{}'')
       FROM (
         SELECT %3$s, %4$s, NULL::bigint AS bucket, NULL::bigint AS rows FROM %2$s
         UNION ALL
         SELECT %3$s, %6$s, element >> 40 AS bucket, sum(element & ((1::bigint << 40) - 1))::bigint
         FROM %2$s, unnest(latency) AS element GROUP BY %3$s, bucket
       ) AS parts GROUP BY %3$s',
      made.target, made.source, made.keys, sums, added, zeros
    );
  END LOOP;
END
$$;

-- Half hours of projects and agent types nobody has added up yet, so they are made of the rows that are there: some minutes for
-- ten million. Of weeks that were given up, these are known by days.
DO $$
DECLARE
  made record;
BEGIN
  FOR made IN
    SELECT * FROM (VALUES
      ('usage_by_agent_type_half_hour', 'agent_type'),
      ('usage_by_project_half_hour', 'project_id')
    ) AS made (target, dimension)
  LOOP
    EXECUTE format(
      'INSERT INTO %1$s (start, %2$s, status, calls, input_tokens, output_tokens, cached_input_tokens, reasoning_tokens,
         input_cost_nano, output_cost_nano, saved_cost_nano, unpriced_calls, duration_us, latency)
       SELECT date_bin(''30 minutes'', created_at, ''1970-01-01Z'') AS start, %2$s, status, count(*),
         sum(coalesce(input_tokens, 0)), sum(coalesce(output_tokens, 0)), sum(coalesce(cached_input_tokens, 0)),
         sum(coalesce(reasoning_tokens, 0)), sum(coalesce(input_cost_nano, 0)), sum(coalesce(output_cost_nano, 0)),
         sum(coalesce(saved_cost_nano, 0)), count(*) FILTER (WHERE cost_status = ''UNPRICED''), sum(duration_us),
         coalesce(array_agg((latency_bucket(duration_us) << 40) + 1) FILTER (WHERE status = ''SUCCESS''), ''{}'')
       FROM llm_usage_logs WHERE batch_id <= (SELECT folded_through FROM rollup_state)
       GROUP BY start, %2$s, status',
      made.target, made.dimension
    );
    -- Where one bucket is there many times, its rows are added up.
    EXECUTE format(
      'UPDATE %1$s SET latency = (
         SELECT array_agg((bucket << 40) + rows) FROM (
           SELECT element >> 40 AS bucket, sum(element & ((1::bigint << 40) - 1))::bigint AS rows
           FROM unnest(latency) AS element GROUP BY 1
         ) AS buckets
       ) WHERE cardinality(latency) > 64',
      made.target
    );
  END LOOP;
END
$$;
