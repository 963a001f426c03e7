import type { Pool } from 'pg';
import { idFloor } from '../log-id.ts';

const WEEK_MS = 7 * 86_400_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_MS = 4 * 86_400_000;

/** Makes the weekly partitions of llm_usage_logs before rows need them. */
export interface Partitions {
  /** Makes sure that rows of these instants have a place; costs nothing for weeks that are known. */
  ensure(instants: Iterable<Date>): Promise<void>;
}

export function createPartitions(pool: Pool): Partitions {
  const known = new Set<number>();
  return {
    async ensure(instants) {
      const missing = new Set<number>();
      for (const instant of instants) {
        const week = Math.floor((instant.getTime() - FIRST_MONDAY_MS) / WEEK_MS);
        if (!known.has(week)) missing.add(week);
      }
      for (const week of missing) {
        await createPartition(pool, week);
        known.add(week);
      }
    },
  };
}

/** IF NOT EXISTS alone is not safe between two sessions, so instances take turns by an advisory lock. */
async function createPartition(pool: Pool, week: number): Promise<void> {
  const start = new Date(FIRST_MONDAY_MS + week * WEEK_MS);
  const end = new Date(start.getTime() + WEEK_MS);
  const name = `llm_usage_logs_${start.toISOString().slice(0, 10).replaceAll('-', '_')}`;
  await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('llm_usage_logs partitions'));
    CREATE TABLE IF NOT EXISTS ${name} PARTITION OF llm_usage_logs
    FOR VALUES FROM ('${idFloor(start)}') TO ('${idFloor(end)}'); COMMIT`);
}
