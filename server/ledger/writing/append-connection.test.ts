import { expect, it, onTestFinished } from 'vitest';
import { openPool } from '../../database/open-pool.ts';
import { createDiagnostics } from '../../diagnostics.ts';
import { createTestDatabase } from '../../testing/database.ts';
import { createAppendConnection } from './append-connection.ts';

const openPipelined = (url: string) => openPool(url, { pipeline: true }, createDiagnostics('silent'));

async function open() {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const pool = openPipelined(url);
  onTestFinished(() => pool.end());
  return { pool, connection: createAppendConnection(pool) };
}

const PROCESS = 'SELECT pg_backend_pid() AS process, clock_timestamp() AS at';

it('statements are answered in their order, over one connection that is given back', async () => {
  const { pool, connection } = await open();
  const asked = await Promise.all(
    Array.from({ length: 5 }, () => connection.query<{ process: number; at: Date }>({ text: PROCESS })),
  );
  expect(new Set(asked.map(({ process }) => process)).size).toBe(1);
  const times = asked.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
});

it('what is refused leaves the statements behind it, and the connection, as they were', async () => {
  const { pool, connection } = await open();
  const before = await connection.query<{ process: number }>({ text: PROCESS });
  const refused = connection.query({ text: 'SELECT 1 / 0' });
  const behind = connection.query<{ process: number }>({ text: PROCESS });
  await expect(refused).rejects.toMatchObject({ code: '22012' });
  expect((await behind).process).toBe(before.process);
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
});

it('a connection that breaks rejects all that is on its way, and the next statement has another', async () => {
  const { pool, connection } = await open();
  const { process } = await connection.query<{ process: number }>({ text: PROCESS });
  const onTheirWay = [connection.query({ text: 'SELECT pg_sleep(60)' }), connection.query({ text: PROCESS })];
  const outcomes = Promise.allSettled(onTheirWay);
  await pool.query(`SELECT pg_terminate_backend(${process})`);
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await connection.query<{ process: number }>({ text: PROCESS })).process).not.toBe(process);
});

it('where there is no connection to be had, each statement is rejected', async () => {
  const pool = openPipelined('postgresql://nobody@127.0.0.1:1/nothing');
  const connection = createAppendConnection(pool);
  const asked = [connection.query({ text: PROCESS }), connection.query({ text: PROCESS })];
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await pool.end();
});
