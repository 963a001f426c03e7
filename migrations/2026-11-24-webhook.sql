-- What is to be told to a receiver outside is sent by whichever instance comes first, see server/webhook/sending.ts; these are the words
-- that there is something.

-- The order in which events were put down.
ALTER TABLE webhook_events ADD COLUMN position bigint NOT NULL GENERATED ALWAYS AS IDENTITY;

CREATE FUNCTION tell_of_new_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify(TG_TABLE_NAME, '');
  RETURN NULL;
END
$$;
CREATE TRIGGER told AFTER INSERT ON webhook_events FOR EACH STATEMENT EXECUTE FUNCTION tell_of_new_rows();
-- Of each row: most folds put down none, and nobody is to be woken for that.
CREATE TRIGGER told AFTER INSERT ON unpriced_models FOR EACH ROW EXECUTE FUNCTION tell_of_new_rows();
