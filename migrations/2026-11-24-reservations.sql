-- How calls are held against budgets, see the migration of budgets.

CREATE TYPE budget_state AS (
  budget_id uuid, starts_at timestamptz, ends_at timestamptz, limit_nano bigint, enforced boolean, spent_nano bigint, reserved_nano bigint
);

-- What a budget says to a call. amount: what the call may cost; null: nobody knows. is_bound: it cannot cost more; if it can, it is let
-- through alone with all that is left, rather than never.
CREATE FUNCTION budget_verdict(state budget_state, amount bigint, is_bound boolean) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN NOT (state).enforced THEN 'RESERVED'
  WHEN amount IS NULL THEN 'UNPRICED'
  WHEN amount <= (state).limit_nano - (state).spent_nano - (state).reserved_nano THEN 'RESERVED'
  WHEN NOT is_bound AND (state).reserved_nano = 0 AND (state).spent_nano < (state).limit_nano THEN 'RESERVED'
  WHEN amount <= (state).limit_nano - (state).spent_nano THEN 'ROOM_LATER'
  WHEN NOT is_bound AND (state).spent_nano < (state).limit_nano THEN 'ROOM_LATER'
  ELSE 'REFUSED'
END;

-- Decides on calls one after the other, each in all its budgets at once, and reserves for those that fit. Periods are locked in the
-- order of their ids, so that instances take turns and never wait for each other in a circle.
--
-- asked: an array of calls: amount, isBound, rowId, failedRowId, seconds (until the reservation expires), budgetIds, startsAt (of the
-- period, for each budget). Of each call its place is told, from 1, and the verdict; unless it is RESERVED, also where the budget
-- stands that spoke. UNCOUNTED: count_budget has to be called for a period first.
CREATE FUNCTION reserve_budgets(asked json)
RETURNS TABLE (place integer, verdict text, blocker budget_state)
LANGUAGE plpgsql AS $$
DECLARE
  each record;
  wish record;
  state budget_state;
  states budget_state[] := '{}';
  live uuid[];
  mine integer[];
  at integer;
  said text;
  held_nano bigint;
  standing record;
BEGIN
  -- A crash of the database may take reservations of the last moment, never costs: those are counted from the rows.
  PERFORM set_config('synchronous_commit', 'off', true);
  SELECT array_agg(id) INTO live FROM budgets
  WHERE deleted_at IS NULL AND id IN (
    SELECT unnest("budgetIds") FROM json_to_recordset(asked) AS wishes ("budgetIds" uuid[])
  );
  FOR each IN
    SELECT subject, term AS period
    FROM (
      SELECT DISTINCT unnest("budgetIds") AS budget_id, unnest("startsAt") AS starts_at
      FROM json_to_recordset(asked) AS wishes ("budgetIds" uuid[], "startsAt" timestamptz[])
    ) AS wanted
    JOIN budgets AS subject ON subject.id = wanted.budget_id AND subject.deleted_at IS NULL
    JOIN budget_periods AS term USING (budget_id, starts_at)
    ORDER BY budget_id, starts_at
    FOR NO KEY UPDATE OF term
  LOOP
    SELECT * INTO standing FROM fold_budget(each.subject, each.period);
    state := (
      (each.period).budget_id, (each.period).starts_at, (each.period).ends_at, (each.subject).limit_nano, (each.subject).enforced,
      standing.spent_nano, standing.reserved_nano
    );
    states := states || state;
  END LOOP;

  FOR wish IN
    SELECT * FROM ROWS FROM (json_to_recordset(asked) AS (
      amount bigint, "isBound" boolean, "rowId" uuid, "failedRowId" uuid, seconds float8, "budgetIds" uuid[], "startsAt" timestamptz[]
    )) WITH ORDINALITY AS wishes (amount, is_bound, row_id, failed_row_id, seconds, budget_ids, starts_at, place)
  LOOP
    verdict := 'RESERVED';
    blocker := NULL;
    mine := '{}';
    FOR i IN 1 .. cardinality(states) LOOP
      state := states[i];
      at := array_position(wish.budget_ids, state.budget_id);
      CONTINUE WHEN at IS NULL OR wish.starts_at[at] <> state.starts_at;
      mine := mine || i;
      said := budget_verdict(state, wish.amount, wish.is_bound);
      IF said <> 'RESERVED' AND verdict IN ('RESERVED', 'ROOM_LATER') AND said <> verdict THEN
        verdict := said;
        blocker := state;
      END IF;
    END LOOP;
    IF cardinality(mine) < (SELECT count(*) FROM unnest(wish.budget_ids) AS budget WHERE budget = ANY (live)) THEN
      verdict := 'UNCOUNTED';
    ELSIF verdict = 'RESERVED' AND wish.amount IS NOT NULL THEN
      FOREACH at IN ARRAY mine LOOP
        state := states[at];
        held_nano := CASE
          WHEN state.enforced THEN least(wish.amount, state.limit_nano - state.spent_nano - state.reserved_nano)
          ELSE wish.amount
        END;
        INSERT INTO budget_reservations (budget_id, starts_at, row_id, failed_row_id, amount_nano, expires_at)
        VALUES (
          state.budget_id, state.starts_at, wish.row_id, wish.failed_row_id, held_nano, now() + make_interval(secs => wish.seconds)
        )
        ON CONFLICT DO NOTHING;
        state.reserved_nano := state.reserved_nano + held_nano;
        states[at] := state;
      END LOOP;
    END IF;
    place := wish.place;
    RETURN NEXT;
  END LOOP;
END
$$;

-- What calls really cost, by the row they reserved for; their rows are on their way. 0: they need nothing.
CREATE FUNCTION settle_reservations(rows_settled uuid[], costs bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  -- One that is locked is being given up, as its row is there.
  WITH settled AS (
    SELECT held.budget_id, held.starts_at, held.row_id, cost
    FROM unnest(rows_settled, costs) AS call (row_id, cost)
    JOIN budget_reservations AS held USING (row_id)
    FOR UPDATE OF held SKIP LOCKED
  ), released AS (
    DELETE FROM budget_reservations AS held USING settled
    WHERE (held.budget_id, held.starts_at, held.row_id) = (settled.budget_id, settled.starts_at, settled.row_id)
      AND settled.cost = 0
  )
  UPDATE budget_reservations AS held SET amount_nano = settled.cost, expires_at = 'infinity'
  FROM settled
  WHERE (held.budget_id, held.starts_at, held.row_id) = (settled.budget_id, settled.starts_at, settled.row_id)
    AND settled.cost > 0;
END
$$;

-- Counts completions that were refused. for_money: what they would cost was the reason, so the limit counts as reached.
CREATE FUNCTION refuse_calls(budget uuid, start timestamptz, calls integer, for_money boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  subject budgets;
  period budget_periods;
  standing record;
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  SELECT * INTO subject FROM budgets WHERE id = budget AND deleted_at IS NULL;
  UPDATE budget_periods SET refused_calls = refused_calls + calls
  WHERE budget_id = budget AND starts_at = start RETURNING * INTO period;
  IF subject.id IS NULL OR period.budget_id IS NULL OR NOT for_money OR period.alerted >= 100 THEN RETURN; END IF;
  SELECT * INTO standing FROM budget_standing(subject, period);
  PERFORM raise_budget_alerts(subject, period, standing.spent_nano, 100);
END
$$;
