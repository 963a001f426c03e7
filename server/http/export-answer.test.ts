import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { createDiagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';
import { describeForFile, type ExportedLog, type ExportLogs } from '../graphql/export-logs.ts';
import { logRow } from '../testing/rows.ts';
import { answerFaults } from './answer-faults.ts';
import { createAnswerExport } from './export-answer.ts';
import { NDJSON } from './export-format.ts';

const names = { provider: (id: string) => id, model: (_provider: string, model: string) => model };
const row = { ...logRow({ metadata: { pad: 'x'.repeat(10_000) } }), batchId: 1, batchIndex: 1 };
const log = describeForFile(row, names, 'UTC');
const PAGE: ExportedLog[] = Array.from({ length: 100 }, () => log);

/** Resolves with an answer when its headers are there. */
type Ask = (signal?: AbortSignal) => Promise<IncomingMessage>;

/** A server with that export alone. */
async function serve(exportLogs: ExportLogs, stallMs?: number): Promise<Ask> {
  const diagnostics = createDiagnostics('silent');
  const app = fastify({ forceCloseConnections: true });
  const answer = createAnswerExport(diagnostics, stallMs);
  answerFaults(app, diagnostics);
  app.get('/export', (asked, reply) => answer(asked, reply, { format: NDJSON, exportLogs }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  return async (signal) => {
    const sent = request({ port, path: '/export', agent: false, ...(signal ? { signal } : {}) }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.on('error', () => {});
    return response;
  };
}

/** Pages without end, how many were read, and by how many readers they are read no more. */
function endless() {
  const read = { pages: 0, left: 0 };
  async function* pages() {
    try {
      for (;;) {
        read.pages += 1;
        yield PAGE;
      }
    } finally {
      read.left += 1;
    }
  }
  return { read, exportLogs: pages };
}

/** Asks until it is let in. */
async function untilServed(ask: Ask): Promise<IncomingMessage> {
  for (;;) {
    const response = await ask();
    if (response.statusCode === 200) return response;
    await text(response);
  }
}

it('a fault before the first row is an answer with its status, and holds no place', async () => {
  const ask = await serve(async function* () {
    yield* [];
    throw new LedgerError('OVERLOADED', 'The database is away.', { retryAfterSeconds: 1 });
  });
  for (let number = 0; number < 10; number += 1) {
    const response = await ask();
    expect(response.statusCode).toBe(503);
    expect(response.headers).toMatchObject({ 'retry-after': '1', 'content-type': 'application/json; charset=utf-8' });
    expect(JSON.parse(await text(response))).toMatchObject({ errors: [{ message: 'The database is away.' }] });
  }
});

it('an unexpected fault tells nothing of itself', async () => {
  const ask = await serve(async function* () {
    yield* [];
    throw new Error('a secret');
  });
  const response = await ask();
  expect(response.statusCode).toBe(500);
  expect(await text(response)).not.toContain('secret');
});

it('a fault behind the first row cuts the connection, so that nobody takes the file for whole', async () => {
  const ask = await serve(async function* () {
    yield PAGE;
    throw new LedgerError('QUERY_TOO_COMPLEX', 'It took too long.');
  });
  for (let number = 0; number < 10; number += 1) {
    const response = await untilServed(ask);
    await expect(text(response)).rejects.toMatchObject({ code: 'ECONNRESET' });
  }
});

it('rows are read as they are taken, and no further', async () => {
  const { read, exportLogs } = endless();
  const ask = await serve(exportLogs);
  const response = await ask();
  response.pause();
  const others = await Promise.all([ask(), ask(), ask()]);
  await untilStill(() => read.pages);
  // A page is a megabyte; the buffers between here and there hold much less than 50.
  expect(read.pages).toBeLessThan(4 * 50);
  for (const each of [response, ...others]) each.destroy();
});

/** Resolves when the number has stopped growing over many turns of the event loop. */
async function untilStill(number: () => number): Promise<void> {
  for (let seen = -1, turns = 0; turns < 1000; turns += 1) {
    if (number() !== seen) turns = 0;
    seen = number();
    await new Promise(setImmediate);
  }
}

it('four are served at once, and one who leaves makes room for the next', async () => {
  const ask = await serve(endless().exportLogs);
  const served = await Promise.all([ask(), ask(), ask(), ask()]);
  const refused = await ask();
  expect(refused.statusCode).toBe(503);
  expect(JSON.parse(await text(refused))).toMatchObject({
    errors: [
      { message: expect.stringContaining('4 exports'), extensions: { code: 'OVERLOADED', retryAfterSeconds: 5 } },
    ],
  });
  served[0]!.destroy();
  (await untilServed(ask)).destroy();
  for (const each of served) each.destroy();
});

it('one who takes nothing is given up, and makes room for the next', async () => {
  const { read, exportLogs } = endless();
  const ask = await serve(exportLogs, 50);
  const stalled = await Promise.all([ask(), ask(), ask(), ask()]);
  await expect.poll(() => read.left).toBe(4);
  const next = await untilServed(ask);
  next.destroy();
  for (const each of stalled) await expect(text(each)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

it('one who leaves before the first row makes room, too', async () => {
  const asked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  let asks = 0;
  const ask = await serve(async function* () {
    if ((asks += 1) === 4) asked.resolve();
    await gate.promise;
    yield PAGE;
  });
  const leaver = new AbortController();
  const left = Array.from({ length: 4 }, () => ask(leaver.signal).catch((error: Error) => error.name));
  await asked.promise;
  expect((await ask()).statusCode).toBe(503);
  leaver.abort();
  expect(await Promise.all(left)).toEqual(Array.from({ length: 4 }, () => 'AbortError'));
  gate.resolve();
  expect((await text(await untilServed(ask))).split('\n')).toHaveLength(101);
});
