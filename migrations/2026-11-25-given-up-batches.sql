-- The last batch of which rows were given up: who followed the feed only up to before it has missed rows that nobody can tell any
-- more. What was given up before this was counted may be of any batch so far.
ALTER TABLE rollup_state ADD COLUMN given_up_through bigint NOT NULL DEFAULT 0;
UPDATE rollup_state SET given_up_through = (SELECT position FROM feed_head) WHERE rows_since IS NOT NULL;
