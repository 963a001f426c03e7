import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { createCalls } from '../testing/calls.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const UNPRICED = '{ unpricedModels { provider model name calls firstSeen lastSeen hasPrice } }';
const PREVIEW = `query ($input: RepricingInput!) {
  previewRepricing(input: $input) { rows affected newlyPriced newlyUnpriced costBefore costAfter difference savedBefore savedAfter }
}`;
const REPRICE =
  'mutation ($input: RepricingInput!) { repriceLogs(input: $input) { id modelName progress finishedAt } }';
const RUNS = '{ repricings { id provider model since progress finishedAt sums { rows affected costAfter } } }';
const TOTALS = '{ usageStats { totals { calls unpricedCalls totalCost } } }';

async function record(calls: readonly object[]): Promise<void> {
  const full = calls.map((call) => ({
    requestId: randomUUID(),
    agentType: 'tester',
    provider: 'own',
    durationSeconds: 1,
    ...call,
  }));
  const mutation = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }';
  await app.graphql(mutation, { calls: full });
  const requestId = full.map((call) => call.requestId);
  await createCalls(app).rows(calls.length, { requestId });
}

it('a model without a price is listed, gets one, and its rows are priced as the preview said', async () => {
  const used = { inputTokens: 1_000_000, outputTokens: 500_000 };
  await record([
    { model: 'new-one', createdAt: '2026-11-20T10:00:00Z', ...used },
    { model: 'new-one', createdAt: '2026-11-21T10:00:00Z', ...used },
    { model: 'new-one', createdAt: '2026-11-22T10:00:00Z' },
    { model: 'rare', createdAt: '2026-11-22T10:00:00Z', ...used },
    // The price is known, only what was used is not.
    { provider: 'openai', model: 'gpt-4o', createdAt: '2026-11-22T10:00:00Z' },
  ]);
  const listed = async () => (await app.graphql(UNPRICED))['unpricedModels'];
  const newOne = {
    provider: 'own',
    model: 'new-one',
    name: 'New One',
    calls: 3,
    firstSeen: '2026-11-20T10:00:00.000Z',
    lastSeen: '2026-11-22T10:00:00.000Z',
    hasPrice: false,
  };
  const rare = { ...newOne, model: 'rare', name: 'Rare', calls: 1, firstSeen: newOne.lastSeen };
  expect(await listed()).toEqual([newOne, rare]);

  const set = 'mutation ($input: PriceInput!) { setPrice(input: $input) { id } }';
  await app.graphql(set, { input: { provider: 'own', model: 'new-one', prices: { input: 2, output: 10 } } });
  expect((await listed())[0]).toEqual({ ...newOne, hasPrice: true });

  const input = { provider: 'own', model: 'new-one', since: '2026-11-21T00:00:00Z' };
  const before = (await app.graphql(TOTALS))['usageStats'].totals;
  const preview = (await app.graphql(PREVIEW, { input }))['previewRepricing'];
  expect(preview).toEqual({
    rows: 2,
    affected: 1,
    newlyPriced: 1,
    newlyUnpriced: 0,
    costBefore: 0,
    costAfter: 7,
    difference: 7,
    savedBefore: 0,
    savedAfter: 0,
  });
  expect((await app.graphql(TOTALS))['usageStats'].totals).toEqual(before);

  const begun = (await app.graphql(REPRICE, { input }))['repriceLogs'];
  expect(begun).toMatchObject({ modelName: 'New One', finishedAt: null });
  let [run] = (await app.graphql(RUNS))['repricings'];
  while (run.finishedAt === null) [run] = (await app.graphql(RUNS))['repricings'];
  expect(run).toMatchObject({ id: begun.id, progress: 1, sums: { rows: 2, affected: 1, costAfter: 7 } });
  expect((await app.graphql(TOTALS))['usageStats'].totals).toEqual({ calls: 5, unpricedCalls: 4, totalCost: 7 });
  expect((await app.graphql(PREVIEW, { input }))['previewRepricing']).toMatchObject({ affected: 0, difference: 0 });
});

it('what is to be priced anew is checked', async () => {
  const { errors } = await app.ask(PREVIEW, { input: { provider: '', model: 'm' } });
  expect(errors![0]).toMatchObject({ message: 'input.provider must have 1 to 200 characters.' });
});
