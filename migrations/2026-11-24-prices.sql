-- Prices that people set, in place of those of the price library. One for a provider, a model and the moment it holds from (null:
-- since ever): setting it again gives it another id. Every change is announced on llm_prices; each instance has them in memory.
CREATE TABLE price_overrides (
  id uuid PRIMARY KEY,
  provider text NOT NULL,
  model text NOT NULL,
  effective_from timestamptz(3),
  price_id bigint NOT NULL REFERENCES price_sheets,
  set_at timestamptz(3) NOT NULL,
  UNIQUE NULLS NOT DISTINCT (provider, model, effective_from)
);
