-- What may be spent, by whom and in which time. Money is integer nano-dollars.
--
-- What a budget has spent is the cost of the rows of its period, by created_at, and nothing else. budget_periods keeps the sum of
-- them up to a batch; as batches have numbers without gaps in the order of their commits, the rows of later batches are what it lacks.
-- What is reserved is what calls may still cost whose row is not in the books. As a reservation knows the ids its row can have, one
-- snapshot never counts a call twice and never misses one.

CREATE TABLE budgets (
  id uuid PRIMARY KEY,
  scope text NOT NULL CHECK (scope IN ('GLOBAL', 'PROJECT', 'AGENT_TYPE', 'PROVIDER')),
  scope_value text,
  period text NOT NULL CHECK (period IN ('DAY', 'WEEK', 'MONTH')),
  time_zone text NOT NULL,
  limit_nano bigint NOT NULL CHECK (limit_nano > 0),
  enforced boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- It is there for its alerts alone.
  deleted_at timestamptz,
  CHECK ((scope = 'GLOBAL') = (scope_value IS NULL))
);
CREATE UNIQUE INDEX budgets_subject ON budgets (scope, scope_value, period) NULLS NOT DISTINCT WHERE deleted_at IS NULL;

-- How often costs of rows that are in the books have been changed: a sum made before that is not true any more.
CREATE TABLE cost_changes (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  times bigint NOT NULL
);
INSERT INTO cost_changes (times) VALUES (0);

CREATE FUNCTION note_cost_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cost_changes SET times = times + 1;
  RETURN NULL;
END
$$;
CREATE TRIGGER cost_change AFTER UPDATE OF input_cost_nano, output_cost_nano ON llm_usage_logs
  FOR EACH STATEMENT EXECUTE FUNCTION note_cost_change();

CREATE TABLE budget_periods (
  budget_id uuid NOT NULL REFERENCES budgets,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- Of the rows of all batches up to counted_through, as they were after that many cost changes.
  spent_nano bigint NOT NULL,
  counted_through bigint NOT NULL,
  cost_changes bigint NOT NULL,
  refused_calls bigint NOT NULL DEFAULT 0,
  -- The highest threshold that was raised, in percent.
  alerted integer NOT NULL DEFAULT 0,
  PRIMARY KEY (budget_id, starts_at)
) WITH (fillfactor = 50);

CREATE TABLE budget_reservations (
  budget_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  -- The row of the call where it is answered, and where it fails.
  row_id uuid NOT NULL,
  failed_row_id uuid NOT NULL,
  amount_nano bigint NOT NULL,
  -- Infinity: the call has ended, and its row is on its way.
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (budget_id, starts_at, row_id)
);
CREATE INDEX budget_reservations_row ON budget_reservations (row_id);

CREATE TABLE budget_alerts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The order in which they were raised.
  position bigint NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
  budget_id uuid NOT NULL REFERENCES budgets,
  period_start timestamptz NOT NULL,
  threshold integer NOT NULL,
  spent_nano bigint NOT NULL,
  limit_nano bigint NOT NULL,
  raised_at timestamptz(3) NOT NULL,
  UNIQUE (budget_id, period_start, threshold)
);

