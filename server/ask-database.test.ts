import { Client } from 'pg';
import { expect, inject, it } from 'vitest';
import { DatabaseAway, isAway } from './ask-database.ts';
import { LedgerError } from './errors.ts';

/** What the driver throws for that statement, or for an address where nobody listens. */
async function errorOf(statement: string, url = inject('postgresUrl')): Promise<unknown> {
  const client = new Client({ connectionString: url, query_timeout: 50 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(statement);
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.end();
  }
}

it('a server that is not there, goes, or does not answer in time is away', async () => {
  expect(isAway(await errorOf('SELECT 1', 'postgresql://a:b@127.0.0.1:1/c'))).toBe(true);
  expect(isAway(await errorOf('SELECT pg_terminate_backend(pg_backend_pid())'))).toBe(true);
  expect(isAway(await errorOf('SELECT pg_sleep(60)'))).toBe(true);
  expect(isAway(Object.assign(new Error('too many clients'), { code: '53300' }))).toBe(true);
  expect(isAway(new DatabaseAway('not asked'))).toBe(true);
});

it('a server that refuses a statement is not, nor is a fault of ours', async () => {
  expect(isAway(await errorOf('SELECT 1 / 0'))).toBe(false);
  expect(isAway(await errorOf('SET transaction_read_only = on; CREATE TABLE refused (id int)'))).toBe(false);
  expect(isAway(new TypeError('a fault'))).toBe(false);
  expect(isAway(new LedgerError('REQUEST_IN_PROGRESS', 'in progress'))).toBe(false);
  expect(isAway('no error at all')).toBe(false);
});
