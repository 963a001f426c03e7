-- What an instance may give out of a budget while PostgreSQL does not answer it, kept back from all others.
--
-- This is escrow (O'Neil, "The Escrow Transactional Method", ACM TODS 11, 1986): a share is taken from what is left before it is needed, so
-- that all who give out of theirs, and all who ask here, never give out more than there is, whoever can reach PostgreSQL and who cannot.
--
--     none --what is left is divided--> held --more is left--> larger
--                                        |--given out, told when PostgreSQL answers--> smaller, and a reservation
--                                        |--somebody has no room without it--> given back, for 10 seconds at least
--                                        `--its holder was not heard of for a minute--> does not count any more
--
-- An instance only counts on what it was told it holds, and a share never becomes smaller than that but by its holder's own word.

CREATE TABLE budget_shares (
  budget_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  -- An instance.
  holder uuid NOT NULL,
  amount_nano bigint NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (budget_id, starts_at, holder)
) WITH (fillfactor = 50);

-- When a call found no room but for shares.
ALTER TABLE budget_periods ADD COLUMN room_wanted_at timestamptz;

-- What all others hold, or all where other_than is null.
CREATE FUNCTION shares_of(budget uuid, start timestamptz, other_than uuid) RETURNS bigint LANGUAGE sql STABLE
RETURN (
  SELECT coalesce(sum(amount_nano), 0)::bigint FROM budget_shares
  WHERE budget_id = budget AND starts_at = start AND seen_at > now() - interval '1 minute' AND holder IS DISTINCT FROM other_than
);

-- As before, but that shares are left alone: a call that would fit but for them finds room later, and their holders are asked for it.
CREATE OR REPLACE FUNCTION reserve_budgets(asked json)
RETURNS TABLE (place integer, verdict text, blocker budget_state)
LANGUAGE plpgsql AS $$
DECLARE
  each record;
  wish record;
  state budget_state;
  states budget_state[] := '{}';
  -- Of each state: what instances may give out of it without asking.
  shared bigint[] := '{}';
  wanted integer[] := '{}';
  live uuid[];
  mine integer[];
  at integer;
  said text;
  held_nano bigint;
  standing record;
BEGIN
  -- A crash of the database may take reservations of the last moment, never costs: those are counted from the rows.
  PERFORM set_config('synchronous_commit', 'off', true);
  -- Nobody waits for longer; what is decided later would be held for calls that went on without it.
  PERFORM set_config('lock_timeout', '900', true);
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
    shared := shared || shares_of((each.period).budget_id, (each.period).starts_at, NULL);
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
      IF said = 'RESERVED' AND shared[i] > 0 THEN
        state.reserved_nano := state.reserved_nano + shared[i];
        said := budget_verdict(state, wish.amount, wish.is_bound);
        state := states[i];
        IF said <> 'RESERVED' THEN
          said := 'ROOM_LATER';
          wanted := wanted || i;
        END IF;
      END IF;
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

  FOREACH at IN ARRAY wanted LOOP
    state := states[at];
    UPDATE budget_periods AS term SET room_wanted_at = now()
    WHERE term.budget_id = state.budget_id AND term.starts_at = state.starts_at
      AND (term.room_wanted_at IS NULL OR term.room_wanted_at < now() - interval '1 second');
    IF FOUND THEN PERFORM pg_notify('budget_room', ''); END IF;
  END LOOP;
END
$$;

-- As before, but that a reservation whose row has been counted is taken away, however late it was made.
CREATE OR REPLACE FUNCTION settle_reservations(rows_settled uuid[], costs bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  -- One that is locked is being given up, as its row is there.
  WITH settled AS (
    SELECT held.budget_id, held.starts_at, held.row_id, cost, EXISTS (
      SELECT FROM llm_usage_logs AS log JOIN budget_periods AS term ON log.batch_id <= term.counted_through
      WHERE log.id IN (held.row_id, held.failed_row_id)
        AND term.budget_id = held.budget_id AND term.starts_at = held.starts_at
    ) AS is_counted
    FROM unnest(rows_settled, costs) AS call (row_id, cost)
    JOIN budget_reservations AS held USING (row_id)
    FOR UPDATE OF held SKIP LOCKED
  ), released AS (
    DELETE FROM budget_reservations AS held USING settled
    WHERE (held.budget_id, held.starts_at, held.row_id) = (settled.budget_id, settled.starts_at, settled.row_id)
      AND (settled.cost = 0 OR settled.is_counted)
  )
  UPDATE budget_reservations AS held SET amount_nano = settled.cost, expires_at = 'infinity'
  FROM settled
  WHERE (held.budget_id, held.starts_at, held.row_id) = (settled.budget_id, settled.starts_at, settled.row_id)
    AND settled.cost > 0 AND NOT settled.is_counted;
END
$$;

-- Holds calls that an instance let through without asking, unless their rows are in the books. Returns what was not held before.
-- given: an array of calls: rowId, failedRowId, amount, seconds (until it expires), hasEnded.
CREATE FUNCTION hold_given(budget uuid, start timestamptz, given json) RETURNS bigint
LANGUAGE sql AS $$
  WITH calls AS MATERIALIZED (
    SELECT * FROM json_to_recordset(given) AS call (
      "rowId" uuid, "failedRowId" uuid, amount bigint, seconds float8, "hasEnded" boolean
    )
    WHERE NOT EXISTS (SELECT FROM llm_usage_logs AS log WHERE log.id IN (call."rowId", call."failedRowId"))
  ), free AS (
    DELETE FROM budget_reservations
    WHERE budget_id = budget AND starts_at = start
      AND row_id IN (SELECT "rowId" FROM calls WHERE "hasEnded" AND amount = 0)
  ), held AS (
    INSERT INTO budget_reservations (budget_id, starts_at, row_id, failed_row_id, amount_nano, expires_at)
    SELECT budget, start, "rowId", "failedRowId", amount,
      CASE WHEN "hasEnded" THEN 'infinity' ELSE now() + make_interval(secs => seconds) END
    FROM calls WHERE amount > 0
    ON CONFLICT (budget_id, starts_at, row_id) DO UPDATE
      SET amount_nano = EXCLUDED.amount_nano, expires_at = EXCLUDED.expires_at WHERE EXCLUDED.expires_at = 'infinity'
    RETURNING amount_nano, xmax = 0 AS is_new
  )
  SELECT coalesce(sum(amount_nano) FILTER (WHERE is_new), 0)::bigint FROM held
$$;

-- Takes what an instance has given out into the books of its budgets, and renews its shares. asked: an array: budgetId, startsAt, given.
-- may_shrink: the instance gives out nothing until it has the answer, so its shares can be given to those who want room.
CREATE FUNCTION share_budgets(instance uuid, asked json, may_shrink boolean)
RETURNS TABLE (budget_id uuid, starts_at timestamptz, share_nano bigint, spent_nano bigint, reserved_nano bigint)
LANGUAGE plpgsql AS $$
DECLARE
  each record;
  standing record;
  given_nano bigint;
  mine_nano bigint;
  half_nano bigint;
BEGIN
  FOR each IN
    SELECT subject, term AS period, given
    FROM json_to_recordset(asked) AS wanted ("budgetId" uuid, "startsAt" timestamptz, given json)
    JOIN budgets AS subject ON subject.id = "budgetId" AND subject.deleted_at IS NULL
    JOIN budget_periods AS term ON term.budget_id = subject.id AND term.starts_at = "startsAt"
    ORDER BY term.budget_id, term.starts_at
    FOR NO KEY UPDATE OF term
  LOOP
    budget_id := (each.period).budget_id;
    starts_at := (each.period).starts_at;
    SELECT * INTO standing FROM fold_budget(each.subject, each.period);
    given_nano := hold_given(budget_id, starts_at, each.given);
    SELECT coalesce(max(held.amount_nano), 0) INTO mine_nano FROM budget_shares AS held
    WHERE held.budget_id = (each.period).budget_id AND held.starts_at = (each.period).starts_at AND holder = instance
      AND seen_at > now() - interval '1 minute';
    spent_nano := standing.spent_nano;
    reserved_nano := standing.reserved_nano + given_nano;
    -- Half of what nobody else has: n instances come to hold an (n + 1)th each, and as much is there for whoever asks.
    half_nano := CASE WHEN (each.subject).enforced
      THEN ((each.subject).limit_nano - spent_nano - reserved_nano - shares_of(budget_id, starts_at, instance)) / 2 ELSE 0
    END;
    share_nano := greatest(0, mine_nano - given_nano);
    IF (each.period).room_wanted_at > now() - interval '10 seconds' THEN
      IF may_shrink THEN share_nano := 0; END IF;
    ELSIF half_nano > share_nano * 1.25 THEN
      share_nano := half_nano;
    END IF;
    INSERT INTO budget_shares AS held (budget_id, starts_at, holder, amount_nano, seen_at)
    VALUES (share_budgets.budget_id, share_budgets.starts_at, instance, share_nano, now())
    ON CONFLICT ON CONSTRAINT budget_shares_pkey DO UPDATE SET amount_nano = EXCLUDED.amount_nano, seen_at = EXCLUDED.seen_at
    WHERE held.amount_nano <> EXCLUDED.amount_nano OR held.seen_at < now() - interval '15 seconds';
    RETURN NEXT;
  END LOOP;
END
$$;
