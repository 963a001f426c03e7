import { expect, it } from 'vitest';
import { createDiagnostics } from '../diagnostics.ts';
import { LlmLogEntity } from '../ledger/llm-log.entity.ts';
import { openTestLedger } from '../testing/rows.ts';
import { openDatabase } from './open-database.ts';

/** What PostgreSQL computes from other columns. */
const GENERATED = ['success', 'cache_hit', 'total_tokens', 'total_cost_nano'];
/** Where MikroORM and PostgreSQL have two words for one type. */
const TYPES: Record<string, string> = { int: 'integer', 'timestamptz(3)': 'timestamp(3) with time zone' };

it('migrations and the entity say the same of every column', async () => {
  const { database } = await openTestLedger();
  const { rows } = await database.reads.query<{ name: string; type: string; nullable: boolean }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS nullable FROM pg_attribute
     WHERE attrelid = 'llm_usage_logs'::regclass AND attnum > 0 AND NOT attname = ANY($1)`,
    [GENERATED],
  );
  const metadata = database.orm.getMetadata().get(LlmLogEntity);
  const expected = metadata.props.map(({ fieldNames, columnTypes, nullable }) => ({
    name: fieldNames[0],
    type: TYPES[columnTypes[0]!] ?? columnTypes[0],
    nullable: nullable ?? false,
  }));
  const byName = (a: { name?: string }, b: { name?: string }) => (a.name! < b.name! ? -1 : 1);
  expect(expected.toSorted(byName)).toEqual(rows.toSorted(byName));
});

it('instances that start at the same moment migrate once', async () => {
  const { url } = await openTestLedger();
  const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(url, createDiagnostics('silent'))));
  const { rows } = await opened[0]!.writes.query('SELECT name FROM schema_migrations ORDER BY id');
  expect(rows.length).toBe(new Set(rows.map(({ name }) => name)).size);
  await Promise.all(opened.map((database) => database.close()));
});

it('a database of a newer version is refused, and left as it is', async () => {
  const { url, database } = await openTestLedger();
  await database.writes.query(`INSERT INTO schema_migrations (name) VALUES ('2999-01-01-future.sql')`);
  await expect(openDatabase(url, createDiagnostics('silent'))).rejects.toThrow(
    /^The database was made by a newer version \(it has the migration 2999-01-01-future\.sql\): start that version/,
  );
});

it.each([
  ['a server that is not there', 'postgresql://ledger:secret@127.0.0.1:1/ledger'],
  ['a wrong password', ''],
])('%s is told in one sentence, without the password', async (_what, given) => {
  const { url } = await openTestLedger();
  const wrong = new URL(url);
  wrong.username = 'nobody';
  wrong.password = 'secret';
  const opening = openDatabase(given || wrong.href, createDiagnostics('silent'));
  await expect(opening).rejects.toThrow(
    /^PostgreSQL at (?!.*secret)[^\n]* cannot be used \([^\n]*\): check that it runs/,
  );
});
