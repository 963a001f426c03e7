-- What may be answered again without a call: by the response cache (equal question) and by idempotency (equal requestId).
-- Answers are JSON in text columns, where every character a model can write survives; json types refuse some. For the same
-- reason a request is known by the SHA-256 of its requestId.

CREATE TABLE cached_responses (
  key bytea PRIMARY KEY,
  answer text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX cached_responses_expiry ON cached_responses (expires_at);

CREATE TABLE idempotent_requests (
  request_key bytea PRIMARY KEY,
  fingerprint bytea NOT NULL,
  claim_id uuid NOT NULL,
  claimed_until timestamptz NOT NULL,
  answer text,
  expires_at timestamptz NOT NULL
);
CREATE INDEX idempotent_requests_expiry ON idempotent_requests (expires_at);