-- What is to be told to a receiver outside, until he has it.
CREATE TABLE webhook_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  type text NOT NULL,
  -- What is told beside the type.
  facts json NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  -- Null: it was delivered, or given up.
  due_at timestamptz DEFAULT now(),
  delivered_at timestamptz,
  last_error text
);
CREATE INDEX webhook_events_due ON webhook_events (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_events_created ON webhook_events (created_at);

-- The smallest id a row of that instant can have.
CREATE FUNCTION first_log_id(instant timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN rpad(lpad(to_hex((extract(epoch FROM instant) * 1000)::bigint), 12, '0'), 32, '0')::uuid;

-- Rows of the period that its sum lacks.
CREATE FUNCTION uncounted_rows(subject budgets, period budget_periods)
RETURNS TABLE (id uuid, cost_nano bigint)
LANGUAGE plpgsql STABLE
-- Where a batch begins is what makes it quick, and only a plan for that number knows it.
SET plan_cache_mode = force_custom_plan
SET jit = off
AS $$
BEGIN
  RETURN QUERY SELECT log.id, log.total_cost_nano
    FROM llm_usage_logs AS log
    WHERE log.batch_id > period.counted_through
      AND log.id >= first_log_id(period.starts_at) AND log.id < first_log_id(period.ends_at)
      AND CASE subject.scope
        WHEN 'PROJECT' THEN log.project_id = subject.scope_value
        WHEN 'AGENT_TYPE' THEN log.agent_type = subject.scope_value
        WHEN 'PROVIDER' THEN log.provider = subject.scope_value
        ELSE true
      END;
END
$$;

-- Where a budget stands, at the moment of the statement that asks. head: the last batch that is in it.
CREATE FUNCTION budget_standing(
  subject budgets,
  period budget_periods,
  OUT spent_nano bigint,
  OUT reserved_nano bigint,
  OUT head bigint
)
LANGUAGE sql STABLE
AS $$
  WITH added AS MATERIALIZED (SELECT id, cost_nano FROM uncounted_rows(subject, period))
  SELECT period.spent_nano + coalesce((SELECT sum(cost_nano) FROM added), 0)::bigint,
    coalesce((
      SELECT sum(held.amount_nano) FROM budget_reservations AS held
      WHERE held.budget_id = period.budget_id AND held.starts_at = period.starts_at AND held.expires_at > now()
        AND held.row_id NOT IN (SELECT id FROM added) AND held.failed_row_id NOT IN (SELECT id FROM added)
    ), 0)::bigint,
    (SELECT position FROM feed_head)
$$;

-- Raises every threshold that was not raised in this period yet, up to that one.
CREATE FUNCTION raise_budget_alerts(subject budgets, period budget_periods, spent bigint, up_to integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  WITH raised AS (
    INSERT INTO budget_alerts (budget_id, period_start, threshold, spent_nano, limit_nano, raised_at)
    SELECT subject.id, period.starts_at, threshold, spent, subject.limit_nano, clock_timestamp()
    FROM unnest(ARRAY[50, 70, 80, 90, 95, 99, 100]) AS threshold
    WHERE threshold > period.alerted AND threshold <= up_to
    ORDER BY threshold
    ON CONFLICT DO NOTHING
    RETURNING *
  )
  INSERT INTO webhook_events (type, facts)
  SELECT 'BUDGET_ALERT', json_build_object(
    'threshold', threshold,
    'spent', trim_scale(spent_nano / 1e9::numeric),
    'limit', trim_scale(limit_nano / 1e9::numeric),
    'raisedAt', to_char(raised_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'budget', json_build_object(
      'id', subject.id, 'scope', subject.scope, 'scopeValue', subject.scope_value, 'period', subject.period
    )
  )
  FROM raised ORDER BY threshold;
  UPDATE budget_periods SET alerted = up_to WHERE budget_id = period.budget_id AND starts_at = period.starts_at;
  PERFORM pg_notify('budget_alerts', '');
  -- What somebody is told of is not taken back by a crash of the database.
  PERFORM set_config('synchronous_commit', 'on', true);
END
$$;

-- Takes reservations away whose row is among those that the sum lacks: from now on the row says what the call cost.
CREATE FUNCTION give_up_booked(subject budgets, period budget_periods) RETURNS void
LANGUAGE sql
AS $$
  WITH added AS MATERIALIZED (SELECT id FROM uncounted_rows(subject, period))
  DELETE FROM budget_reservations AS held
  WHERE held.budget_id = period.budget_id AND held.starts_at = period.starts_at
    AND (held.row_id IN (SELECT id FROM added) OR held.failed_row_id IN (SELECT id FROM added))
$$;

-- Takes the rows of later batches into the sum of a period that the caller has locked, gives up the reservations of their calls,
-- and raises the alerts that are due.
CREATE FUNCTION fold_budget(subject budgets, period budget_periods, OUT spent_nano bigint, OUT reserved_nano bigint)
LANGUAGE plpgsql AS $$
DECLARE
  standing record;
  reached integer;
BEGIN
  SELECT * INTO standing FROM budget_standing(subject, period);
  spent_nano := standing.spent_nano;
  reserved_nano := standing.reserved_nano;
  IF standing.head > period.counted_through THEN
    UPDATE budget_periods AS p SET spent_nano = standing.spent_nano, counted_through = standing.head
    WHERE p.budget_id = period.budget_id AND p.starts_at = period.starts_at;
    PERFORM give_up_booked(subject, period);
  END IF;
  SELECT max(threshold) INTO reached
  FROM unnest(ARRAY[50, 70, 80, 90, 95, 99, 100]) AS threshold
  WHERE spent_nano::numeric * 100 >= subject.limit_nano::numeric * threshold;
  IF reached > period.alerted AND subject.deleted_at IS NULL THEN
    PERFORM raise_budget_alerts(subject, period, spent_nano, reached);
  END IF;
END
$$;

-- Takes a sum that was counted from the books in place of what is there, or as the first of its period: nano-dollars, the last batch
-- in it, and the cost changes it saw.
CREATE FUNCTION count_budget(
  budget uuid, start timestamptz, finish timestamptz, counted_nano bigint, through bigint, changes bigint
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  subject budgets;
  period budget_periods;
BEGIN
  SELECT * INTO STRICT subject FROM budgets WHERE id = budget;
  INSERT INTO budget_periods (budget_id, starts_at, ends_at, spent_nano, counted_through, cost_changes)
  VALUES (budget, start, finish, counted_nano, through, changes) ON CONFLICT DO NOTHING;
  SELECT * INTO period FROM budget_periods WHERE budget_id = budget AND starts_at = start FOR NO KEY UPDATE;
  PERFORM give_up_booked(subject, period);
  UPDATE budget_periods SET ends_at = finish, spent_nano = counted_nano, counted_through = through, cost_changes = changes
  WHERE budget_id = budget AND starts_at = start AND cost_changes <= changes
  RETURNING * INTO period;
  IF FOUND THEN PERFORM fold_budget(subject, period); END IF;
END
$$;

-- Brings periods up to date: their sums, their reservations and their alerts. One that somebody else is at is left to him. Returns the
-- budgets that have to be counted by count_budget.
CREATE FUNCTION fold_budgets(budgets_asked uuid[], starts timestamptz[]) RETURNS SETOF uuid
LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  FOR each IN
    SELECT subject, term AS period
    FROM unnest(budgets_asked, starts) AS asked (budget_id, starts_at)
    JOIN budgets AS subject ON subject.id = asked.budget_id AND subject.deleted_at IS NULL
    JOIN budget_periods AS term USING (budget_id, starts_at)
    ORDER BY budget_id
    FOR NO KEY UPDATE OF term SKIP LOCKED
  LOOP
    PERFORM fold_budget(each.subject, each.period);
  END LOOP;
  RETURN QUERY SELECT subject.id
    FROM unnest(budgets_asked, starts) AS asked (budget_id, starts_at)
    JOIN budgets AS subject ON subject.id = asked.budget_id AND subject.deleted_at IS NULL
    CROSS JOIN cost_changes
    LEFT JOIN budget_periods AS term USING (budget_id, starts_at)
    WHERE term.cost_changes IS DISTINCT FROM times;
END
$$;
