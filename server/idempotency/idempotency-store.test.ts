import { expect, it } from 'vitest';
import { openTestLedger } from '../testing/rows.ts';
import { fingerprint } from './fingerprint.ts';
import { createIdempotencyStore } from './idempotency-store.ts';

const content = fingerprint({ prompt: 'Hello', model: null });

async function openStore() {
  const { database } = await openTestLedger();
  return { store: createIdempotencyStore(database.writes), pool: database.writes };
}

it('the order in which content is written does not matter, the content does', () => {
  expect(fingerprint({ model: null, prompt: 'Hello' })).toEqual(content);
  expect(fingerprint({ model: null, prompt: 'Hello!' })).not.toEqual(content);
});

it('one of many at the same moment gets the claim, the others are told to wait', async () => {
  const { store } = await openStore();
  const claims = await Promise.allSettled(Array.from({ length: 10 }, () => store.claim('id', content, 60)));
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = claims.flatMap((claim) => (claim.status === 'rejected' ? [claim.reason.code] : []));
  expect(refused).toEqual(Array(9).fill('REQUEST_IN_PROGRESS'));
});

it('what was answered is answered again, and nothing else may use the id', async () => {
  const { store } = await openStore();
  const claim = await store.claim('id \0', content, 60);
  await store.keep('id \0', 'claimId' in claim ? claim.claimId : '', '{"text":"nul \\u0000"}');
  expect(await store.claim('id \0', content, 60)).toEqual({ answer: '{"text":"nul \\u0000"}' });
  await expect(store.claim('id \0', fingerprint({ prompt: 'other' }), 60)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});

it('what was released may be claimed again, also with other content', async () => {
  const { store } = await openStore();
  const claim = await store.claim('id', content, 60);
  await store.release('id', 'claimId' in claim ? claim.claimId : '');
  expect(await store.claim('id', fingerprint({ prompt: 'other' }), 60)).toMatchObject({ answer: null });
});

it('a claim whose holder died ends after its deadline, and what he does then is too late', async () => {
  const { store, pool } = await openStore();
  const dead = await store.claim('id', content, 60);
  await pool.query(`UPDATE idempotent_requests SET claimed_until = now() - interval '1 second'`);
  const alive = await store.claim('id', content, 60);
  expect(alive.answer).toBeNull();
  await store.keep('id', 'claimId' in dead ? dead.claimId : '', '"too late"');
  await expect(store.claim('id', content, 60)).rejects.toMatchObject({ code: 'REQUEST_IN_PROGRESS' });
});

it('after 24 hours an id is forgotten', async () => {
  const { store, pool } = await openStore();
  const claim = await store.claim('id', content, 60);
  await store.keep('id', 'claimId' in claim ? claim.claimId : '', '"answer"');
  const { rows } = await pool.query<{ hours: number }>(
    'SELECT (extract(epoch FROM expires_at - now()) / 3600)::float8 AS hours FROM idempotent_requests',
  );
  expect(rows[0]!.hours).toBeCloseTo(24, 1);
  await pool.query(`UPDATE idempotent_requests SET expires_at = now() - interval '1 second'`);
  expect(await store.claim('id', fingerprint({ prompt: 'other' }), 60)).toMatchObject({ answer: null });
  await pool.query(`UPDATE idempotent_requests SET expires_at = now() - interval '1 second'`);
  await store.removeExpired();
  expect((await pool.query('SELECT FROM idempotent_requests')).rowCount).toBe(0);
});
