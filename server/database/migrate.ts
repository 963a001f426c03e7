import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool, QueryConfig } from 'pg';
import { StartupError } from '../errors.ts';
import { projectFolder } from '../project-folder.ts';

/** The SQL files of migrations/, each as one forward-only migration of MikroORM, in the order of their names. */
export function readMigrations(): {
  name: string;
  class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}[] {
  const folder = path.join(projectFolder(), 'migrations');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(path.join(folder, file), 'utf8');
      // MikroORM wants a class per migration.
      return {
        name: file,
        class: class extends Migration {
          up() {
            this.addSql(sql);
          }
        },
      };
    });
}

/** The one before may have a large ledger to migrate. */
const TAKE_TURN: QueryConfig & { query_timeout: number } = {
  text: `SELECT pg_advisory_lock(hashtext('llm-ledger migrations'))`,
  query_timeout: 86_400_000,
};

/**
 * Runs what has not run yet. Instances that start at the same moment take turns.
 * @throws StartupError where the database has migrations that this version does not know.
 */
export async function migrate(orm: MikroORM, pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(TAKE_TURN);
    await refuseNewer(orm);
    await orm.migrator.up();
  } finally {
    // Ends the session and with it the lock, whatever state the connection is in.
    client.release(true);
  }
}

async function refuseNewer(orm: MikroORM): Promise<void> {
  const known = new Set(readMigrations().map(({ name }) => name));
  const executed = await orm.migrator.getExecuted();
  const unknown = executed.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartupError(
    `The database was made by a newer version (it has the migration ${unknown.at(-1)}): start that version, or point ` +
      'DATABASE_URL or DATA_DIR at another ledger.',
  );
}
