-- Pricing anew: rows of a model since a moment get the cost that prices now say they had on their day. It goes on in steps, each one
-- transaction that changes rows, the rollups that hold them, and how far this has come: whoever dies leaves nothing half done,
-- and any instance goes on from there.
CREATE TABLE repricings (
  id uuid PRIMARY KEY,
  provider text NOT NULL,
  model text NOT NULL,
  since timestamptz(3),
  started_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  -- Rows behind done_id up to last_id are still to be looked at.
  done_id uuid NOT NULL,
  last_id uuid NOT NULL,
  rows_expected bigint NOT NULL,
  -- Of the rows looked at so far: how many, how many changed, and their costs and savings before and after.
  rows bigint NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0,
  newly_priced bigint NOT NULL DEFAULT 0,
  newly_unpriced bigint NOT NULL DEFAULT 0,
  cost_before_nano bigint NOT NULL DEFAULT 0,
  cost_after_nano bigint NOT NULL DEFAULT 0,
  saved_before_nano bigint NOT NULL DEFAULT 0,
  saved_after_nano bigint NOT NULL DEFAULT 0
);

-- One at a time for a model.
CREATE UNIQUE INDEX repricings_running ON repricings (provider, model) WHERE finished_at IS NULL;
CREATE INDEX repricings_latest ON repricings (started_at);
