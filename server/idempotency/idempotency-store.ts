import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { KEPT_HOURS } from './local-idempotency.ts';
import { inProgress, otherContent } from './refusals.ts';

/** A claim outlives its call's deadline by this much, should the process that holds it have died. */
const CLAIM_MARGIN_SECONDS = 30;
const REMOVED_AT_ONCE = 10_000;
/** SQLSTATE of a server that takes no writes, such as a standby. */
const READ_ONLY = '25006';

/** A request of this process that is being answered, or has been. */
export interface ClaimedRequest {
  requestId: string;
  fingerprint: Buffer;
  /** A UUID of this claim alone. */
  claimId: string;
}

/**
 * What all instances know of requests, in PostgreSQL.
 *
 *     free --claim--> claimed --keep--> answered --24 h--> free
 *                        |--release, or its holder died and the deadline is past--> free
 *                        `--claim by its holder--> claimed
 *
 * The holder is a process, which tells its own calls apart by itself. It may therefore take over its own claims: one that was
 * carried out after the process had stopped waiting for it locks nobody out. Releasing is by claim, so that a release which
 * comes late does not end the claim that followed; keeping is by holder, and needs no claim where the id is free.
 */
export interface IdempotencyStore {
  /**
   * The answer given before; null: this process holds the claim now.
   * @throws LedgerError REQUEST_IN_PROGRESS while another process holds the claim; BAD_USER_INPUT where the same requestId came
   * with another fingerprint; what PostgreSQL throws where it only reads, and knows nothing of the request.
   */
  claim(request: ClaimedRequest, timeoutSeconds: number): Promise<string | null>;
  /** Keeps the answer, JSON as text, for 24 hours; does nothing where another process has the claim or has answered. */
  keep(request: ClaimedRequest, answer: string): Promise<void>;
  release(request: ClaimedRequest): Promise<void>;
}

/** @param holderId a UUID of this process. */
export function createIdempotencyStore(pool: Pick<Pool, 'query'>, holderId: string): IdempotencyStore {
  async function look(requestId: string): Promise<Held | undefined> {
    const { rows } = await pool.query<Held>({ ...LOOK, values: [keyOf(requestId), holderId] });
    return rows[0];
  }
  return {
    async claim({ requestId, fingerprint, claimId }, timeoutSeconds) {
      const seconds = timeoutSeconds + CLAIM_MARGIN_SECONDS;
      const values = [keyOf(requestId), fingerprint, claimId, holderId, seconds, null];
      try {
        const claimed = await pool.query({ ...WRITE, values });
        if (claimed.rowCount === 1) return null;
      } catch (error) {
        const held = isReadOnly(error) ? await look(requestId) : undefined;
        if (held) return answerOf(held, fingerprint);
        throw error;
      }
      // A claim that was released between the two statements counts as in progress: the caller may simply come again.
      return answerOf(await look(requestId), fingerprint);
    },
    async keep({ requestId, fingerprint, claimId }, answer) {
      await pool.query({ ...WRITE, values: [keyOf(requestId), fingerprint, claimId, holderId, 0, answer] });
    },
    async release({ requestId, claimId }) {
      await pool.query({ ...RELEASE, values: [keyOf(requestId), claimId] });
    },
  };
}

/** Takes away what is older than 24 hours, a bounded number at once. */
export async function removeExpiredRequests(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query(REMOVE_EXPIRED, [REMOVED_AT_ONCE]);
}

interface Held {
  fingerprint: Buffer;
  answer: string | null;
}

function keyOf(requestId: string): Buffer {
  return createHash('sha256').update(requestId).digest();
}

function isReadOnly(error: unknown): boolean {
  return (error as { code?: unknown }).code === READ_ONLY;
}

function answerOf(held: Held | undefined, fingerprint: Buffer): string {
  if (held && !held.fingerprint.equals(fingerprint)) throw otherContent();
  if (held?.answer) return held.answer;
  throw inProgress();
}

/** Claims (without an answer) and keeps (with one), where the id is free or the claim is ours. */
const WRITE = {
  name: 'idempotency-write',
  text: `INSERT INTO idempotent_requests AS held
      (request_key, fingerprint, claim_id, holder_id, claimed_until, expires_at, answer)
    VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5), now() + interval '${KEPT_HOURS} hours', $6)
    ON CONFLICT (request_key) DO UPDATE SET (fingerprint, claim_id, holder_id, claimed_until, expires_at, answer) =
      (EXCLUDED.fingerprint, EXCLUDED.claim_id, EXCLUDED.holder_id, EXCLUDED.claimed_until, EXCLUDED.expires_at,
        EXCLUDED.answer)
    WHERE held.expires_at <= now()
      OR (held.answer IS NULL AND (held.claimed_until <= now() OR held.holder_id = EXCLUDED.holder_id))`,
};

/** What keeps this process from the id. */
const LOOK = {
  name: 'idempotency-look',
  text: `SELECT fingerprint, answer FROM idempotent_requests WHERE request_key = $1 AND expires_at > now()
      AND (answer IS NOT NULL OR (claimed_until > now() AND holder_id IS DISTINCT FROM $2))`,
};

const RELEASE = {
  name: 'idempotency-release',
  text: `DELETE FROM idempotent_requests WHERE request_key = $1 AND claim_id = $2 AND answer IS NULL`,
};

/** One that is claimed anew at this moment is locked, and stays. */
const REMOVE_EXPIRED = `WITH expired AS (
    SELECT request_key FROM idempotent_requests WHERE expires_at <= now() ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM idempotent_requests AS held USING expired WHERE held.request_key = expired.request_key`;
