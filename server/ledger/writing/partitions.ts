import type { Pool } from 'pg';
import { idFloor } from '../log-id.ts';
import { rangeOfWeek, tableOfWeek, weekOf } from '../weeks.ts';

/** The weekly partitions of llm_usage_logs. */
export interface Partitions {
  /** Makes sure that rows of these instants have a place; costs nothing for weeks that are known. */
  ensure(instants: Iterable<Date>): Promise<void>;
  /** Inserts rows of these instants when they have a place; again where retention took the place away meanwhile. */
  insertInto<Result>(instants: readonly Date[], insert: () => Promise<Result>): Promise<Result>;
}

export function createPartitions(pool: Pool): Partitions {
  const known = new Set<number>();

  async function ensure(instants: Iterable<Date>): Promise<void> {
    const missing = new Set<number>();
    for (const instant of instants) {
      const week = weekOf(instant.getTime());
      if (!known.has(week)) missing.add(week);
    }
    for (const week of missing) {
      await createPartition(pool, week);
      known.add(week);
    }
  }

  return {
    ensure,
    async insertInto(instants, insert) {
      await ensure(instants);
      try {
        return await insert();
      } catch (error) {
        if (!hasNoPlace(error)) throw error;
        known.clear();
        await ensure(instants);
        return insert();
      }
    },
  };
}

/** PostgreSQL calls it a violated check, as it does when a value is wrong, but then it names the constraint. */
function hasNoPlace(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23514' && constraint === undefined;
}

/**
 * IF NOT EXISTS alone is not safe between two sessions, so instances take turns by an advisory lock. A table that is made
 * first and attached then keeps nobody from reading or writing the others meanwhile.
 */
async function createPartition(pool: Pool, week: number): Promise<void> {
  const { from, to } = rangeOfWeek(week);
  const bounds = `FROM ('${idFloor(new Date(from))}') TO ('${idFloor(new Date(to))}')`;
  const name = tableOfWeek(week);
  await pool.query(`DO $$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('llm_usage_logs partitions'));
    IF to_regclass('${name}') IS NULL THEN
      CREATE TABLE ${name} (LIKE llm_usage_logs INCLUDING ALL);
      ALTER TABLE llm_usage_logs ATTACH PARTITION ${name} FOR VALUES ${bounds};
    END IF;
  END $$`);
}
