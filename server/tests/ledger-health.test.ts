import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { createCalls } from '../testing/calls.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const health = async () =>
  (
    await app.graphql(
      '{ ledgerHealth { accepted written pending deadLettered oldestPendingSeconds lastError lastErrorAt } }',
    )
  )['ledgerHealth'];

it('a ledger that was asked for nothing has nothing to tell', async () => {
  expect(await health()).toEqual({
    accepted: 0,
    written: 0,
    pending: 0,
    deadLettered: 0,
    oldestPendingSeconds: null,
    lastError: null,
    lastErrorAt: null,
  });
});

it('every row that is accepted is written or pending, and repeats are not counted', async () => {
  const record = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }';
  const calls = Array.from({ length: 30 }, (_, at) => ({
    requestId: `call ${at % 20}`,
    agentType: 'tester',
    provider: 'openai',
    model: 'gpt-4o',
    durationSeconds: 1,
  }));
  const { complete } = createCalls(app);
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([app.graphql(record, { calls }), complete({ cache: 'OFF' })]);
    const { accepted, written, pending, deadLettered } = await health();
    expect(accepted).toBe(written + pending + deadLettered);
  }
  const last = await untilWritten();
  expect(last).toMatchObject({ accepted: 23, written: 23, deadLettered: 0, oldestPendingSeconds: null });
});

async function untilWritten() {
  for (;;) {
    const now = await health();
    if (now.pending === 0) return now;
  }
}
