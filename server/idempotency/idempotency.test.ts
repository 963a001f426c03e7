import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { type AskDatabase, DatabaseAway } from '../ask-database.ts';
import { createDiagnostics } from '../diagnostics.ts';
import { openTestLedger } from '../testing/rows.ts';
import { fingerprint } from './fingerprint.ts';
import { createIdempotencyStore } from './idempotency-store.ts';
import { createIdempotency } from './idempotency.ts';

const content = fingerprint({ prompt: 'Hello' });
const other = fingerprint({ prompt: 'other' });

/** Processes on one PostgreSQL, which each of them may lose. */
async function open() {
  const { database, url } = await openTestLedger();
  const newProcess = (pool = database.calls) => {
    const link = { isBroken: false };
    const ask: AskDatabase = async (statement) => {
      if (link.isBroken) throw new DatabaseAway('away');
      return statement();
    };
    const idempotency = createIdempotency({
      store: createIdempotencyStore(pool, randomUUID()),
      askDatabase: ask,
      newId: randomUUID,
      elapsedMs: () => performance.now(),
      diagnostics: createDiagnostics('silent'),
    });
    const claim = (fingerprint = content, requestId = 'id') =>
      idempotency.claim({ requestId, fingerprint, timeoutSeconds: 60 }, ask);
    /** Of a call that must be made, not answered. */
    const begin = async (...given: Parameters<typeof claim>) => {
      const claimed = await claim(...given);
      if (claimed.answer !== null) throw new Error(`It was answered: ${claimed.answer}`);
      return { keep: (answer: string) => claimed.keep(answer, ask), release: () => claimed.release(ask) };
    };
    return { link, claim, begin, handOver: idempotency.handOver };
  };
  return { url, newProcess, here: newProcess(), there: newProcess() };
}

it('with PostgreSQL there, a request is protected in all processes', async () => {
  const { here, there } = await open();
  const claim = await here.begin();
  await expect(here.claim()).rejects.toMatchObject({ code: 'REQUEST_IN_PROGRESS' });
  await expect(there.claim()).rejects.toMatchObject({ code: 'REQUEST_IN_PROGRESS' });
  await claim.keep('"answer"');
  expect(await here.claim()).toEqual({ answer: '"answer"' });
  expect(await there.claim()).toEqual({ answer: '"answer"' });
  await expect(here.claim(other)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(there.claim(other)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('what failed is free again in all processes', async () => {
  const { here, there } = await open();
  await (await here.begin()).release();
  await (await there.begin(other)).release();
  expect((await here.claim()).answer).toBeNull();
});

it('while PostgreSQL is away, a request is protected in its process', async () => {
  const { here } = await open();
  here.link.isBroken = true;
  const claim = await here.begin();
  await expect(here.claim()).rejects.toMatchObject({ code: 'REQUEST_IN_PROGRESS' });
  await expect(here.claim(other)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await claim.release();
  await (await here.begin()).keep('"answer"');
  expect(await here.claim()).toEqual({ answer: '"answer"' });
  await expect(here.claim(other)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('what was answered while it was away is known here at once, and everywhere when it has been handed over', async () => {
  const { here, there } = await open();
  here.link.isBroken = true;
  await (await here.begin()).keep('"answer"');
  await expect(here.handOver()).rejects.toBeInstanceOf(DatabaseAway);
  here.link.isBroken = false;
  expect(await here.claim()).toEqual({ answer: '"answer"' });
  await here.handOver();
  expect(await there.claim()).toEqual({ answer: '"answer"' });
});

it('what was claimed before it went away ends here all the same', async () => {
  const { here, there } = await open();
  const claim = await here.begin();
  here.link.isBroken = true;
  await claim.release();
  const again = await here.begin(other);
  here.link.isBroken = false;
  // For the others it is held until the claim ends, or until there is an answer.
  await expect(there.claim(other)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await again.keep('"answer"');
  expect(await there.claim(other)).toEqual({ answer: '"answer"' });
});

it('a refused claim is nobody’s: the next one asks PostgreSQL again', async () => {
  const { here, there } = await open();
  const claim = await there.begin();
  await expect(here.claim()).rejects.toMatchObject({ code: 'REQUEST_IN_PROGRESS' });
  await claim.release();
  await here.begin();
});

it('a PostgreSQL that only reads still knows what was answered, and the rest is protected here', async () => {
  const { url, here, newProcess } = await open();
  const reads = new Pool({ connectionString: url, options: '-c default_transaction_read_only=on' });
  onTestFinished(() => reads.end());
  const reader = newProcess(reads);
  await (await here.begin()).keep('"answer"');
  expect(await reader.claim()).toEqual({ answer: '"answer"' });
  await here.begin(content, 'another id');
  await expect(reader.claim(content, 'another id')).rejects.toMatchObject({ code: 'REQUEST_IN_PROGRESS' });

  await (await reader.begin(content, 'a third id')).keep('"of the reader"');
  expect(await reader.claim(content, 'a third id')).toEqual({ answer: '"of the reader"' });
  await expect(reader.handOver()).rejects.toMatchObject({ code: '25006' });
});
