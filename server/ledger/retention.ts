import type { Pool, PoolClient } from 'pg';
import { lockRollups } from './rollups/fold.ts';
import { DAY_MS } from './time-range.ts';
import { rangeOfWeek, TABLES_OF_WEEKS_SQL, weekOfTable } from './weeks.ts';

/** Whoever reads or writes does not wait longer for a partition to go; it is tried again with the next round. */
const LOCK_PATIENCE = '2s';
/** SQLSTATE of a lock that was not had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Gives up the rows of weeks that ended more than so many days ago. Their sums stay in the rollups, so a week only goes when all
 * of it has been folded. Returns the names of the partitions that are gone.
 */
export async function dropExpired(pool: Pool, retentionDays: number, now: Date): Promise<string[]> {
  const keepFrom = now.getTime() - retentionDays * DAY_MS;
  const { rows } = await pool.query<{ name: string }>(TABLES_OF_WEEKS_SQL);
  const dropped: string[] = [];
  for (const { name } of rows.toReversed()) {
    const week = weekOfTable(name);
    if (week === null) continue;
    const { to } = rangeOfWeek(week);
    if (to <= keepFrom && (await drop(pool, name, new Date(to)))) dropped.push(name);
  }
  return dropped;
}

async function drop(pool: Pool, name: string, end: Date): Promise<boolean> {
  const client = await pool.connect();
  let isUsable = false;
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '${LOCK_PATIENCE}'`);
    const isGone = (await lockRollups(client)) && (await dropFolded(client, name, end));
    await client.query('COMMIT');
    isUsable = true;
    return isGone;
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    return false;
  } finally {
    client.release(!isUsable);
  }
}

async function dropFolded(client: PoolClient, name: string, end: Date): Promise<boolean> {
  await client.query(`LOCK TABLE llm_usage_logs IN ACCESS EXCLUSIVE MODE`);
  const { rows: tables } = await client.query<{ is: boolean }>('SELECT to_regclass($1) IS NOT NULL AS is', [name]);
  // Another instance was first.
  if (!tables[0]!.is) return false;
  const { rows } = await client.query<{ left: boolean }>(
    `SELECT EXISTS (SELECT FROM ${name} WHERE batch_id > (SELECT folded_through FROM rollup_state)) AS left`,
  );
  if (rows[0]!.left) return false;
  await client.query(
    `UPDATE rollup_state SET rows_since = greatest(rows_since, $1),
       given_up_through = greatest(given_up_through, (SELECT max(batch_id) FROM ${name}))`,
    [end],
  );
  await client.query(`DROP TABLE ${name}`);
  return true;
}
