import type { Pool } from 'pg';

const KEPT_DAYS = 7;

/**
 * Removes the periods that ended a week ago, and what is kept back for calls or instances that are gone for an hour: their rows are in
 * the books long before.
 *
 * Who brings several up to date locks one after the other, in an order of his own. What is locked is therefore left for the next
 * time: to wait for it while holding others would be a deadlock.
 */
export async function giveUpEnded(pool: Pick<Pool, 'query'>, now: Date): Promise<void> {
  await pool.query(GIVE_UP, [now, KEPT_DAYS]);
}

const GIVE_UP = `WITH ended AS (
    SELECT budget_id, starts_at FROM budget_periods WHERE ends_at < $1::timestamptz - make_interval(days => $2)
    FOR UPDATE SKIP LOCKED
  ), unneeded AS (
    SELECT budget_id, starts_at, row_id FROM budget_reservations
    WHERE expires_at < now() - interval '1 hour' OR (budget_id, starts_at) NOT IN (
      SELECT budget_id, starts_at FROM budget_periods WHERE ends_at >= $1::timestamptz - make_interval(days => $2)
    )
    FOR UPDATE SKIP LOCKED
  ), stale AS (
    SELECT budget_id, starts_at, holder FROM budget_shares WHERE seen_at < now() - interval '1 hour' FOR UPDATE SKIP LOCKED
  ), reservations AS (
    DELETE FROM budget_reservations AS held USING unneeded
    WHERE (held.budget_id, held.starts_at, held.row_id) = (unneeded.budget_id, unneeded.starts_at, unneeded.row_id)
  ), shares AS (
    DELETE FROM budget_shares AS held USING stale
    WHERE (held.budget_id, held.starts_at, held.holder) = (stale.budget_id, stale.starts_at, stale.holder)
  )
  DELETE FROM budget_periods AS term USING ended
  WHERE (term.budget_id, term.starts_at) = (ended.budget_id, ended.starts_at)`;
