-- What the learner of templates keeps, for all instances: examples it learned from, and templates with their evidence.

-- Counts every change. Whoever changes something locks this row first and has seen all changes up to its number before he makes
-- his own, so that all instances have the same knowledge.
CREATE TABLE template_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version bigint NOT NULL
);
INSERT INTO template_head (version) VALUES (0);

-- Completions whose answers can be compared: of one project, agent type, source and conversation up to the last message.
CREATE TABLE template_groups (
  key text PRIMARY KEY,
  project_id text,
  agent_type text NOT NULL,
  provider text NOT NULL,
  model text NOT NULL
);

-- Prompts and answers. They are kept a bounded number a group, for a time of their own; nothing else holds them.
CREATE TABLE template_examples (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  completion_id uuid NOT NULL UNIQUE,
  group_key text NOT NULL,
  prompt text NOT NULL,
  response text NOT NULL,
  input_tokens integer,
  output_tokens integer,
  created_at timestamptz NOT NULL,
  -- The change by which it was learned from; null: it waits.
  version bigint
);
CREATE INDEX template_examples_waiting ON template_examples (id) WHERE version IS NULL;
CREATE INDEX template_examples_group ON template_examples (group_key, id);
CREATE INDEX template_examples_version ON template_examples (version);
CREATE INDEX template_examples_age ON template_examples (created_at);

CREATE TABLE templates (
  id uuid PRIMARY KEY,
  group_key text NOT NULL,
  name text NOT NULL,
  -- REMOVED: nothing but its id is left, which tells other instances.
  status text NOT NULL CHECK (status IN ('SHADOW', 'ACTIVE', 'DEMOTED', 'DISABLED', 'REMOVED')),
  prompt_pattern text NOT NULL,
  response_pattern text NOT NULL,
  -- All that the learner knows of it but its examples, as JSON.
  learned text NOT NULL,
  example_ids uuid[] NOT NULL,
  -- Tokens of the completions that it was right about, and how many these were: what one use spares.
  input_tokens bigint NOT NULL,
  output_tokens bigint NOT NULL,
  completions bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- The change that made it as it is.
  version bigint NOT NULL
);
CREATE INDEX templates_version ON templates (version);
CREATE INDEX templates_group ON templates (group_key);

CREATE TABLE completion_ratings (
  completion_id uuid PRIMARY KEY,
  -- 0 to 1.
  score double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
  rated_at timestamptz NOT NULL,
  -- The change that made it so.
  version bigint NOT NULL
);
CREATE INDEX completion_ratings_version ON completion_ratings (version);

-- How often each template has answered, and what that spared.
CREATE INDEX llm_usage_logs_template ON llm_usage_logs (template_id, id) INCLUDE (saved_cost_nano) WHERE template_id IS NOT NULL;
