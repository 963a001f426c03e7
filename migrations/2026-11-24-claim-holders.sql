-- Which process holds a claim. Within one process its own memory tells its calls apart, so a process may take its own claims
-- over: also one that PostgreSQL carried out after the process had stopped waiting for it. NULL: claimed before this column.

ALTER TABLE idempotent_requests ADD COLUMN holder_id uuid;
