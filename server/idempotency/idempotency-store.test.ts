import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openTestLedger } from '../testing/rows.ts';
import { fingerprint } from './fingerprint.ts';
import { type ClaimedRequest, createIdempotencyStore, removeExpiredRequests } from './idempotency-store.ts';

const content = fingerprint({ prompt: 'Hello', model: null });
const other = fingerprint({ prompt: 'other' });
const inProgress = { code: 'REQUEST_IN_PROGRESS' };

const newRequest = (given: Partial<ClaimedRequest> = {}): ClaimedRequest => ({
  requestId: 'id',
  fingerprint: content,
  claimId: randomUUID(),
  ...given,
});

/** A database, and the stores of as many processes as wanted. */
async function open() {
  const { database } = await openTestLedger();
  const pool = database.calls;
  return { pool, newStore: () => createIdempotencyStore(pool, randomUUID()) };
}

it('the order in which content is written does not matter, the content does', () => {
  expect(fingerprint({ model: null, prompt: 'Hello' })).toEqual(content);
  expect(fingerprint({ model: null, prompt: 'Hello!' })).not.toEqual(content);
});

it('one of many processes at the same moment gets the claim, the others are told to wait', async () => {
  const { newStore } = await open();
  const claims = await Promise.allSettled(Array.from({ length: 10 }, () => newStore().claim(newRequest(), 60)));
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = claims.flatMap((claim) => (claim.status === 'rejected' ? [claim.reason.code] : []));
  expect(refused).toEqual(Array(9).fill('REQUEST_IN_PROGRESS'));
});

it('what was answered is answered again, everywhere, and nothing else may use the id', async () => {
  const { newStore } = await open();
  const store = newStore();
  const request = newRequest({ requestId: 'id \0' });
  expect(await store.claim(request, 60)).toBeNull();
  await store.keep(request, '{"text":"nul \\u0000"}');
  for (const each of [store, newStore()]) {
    expect(await each.claim(newRequest({ requestId: 'id \0' }), 60)).toBe('{"text":"nul \\u0000"}');
    await expect(each.claim(newRequest({ requestId: 'id \0', fingerprint: other }), 60)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  }
});

it('what was released may be claimed again, also with other content', async () => {
  const { newStore } = await open();
  const store = newStore();
  const request = newRequest();
  await store.claim(request, 60);
  await store.release(request);
  expect(await newStore().claim(newRequest({ fingerprint: other }), 60)).toBeNull();
});

it('a claim whose holder died ends after its deadline, and what he does then is too late', async () => {
  const { newStore, pool } = await open();
  const [dead, alive] = [newStore(), newStore()];
  const late = newRequest();
  await dead.claim(late, 60);
  await pool.query(`UPDATE idempotent_requests SET claimed_until = now() - interval '1 second'`);
  expect(await alive.claim(newRequest(), 60)).toBeNull();
  await dead.keep(late, '"too late"');
  await dead.release(late);
  await expect(newStore().claim(newRequest(), 60)).rejects.toMatchObject(inProgress);
});

it('a claim that was made although its process had given up waiting does not lock that process out', async () => {
  const { newStore } = await open();
  const [store, another] = [newStore(), newStore()];
  const [ghost, next] = [newRequest(), newRequest({ fingerprint: other })];
  await store.claim(ghost, 60);
  expect(await store.claim(next, 60)).toBeNull();
  await expect(another.claim(newRequest({ fingerprint: other }), 60)).rejects.toMatchObject(inProgress);

  // Whatever is carried out late of the first does not end the second, nor take its answer away.
  await store.release(ghost);
  await expect(another.claim(newRequest({ fingerprint: other }), 60)).rejects.toMatchObject(inProgress);
  await store.keep(next, '"answer"');
  await store.release(ghost);
  await expect(store.claim(ghost, 60)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await another.claim(newRequest({ fingerprint: other }), 60)).toBe('"answer"');
});

it('an answer needs no claim where the id is free, and never replaces the answer of another process', async () => {
  const { newStore } = await open();
  await newStore().keep(newRequest(), '"first"');
  await newStore().keep(newRequest(), '"second"');
  expect(await newStore().claim(newRequest(), 60)).toBe('"first"');
});

it('after 24 hours an id is forgotten', async () => {
  const { newStore, pool } = await open();
  const store = newStore();
  await store.keep(newRequest(), '"answer"');
  const { rows } = await pool.query<{ hours: number }>(
    'SELECT (extract(epoch FROM expires_at - now()) / 3600)::float8 AS hours FROM idempotent_requests',
  );
  expect(rows[0]!.hours).toBeCloseTo(24, 1);
  await pool.query(`UPDATE idempotent_requests SET expires_at = now() - interval '1 second'`);
  expect(await store.claim(newRequest({ fingerprint: other }), 60)).toBeNull();
  await pool.query(`UPDATE idempotent_requests SET expires_at = now() - interval '1 second'`);
  await removeExpiredRequests(pool);
  expect((await pool.query('SELECT FROM idempotent_requests')).rowCount).toBe(0);
});

it('one that is claimed anew while expired ones are removed stays', async () => {
  const { database } = await openTestLedger();
  const pool = database.writes;
  await createIdempotencyStore(pool, randomUUID()).claim(newRequest(), 60);
  await pool.query(`UPDATE idempotent_requests SET expires_at = now() - interval '1 minute'`);
  const claiming = await pool.connect();
  await claiming.query('BEGIN');
  expect(await createIdempotencyStore(claiming, randomUUID()).claim(newRequest(), 60)).toBeNull();
  let isDone = false;
  const removing = removeExpiredRequests(pool).then(() => void (isDone = true));
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect.poll(async () => isDone || (await pool.query(waiting)).rowCount === 1).toBe(true);
  await claiming.query('COMMIT');
  claiming.release();
  await removing;
  expect((await pool.query('SELECT FROM idempotent_requests')).rowCount).toBe(1);
});
