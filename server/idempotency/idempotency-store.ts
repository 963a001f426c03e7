import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { LedgerError } from '../errors.ts';

const KEPT_HOURS = 24;
/** A claim outlives its call's deadline by this much, should the process that holds it have died. */
const CLAIM_MARGIN_SECONDS = 30;
const REMOVED_AT_ONCE = 10_000;

/** Either the answer given before, or the right to make one. */
export type Claim = { answer: string } | { answer: null; claimId: string };

/**
 * Makes sure that one requestId is answered once, whichever instance is asked.
 *
 *     free --claim--> claimed --keep--> answered (24 h) --> free
 *                        |--release (it failed), or its holder died and the deadline is past--> free
 */
export interface IdempotencyStore {
  /**
   * @throws LedgerError REQUEST_IN_PROGRESS while another call holds the claim; BAD_USER_INPUT where the same requestId came
   * with another fingerprint.
   */
  claim(requestId: string, fingerprint: Buffer, timeoutSeconds: number): Promise<Claim>;
  /** Keeps the answer, JSON as text, for 24 hours. */
  keep(requestId: string, claimId: string, answer: string): Promise<void>;
  release(requestId: string, claimId: string): Promise<void>;
  removeExpired(): Promise<void>;
}

export function createIdempotencyStore(pool: Pool): IdempotencyStore {
  return {
    async claim(requestId, fingerprint, timeoutSeconds) {
      const claimId = randomUUID();
      const values = [keyOf(requestId), fingerprint, claimId, timeoutSeconds + CLAIM_MARGIN_SECONDS, KEPT_HOURS];
      const claimed = await pool.query({ ...CLAIM, values });
      if (claimed.rowCount === 1) return { answer: null, claimId };
      const { rows } = await pool.query<Held>({ ...LOOK, values: [keyOf(requestId)] });
      return { answer: answerOf(rows[0], fingerprint) };
    },
    async keep(requestId, claimId, answer) {
      await pool.query({ ...KEEP, values: [keyOf(requestId), claimId, answer] });
    },
    async release(requestId, claimId) {
      await pool.query({ ...RELEASE, values: [keyOf(requestId), claimId] });
    },
    async removeExpired() {
      await pool.query(REMOVE_EXPIRED, [REMOVED_AT_ONCE]);
    },
  };
}

interface Held {
  fingerprint: Buffer;
  answer: string | null;
}

function keyOf(requestId: string): Buffer {
  return createHash('sha256').update(requestId).digest();
}

/** A claim that was released between the two statements counts as in progress: the caller may simply come again. */
function answerOf(held: Held | undefined, fingerprint: Buffer): string {
  if (held && !held.fingerprint.equals(fingerprint)) {
    throw new LedgerError(
      'BAD_USER_INPUT',
      'requestId was used with other content: repeat a request as it was, or give a new requestId.',
      { field: 'requestId' },
    );
  }
  if (held?.answer) return held.answer;
  throw new LedgerError('REQUEST_IN_PROGRESS', 'A request with this requestId is being answered at this moment.');
}

const CLAIM = {
  name: 'idempotency-claim',
  text: `INSERT INTO idempotent_requests AS held (request_key, fingerprint, claim_id, claimed_until, expires_at)
    VALUES ($1, $2, $3, now() + make_interval(secs => $4), now() + make_interval(hours => $5))
    ON CONFLICT (request_key) DO UPDATE SET (fingerprint, claim_id, claimed_until, expires_at, answer) =
      (EXCLUDED.fingerprint, EXCLUDED.claim_id, EXCLUDED.claimed_until, EXCLUDED.expires_at, NULL)
    WHERE held.expires_at <= now() OR (held.answer IS NULL AND held.claimed_until <= now())`,
};

const LOOK = {
  name: 'idempotency-look',
  text: `SELECT fingerprint, answer FROM idempotent_requests WHERE request_key = $1`,
};

const KEEP = {
  name: 'idempotency-keep',
  text: `UPDATE idempotent_requests SET answer = $3, expires_at = now() + interval '${KEPT_HOURS} hours'
    WHERE request_key = $1 AND claim_id = $2`,
};

const RELEASE = {
  name: 'idempotency-release',
  text: `DELETE FROM idempotent_requests WHERE request_key = $1 AND claim_id = $2 AND answer IS NULL`,
};

const REMOVE_EXPIRED = `DELETE FROM idempotent_requests
  WHERE request_key IN (SELECT request_key FROM idempotent_requests WHERE expires_at <= now() ORDER BY expires_at LIMIT $1)`;
