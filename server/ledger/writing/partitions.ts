import type { Pool } from 'pg';
import { idFloor } from '../log-id.ts';

const WEEK_MS = 7 * 86_400_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_MS = 4 * 86_400_000;

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
      const week = Math.floor((instant.getTime() - FIRST_MONDAY_MS) / WEEK_MS);
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

/** The name of the partition that holds the week of a Monday. */
export function partitionName(monday: Date): string {
  return `llm_usage_logs_${monday.toISOString().slice(0, 10).replaceAll('-', '_')}`;
}

/** The half-open week of a partition; null: it is none of ours. */
export function weekOfPartition(name: string): { from: Date; to: Date } | null {
  const [, year, month, day] = /^llm_usage_logs_(\d{4})_(\d{2})_(\d{2})$/.exec(name) ?? [];
  if (!year) return null;
  const from = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return { from, to: new Date(from.getTime() + WEEK_MS) };
}

/**
 * IF NOT EXISTS alone is not safe between two sessions, so instances take turns by an advisory lock. A table that is made
 * first and attached then keeps nobody from reading or writing the others meanwhile.
 */
async function createPartition(pool: Pool, week: number): Promise<void> {
  const monday = new Date(FIRST_MONDAY_MS + week * WEEK_MS);
  const end = new Date(monday.getTime() + WEEK_MS);
  const name = partitionName(monday);
  await pool.query(`DO $$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('llm_usage_logs partitions'));
    IF to_regclass('${name}') IS NULL THEN
      CREATE TABLE ${name} (LIKE llm_usage_logs INCLUDING ALL);
      ALTER TABLE llm_usage_logs ATTACH PARTITION ${name} FOR VALUES FROM ('${idFloor(monday)}') TO ('${idFloor(end)}');
    END IF;
  END $$`);
}
