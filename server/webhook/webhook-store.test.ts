import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createDiagnostics } from '../diagnostics.ts';
import { openTestLedger } from '../testing/rows.ts';
import { createWebhookStore } from './webhook-store.ts';
import { openWebhook } from './webhook.ts';

async function open() {
  const { database } = await openTestLedger();
  const pool = database.writes;
  const store = createWebhookStore(pool);
  const putDown = (...numbers: number[]) =>
    store.putDown(async () => numbers.map((number) => ({ id: randomUUID(), type: 'TEST', facts: { number } })));
  const numbers = async () =>
    (
      await pool.query<{ number: number }>(
        `SELECT (facts ->> 'number')::integer AS number FROM webhook_events ORDER BY 1`,
      )
    ).rows.map(({ number }) => number);
  return { pool, store, putDown, numbers };
}

it('events are claimed in the order they were put down, each by one', async () => {
  const { store, putDown } = await open();
  await putDown(1, 2, 3);
  await putDown(4, 5);
  const first = await store.claim();
  expect(first).toMatchObject({ type: 'TEST', facts: { number: 1 }, tries: 1 });
  const others = await Promise.all(Array.from({ length: 6 }, () => store.claim()));
  expect(others.map((event) => event?.facts['number'] ?? 0).toSorted()).toEqual([0, 0, 2, 3, 4, 5]);
  const untilLeaseEndsMs = await store.nextDueMs();
  expect(untilLeaseEndsMs).toBeGreaterThan(0);
  expect(untilLeaseEndsMs).toBeLessThanOrEqual(60_000);
});

it('one that failed comes again after a pause that doubles, up to an hour', async () => {
  const { pool, store, putDown } = await open();
  await putDown(1);
  for (const [tries, seconds] of [
    [1, 1],
    [2, 2],
    [5, 16],
    [12, 2048],
    [13, 3600],
    [34, 3600],
  ] as const) {
    await pool.query('UPDATE webhook_events SET due_at = now(), attempts = $1', [tries - 1]);
    const event = await store.claim();
    expect(await store.failed(event!, 'no')).toBeNull();
    const nextMs = (await store.nextDueMs())!;
    expect(nextMs).toBeGreaterThan(seconds * 1000 - 1000);
    expect(nextMs).toBeLessThanOrEqual(seconds * 1000);
  }
});

it('one that nobody took for a day is given up, and counted', async () => {
  const { pool, store, putDown } = await open();
  await putDown(1, 2);
  await pool.query('UPDATE webhook_events SET attempts = 34');
  expect(await store.failed((await store.claim())!, 'no')).toBe(1);
  expect(await store.failed((await store.claim())!, 'no')).toBe(2);
  expect(await store.nextDueMs()).toBeNull();
  expect(await store.claim()).toBeNull();
});

it('what is delivered does not come again', async () => {
  const { store, putDown } = await open();
  await putDown(1);
  await store.delivered((await store.claim())!.id);
  expect(await store.nextDueMs()).toBeNull();
});

it('without a receiver nothing is sent, and what is a week old is removed', async () => {
  const { pool, putDown, numbers } = await open();
  const webhook = openWebhook({
    pool,
    receiver: null,
    takeNews: () => Promise.reject(new Error('Nobody is to be told')),
    newsChannel: 'news',
    announcements: { listen: () => {} },
    mask: (text) => text,
    diagnostics: createDiagnostics('silent'),
    now: () => new Date(),
  });
  await putDown(1, 2);
  await pool.query(`UPDATE webhook_events SET created_at = now() - interval '8 days' WHERE facts ->> 'number' = '1'`);
  await webhook.keepHouse();
  expect(await numbers()).toEqual([2]);
  expect((await pool.query('SELECT 1 FROM webhook_events WHERE attempts > 0')).rowCount).toBe(0);
  await webhook.close();
});

it('what could not be put down whole is not put down at all', async () => {
  const { store, numbers } = await open();
  const taking = store.putDown(async (client) => {
    await client.query(`INSERT INTO webhook_events (type, facts) VALUES ('TEST', '{"number": 1}')`);
    throw new Error('taken back');
  });
  await expect(taking).rejects.toThrow('taken back');
  expect(await numbers()).toEqual([]);
});
