import { Client } from 'pg';
import { expect, inject, it, onTestFinished } from 'vitest';
import { createTestDatabase } from './database.ts';

it('gives each caller an empty database of its own and takes it away again', async () => {
  const first = await createTestDatabase();
  const second = await createTestDatabase();
  onTestFinished(first.drop);
  onTestFinished(second.drop);
  await query(first.url, 'CREATE TABLE thing (id int)');
  const { rows } = await query(second.url, `SELECT to_regclass('thing') AS found`);
  expect(rows).toEqual([{ found: null }]);

  await first.drop();
  const left = await query(inject('postgresUrl'), 'SELECT datname AS name FROM pg_database');
  expect(left.rows).not.toContainEqual({ name: new URL(first.url).pathname.slice(1) });
});

async function query(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
