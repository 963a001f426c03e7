import type { Pool, PoolClient } from 'pg';
import type { WebhookEvent } from './webhook-event.ts';

/** Told when events were put down. */
export const EVENTS_CHANNEL = 'webhook_events';

/** Whoever has claimed an event and was not heard of for so long is gone, and another sends it. */
const LEASE = '1 minute';
/** After tries 1 s apart, then 2 s, doubling to an hour: a day. */
const MOST_TRIES = 35;
const LONGEST_PAUSE_SECONDS = 3600;
/** Longer than anything is tried. */
const KEPT = '7 days';

/** An event that this instance alone sends now. */
export interface ClaimedEvent extends WebhookEvent {
  /** Which try it is, from 1. */
  tries: number;
}

/**
 * Events in PostgreSQL, over all instances.
 *
 *     due --claim--> claimed --delivered--> delivered
 *      ^               |--failed--> due again, after a pause; the 35th time: given up
 *      `-- its instance was not heard of for a minute --'        any --7 days old--> removed
 */
export interface WebhookStore {
  /** Puts down what `take` returns, in its transaction: all of it, or nothing has happened. */
  putDown(take: (client: PoolClient) => Promise<readonly WebhookEvent[]>): Promise<void>;
  /** The event that has been due for longest; null: none is. */
  claim(): Promise<ClaimedEvent | null>;
  /** In how many milliseconds the next is due; null: none waits. */
  nextDueMs(): Promise<number | null>;
  delivered(id: string): Promise<void>;
  /** @returns null: it will be tried again; else how many there are that were given up, this one included. */
  failed(event: ClaimedEvent, why: string): Promise<number | null>;
  /** Removes what is too old to be of use, also where nobody sends anything. */
  removeOld(): Promise<void>;
}

export function createWebhookStore(pool: Pool): WebhookStore {
  return {
    async putDown(take) {
      const client = await pool.connect();
      let isUsable = false;
      try {
        await client.query('BEGIN');
        for (const { id, type, facts } of await take(client)) await client.query(PUT_DOWN, [id, type, facts]);
        await client.query('COMMIT');
        isUsable = true;
      } finally {
        client.release(!isUsable);
      }
    },
    claim: async () => (await pool.query<ClaimedEvent>(CLAIM)).rows[0] ?? null,
    nextDueMs: async () => (await pool.query<{ ms: number | null }>(NEXT_DUE)).rows[0]!.ms,
    delivered: async (id) => void (await pool.query(DELIVERED, [id])),
    async failed({ id, tries }, why) {
      if (tries < MOST_TRIES) {
        await pool.query(TRY_AGAIN, [id, why, Math.min(2 ** (tries - 1), LONGEST_PAUSE_SECONDS)]);
        return null;
      }
      await pool.query(GIVE_UP, [id, why]);
      return (await pool.query<{ count: number }>(COUNT_GIVEN_UP)).rows[0]!.count;
    },
    removeOld: async () => void (await pool.query(REMOVE_OLD)),
  };
}

const PUT_DOWN = 'INSERT INTO webhook_events (id, type, facts) VALUES ($1, $2, $3)';

const CLAIM = `WITH next AS (
    SELECT id FROM webhook_events WHERE due_at <= now() ORDER BY due_at, position LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE webhook_events AS event SET attempts = attempts + 1, due_at = now() + interval '${LEASE}'
  FROM next WHERE event.id = next.id
  RETURNING event.id, event.type, event.facts, event.attempts AS tries`;

const NEXT_DUE = `SELECT (extract(epoch FROM min(due_at) - now()) * 1000)::float8 AS ms FROM webhook_events WHERE due_at IS NOT NULL`;

const DELIVERED = 'UPDATE webhook_events SET delivered_at = now(), due_at = NULL, last_error = NULL WHERE id = $1';
const TRY_AGAIN = `UPDATE webhook_events SET due_at = now() + make_interval(secs => $3), last_error = $2
  WHERE id = $1 AND delivered_at IS NULL`;
const GIVE_UP = 'UPDATE webhook_events SET due_at = NULL, last_error = $2 WHERE id = $1 AND delivered_at IS NULL';
const COUNT_GIVEN_UP = `SELECT count(*)::integer AS count FROM webhook_events WHERE due_at IS NULL AND delivered_at IS NULL`;
/** Another instance may be at the same. */
const REMOVE_OLD = `WITH old AS (
    SELECT id FROM webhook_events WHERE created_at < now() - interval '${KEPT}' FOR UPDATE SKIP LOCKED
  )
  DELETE FROM webhook_events AS event USING old WHERE event.id = old.id`;
