import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { isAway } from '../ask-database.ts';
import { createDiagnostics } from '../diagnostics.ts';
import { type OwnPostgres, startOwnPostgres } from '../testing/own-postgres.ts';
import { type Database, openDatabase } from './open-database.ts';

let postgres: OwnPostgres;
beforeAll(async () => {
  postgres = await startOwnPostgres();
});
afterAll(() => postgres.close());

async function open(): Promise<Database> {
  const database = await openDatabase(postgres.url, createDiagnostics('silent'));
  onTestFinished(() => database.close());
  expect(await database.findFault()).toBeNull();
  return database;
}
/** It comes back by itself. */
const untilWell = (database: Database) =>
  vi.waitFor(async () => expect(await database.findFault()).toBeNull(), { timeout: 15_000 });

it('connections that break while they are held end neither the process nor the pool', async () => {
  const database = await open();
  const held = await database.reads.connect();
  const work = held.query('SELECT pg_sleep(60)').catch((error: unknown) => error);
  await postgres.kill();
  expect(isAway(await work)).toBe(true);
  held.release(true);
  expect(await database.findFault()).toBe('database unreachable');
  await postgres.start();
  await untilWell(database);
  expect((await database.reads.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

it('while the server hangs, a statement of a call ends by itself and its connection is not used again', async () => {
  const database = await open();
  await postgres.hang();
  onTestFinished(postgres.goOn);
  const statements = Array.from({ length: 20 }, () =>
    database.calls.query('SELECT 1').catch((error: unknown) => error),
  );
  // Nothing goes on meanwhile, so all of them end of themselves: in a connection's patience, or the next one's.
  for (const outcome of await Promise.all(statements)) expect(isAway(outcome)).toBe(true);
  expect(await database.findFault()).toBe('database unreachable');
  postgres.goOn();
  await untilWell(database);
});

it('while the server hangs, what people and chores ask ends by itself, too', async () => {
  const { reads, writes } = await open();
  const held = await Promise.all([reads.connect(), writes.connect()]);
  await postgres.hang();
  onTestFinished(postgres.goOn);
  const outcomes = held.map((client) => client.query('SELECT 1').catch((error: unknown) => error));
  for (const outcome of await Promise.all(outcomes)) expect(isAway(outcome)).toBe(true);
  for (const client of held) client.release(true);
});

it('a connection is kept where a statement was refused, and ended where the server was too slow', async () => {
  const { calls } = await open();
  // One after the other they share a connection.
  const connectionOf = async () => (await calls.query('SELECT pg_backend_pid() AS pid')).rows[0].pid as number;
  const before = await connectionOf();
  expect(await calls.query('SELECT 1 / 0').catch(isAway)).toBe(false);
  expect(await connectionOf()).toBe(before);
  expect(await calls.query('SELECT pg_sleep(60)').catch(isAway)).toBe(true);
  expect(await connectionOf()).not.toBe(before);
});

it('a server that takes no rows is read-only, until it takes them again', async () => {
  const database = await open();
  await postgres.setReadOnly(true);
  await expect.poll(database.findFault).toBe('database read-only');
  await postgres.setReadOnly(false);
  await untilWell(database);
});

it('a server that has no connection left for us is unreachable, until it has one', async () => {
  const database = await open();
  await postgres.limitConnections(0);
  await expect.poll(database.findFault).toBe('database unreachable');
  expect(await database.calls.query('SELECT 1').catch(isAway)).toBe(true);
  await postgres.limitConnections(-1);
  await untilWell(database);
});
