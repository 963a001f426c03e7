import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  url: string;
  /** Deletes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** An empty database for one test file, on the server of the run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await changeDatabase(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => changeDatabase(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** One statement, as an administrator. */
export async function changeDatabase(url: string, statement: string): Promise<void> {
  await readDatabase(url, statement);
}

/** The rows of one statement, as an administrator. */
export async function readDatabase(url: string, statement: string): Promise<any[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
