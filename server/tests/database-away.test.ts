import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { DATABASE_PATIENCE_MS } from '../ask-database.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { type OwnPostgres, startOwnPostgres } from '../testing/own-postgres.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

let postgres: OwnPostgres;
let vendors: FakeVendors;
let app: TestApp;
let calls: Calls;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  vendors = await startFakeVendors();
  app = await startTestApp({ ...vendors.environment, DATABASE_URL: postgres.url });
  calls = createCalls(app);
});
afterEach(() => vendors.reset());
afterAll(async () => {
  await app.close();
  await vendors.close();
  await postgres.close();
});

/** Five times what one call may wait leaves room for a busy machine, and is far below what the driver would wait. */
const FIVE_CALLS_MS = 5 * DATABASE_PATIENCE_MS;
const MORE_CALLS = 20;
const LONG_ENOUGH = { timeout: 15_000 };

async function readiness(): Promise<string> {
  const response = await fetch(`${app.url}/readyz`);
  const { status } = (await response.json()) as { status: string };
  return `${response.status} ${status}`;
}
const untilReady = () => vi.waitFor(async () => expect(await readiness()).toBe('200 ready'), LONG_ENOUGH);

/** Does it and says how long it took. */
async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; tookMs: number }> {
  const beganMs = performance.now();
  const result = await work();
  return { result, tookMs: performance.now() - beganMs };
}

/** What holds while PostgreSQL is in trouble, whichever it is. Returns the ids of the completions it made. */
async function expectAnswers(trouble: string, agentType: string): Promise<string[]> {
  const first = { agentType, prompt: `${trouble}: the first` };
  const { result: answers, tookMs } = await timed(() =>
    Promise.all([calls.complete(first), calls.complete({ ...first, requestId: `${trouble}-1` })]),
  );
  expect(tookMs).toBeLessThan(FIVE_CALLS_MS);

  // Once it is known, nobody waits for it: one after the other they take less than half of what waiting would take.
  const more = await timed(async () => {
    const completions: any[] = [];
    for (let number = 0; number < MORE_CALLS; number += 1) {
      completions.push(
        await calls.complete({ agentType, prompt: `${trouble} ${number}`, requestId: `${trouble} ${number}` }),
      );
    }
    return completions;
  });
  expect(more.tookMs).toBeLessThan((MORE_CALLS * DATABASE_PATIENCE_MS) / 2);

  const asked = vendors.requests.length;
  expect(await calls.complete({ ...first, requestId: `${trouble}-1` })).toEqual(answers[1]);
  expect(vendors.requests).toHaveLength(asked);
  const failure = await calls.failureOf({ prompt: 'other content', requestId: `${trouble}-1` });
  expect(failure.extensions['code']).toBe('BAD_USER_INPUT');
  return [...answers, ...more.result].map(({ completionId }) => completionId);
}

/** Everything that was answered meanwhile is in the books, once; cache and idempotency work as before. */
async function expectRecovery(trouble: string, agentType: string, made: readonly string[]): Promise<void> {
  await untilReady();
  const rows = await vi.waitFor(() => calls.rows(made.length, { agentType: [agentType] }), LONG_ENOUGH);
  expect(rows.map(({ completionId }) => completionId).toSorted()).toEqual(made.toSorted());

  let asked = 0;
  await vi.waitFor(async () => {
    await calls.complete({ agentType: 'afterwards', prompt: `${trouble} is over ${(asked += 1)}` });
    const kept = await postgres.query(`SELECT FROM cached_responses WHERE answer LIKE '%${trouble} is over%'`);
    expect(kept.length).toBeGreaterThan(0);
  }, LONG_ENOUGH);
  const again = { agentType: 'afterwards', prompt: `${trouble} again`, requestId: `${trouble} again`, cache: 'OFF' };
  expect(await calls.complete(again)).toEqual(await calls.complete(again));
}

it('down: completions are answered, and what they did is in the books when it is back', async () => {
  await calls.complete({ prompt: 'all is well' });
  await postgres.stop();
  const made = await expectAnswers('down', 'down');
  expect(await readiness()).toBe('503 database unreachable');
  await postgres.start();
  await expectRecovery('down', 'down', made);
});

