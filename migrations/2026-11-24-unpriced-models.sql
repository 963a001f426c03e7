-- Models that had a call nobody knew the cost of, the first time of each: put down with the sums of its rows, so once, whichever
-- instance folds them. announced_at: null until somebody has been told, or it turned out that the model does have a price and
-- only what was used was not known.
CREATE TABLE unpriced_models (
  provider text NOT NULL,
  model text NOT NULL,
  noticed_at timestamptz(3) NOT NULL DEFAULT now(),
  announced_at timestamptz(3),
  PRIMARY KEY (provider, model)
);
CREATE INDEX unpriced_models_new ON unpriced_models (noticed_at) WHERE announced_at IS NULL;

INSERT INTO unpriced_models (provider, model)
SELECT DISTINCT provider, model FROM usage_by_model_month WHERE unpriced_calls > 0;

-- The first and the last unpriced call of a model; those first that a price would be enough for. The expression is also in
-- server/ledger/reading/unpriced-models.ts.
CREATE INDEX llm_usage_logs_unpriced ON llm_usage_logs (
  provider,
  model,
  (input_tokens IS NOT NULL AND output_tokens IS NOT NULL AND (metadata -> 'usageEstimated') IS NULL),
  id
) WHERE cost_status = 'UNPRICED';