it('killed: connections that break without a word are replaced', async () => {
  await postgres.kill();
  const made = await expectAnswers('killed', 'killed');
  expect(await readiness()).toBe('503 database unreachable');
  await postgres.start();
  await expectRecovery('killed', 'killed', made);
});

it('hung: a completion waits a moment, the next ones not at all', async () => {
  await postgres.hang();
  onTestFinished(postgres.goOn);
  const made = await expectAnswers('hung', 'hung');
  const { result, tookMs } = await timed(readiness);
  expect(result).toBe('503 database unreachable');
  expect(tookMs).toBeLessThan(FIVE_CALLS_MS);
  postgres.goOn();
  await expectRecovery('hung', 'hung', made);
});

it('hung: a short deadline still holds', async () => {
  await untilReady();
  const gate = Promise.withResolvers<void>();
  vendors.always('gemini', { after: gate.promise });
  await postgres.hang();
  onTestFinished(postgres.goOn);
  const short = { prompt: 'short', requestId: 'short', timeoutSeconds: DATABASE_PATIENCE_MS / 10_000 };
  const { result: failure, tookMs } = await timed(() => calls.failureOf(short));
  expect(failure.extensions['code']).toBe('TIMEOUT');
  expect(tookMs).toBeLessThan(DATABASE_PATIENCE_MS);
  gate.resolve();
  const repeated = await calls.complete({ prompt: 'short', requestId: 'short' });
  expect(repeated.servedBy).toBe('PROVIDER');
  postgres.goOn();
  await untilReady();
});

it('read-only: answers go out, and readyz says what is wrong', async () => {
  await postgres.setReadOnly(true);
  onTestFinished(() => postgres.setReadOnly(false));
  await vi.waitFor(async () => expect(await readiness()).toBe('503 database read-only'), LONG_ENOUGH);
  const made = await expectAnswers('read-only', 'read-only');
  await postgres.setReadOnly(false);
  await expectRecovery('read-only', 'read-only', made);
});

it('out of connections: answers go out without any', async () => {
  await postgres.limitConnections(0);
  onTestFinished(() => postgres.limitConnections(-1));
  await vi.waitFor(async () => expect(await readiness()).toBe('503 database unreachable'), LONG_ENOUGH);
  const made = await expectAnswers('crowded', 'crowded');
  await postgres.limitConnections(-1);
  await expectRecovery('crowded', 'crowded', made);
});

it('answers that were given while it was away are known to other instances afterwards', async () => {
  await untilReady();
  await postgres.stop();
  const input = { prompt: 'for all', requestId: 'for all', cache: 'OFF' };
  const first = await calls.complete(input);
  await postgres.start();
  await vi.waitFor(async () => {
    const kept = await postgres.query(`SELECT FROM idempotent_requests WHERE answer LIKE '%${first.completionId}%'`);
    expect(kept).toHaveLength(1);
  }, LONG_ENOUGH);
  const another = await startTestApp({ ...vendors.environment, DATABASE_URL: postgres.url });
  expect(await createCalls(another).complete(input)).toEqual(first);
  await another.close();
});

it('a request that is being answered when it goes away is answered once, and freed', async () => {
  const gate = Promise.withResolvers<void>();
  vendors.answer('gemini', { after: gate.promise, text: 'held' });
  const input = { prompt: 'in flight', requestId: 'in flight', cache: 'OFF' };
  const first = calls.complete(input);
  await vendors.waitForRequest('gemini');
  await postgres.stop();
  expect((await calls.failureOf(input)).extensions['code']).toBe('REQUEST_IN_PROGRESS');
  gate.resolve();
  const answer = await first;
  expect(answer.text).toBe('held');
  expect(await calls.complete(input)).toEqual(answer);
  expect(vendors.requests).toHaveLength(1);

  vendors.answer('gemini', { status: 400 });
  const failing = { prompt: 'fails', requestId: 'fails', provider: 'gemini', failover: false };
  expect((await calls.failureOf(failing)).extensions['code']).toBe('ALL_PROVIDERS_FAILED');
  expect((await calls.complete(failing)).requestId).toBe('fails');
  await postgres.start();
  await untilReady();
  expect((await calls.complete(failing)).requestId).toBe('fails');
});
