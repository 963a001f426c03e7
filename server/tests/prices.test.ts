import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { createCalls } from '../testing/calls.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const SET = `mutation ($input: PriceInput!) {
  setPrice(input: $input) {
    id provider model modelName effectiveFrom setAt
    prices { input output cachedInput cacheWrite cacheWriteOneHour reasoning }
    longContext { aboveInputTokens prices { input output } }
  }
}`;
const PRICES = '{ prices { id provider model effectiveFrom prices { input output } } }';
const EXPLAINED = `query ($filter: LlmLogFilter) {
  llmLogs(filter: $filter) {
    nodes {
      provider model costStatus inputCost outputCost
      costBreakdown { source version model effectiveFrom aboveInputTokens lines { kind tokens pricePerMillion cost } }
    }
  }
}`;

const set = async (input: object) => (await app.graphql(SET, { input }))['setPrice'];
const refusal = async (input: object) => (await app.ask(SET, { input })).errors![0]!;
const usual = { provider: 'own', prices: { input: 2, output: 8 } };

/** Records a call to a model nobody else uses, and returns its row once it is there. */
async function recordAt(at: string, given: object, url = app.url) {
  const requestId = randomUUID();
  const call = { requestId, agentType: 'tester', durationSeconds: 1, createdAt: at, ...given };
  const body = {
    query: 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }',
    variables: { calls: [call] },
  };
  const headers = { 'content-type': 'application/json' };
  await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  await createCalls(app).rows(1, { requestId: [requestId] });
  return (await app.graphql(EXPLAINED, { filter: { requestId: [requestId] } }))['llmLogs'].nodes[0];
}

it('a row of a vendor is explained by the published prices, line by line, to its exact cost', async () => {
  const row = await recordAt('2026-11-20T10:00:00Z', {
    provider: 'anthropic',
    model: 'claude-haiku-4-5-20251001',
    inputTokens: 10_000,
    cachedInputTokens: 4000,
    cacheWriteInputTokens: 3000,
    cacheWriteOneHourInputTokens: 1000,
    outputTokens: 500,
    reasoningTokens: 200,
  });
  expect(row).toMatchObject({ costStatus: 'PRICED', inputCost: 0.0079, outputCost: 0.0025 });
  expect(row.costBreakdown).toEqual({
    source: 'genai-prices',
    version: '0.1.8',
    model: 'claude-haiku-4-5',
    effectiveFrom: null,
    aboveInputTokens: null,
    lines: [
      { kind: 'INPUT', tokens: 3000, pricePerMillion: 1, cost: 0.003 },
      { kind: 'CACHED_INPUT', tokens: 4000, pricePerMillion: 0.1, cost: 0.0004 },
      { kind: 'CACHE_WRITE', tokens: 2000, pricePerMillion: 1.25, cost: 0.0025 },
      { kind: 'CACHE_WRITE_ONE_HOUR', tokens: 1000, pricePerMillion: 2, cost: 0.002 },
      { kind: 'OUTPUT', tokens: 300, pricePerMillion: 5, cost: 0.0015 },
      { kind: 'REASONING', tokens: 200, pricePerMillion: 5, cost: 0.001 },
    ],
  });
});

it('a model nobody knows is unpriced and has nothing to explain', async () => {
  const row = await recordAt('2026-11-20T10:00:00Z', {
    provider: 'own',
    model: 'unknown',
    inputTokens: 1,
    outputTokens: 1,
  });
  expect(row).toMatchObject({ costStatus: 'UNPRICED', inputCost: null, costBreakdown: null });
});

it('a price that is set holds for exactly that model, from its date on, and tells its tiers', async () => {
  const model = 'dated';
  const first = await set({ ...usual, model, effectiveFrom: '2026-11-10T00:00:00Z', prices: { input: 1, output: 2 } });
  const tier = { aboveInputTokens: 1000, prices: { input: 4, output: 16 } };
  const second = await set({ ...usual, model, effectiveFrom: '2026-11-20T00:00:00Z', longContext: [tier] });
  expect(second).toMatchObject({ modelName: 'Dated', longContext: [tier] });
  const call = { provider: 'own', model, inputTokens: 1000, outputTokens: 100 };

  expect(await recordAt('2026-11-09T23:59:59.999Z', call)).toMatchObject({ costStatus: 'UNPRICED' });
  const early = await recordAt('2026-11-10T00:00:00Z', call);
  expect(early).toMatchObject({ inputCost: 0.001, costBreakdown: { source: 'override', version: first.id } });
  const late = await recordAt('2026-11-20T00:00:00Z', call);
  expect(late).toMatchObject({ inputCost: 0.002, costBreakdown: { aboveInputTokens: null, version: second.id } });
  const long = await recordAt('2026-11-20T00:00:00Z', { ...call, inputTokens: 1001 });
  expect(long).toMatchObject({ inputCost: 0.004_004, outputCost: 0.0016, costBreakdown: { aboveInputTokens: 1000 } });
  const other = await recordAt('2026-11-20T00:00:00Z', { ...call, model: 'dated-2026-11-01' });
  expect(other).toMatchObject({ costStatus: 'UNPRICED' });
});

it('a price that is set again is another, a row keeps its own, and one that is taken back holds no more', async () => {
  const model = 'changed';
  const call = { provider: 'own', model, inputTokens: 1_000_000, outputTokens: 0 };
  const first = await set({ ...usual, model });
  const row = await recordAt('2026-11-20T10:00:00Z', call);
  const second = await set({ ...usual, model, prices: { input: 3, output: 8, cachedInput: 0.5 } });
  expect(second.id).not.toBe(first.id);
  const of = async () => (await app.graphql(PRICES))['prices'].filter((price: any) => price.model === model);
  expect(await of()).toEqual([
    { id: second.id, provider: 'own', model, effectiveFrom: null, prices: { input: 3, output: 8 } },
  ]);
  expect(row).toMatchObject({
    inputCost: 2,
    costBreakdown: { version: first.id, lines: [{ pricePerMillion: 2 }, {}] },
  });

  expect((await app.graphql('mutation ($id: ID!) { deletePrice(id: $id) }', { id: second.id }))['deletePrice']).toBe(
    true,
  );
  expect(await of()).toEqual([]);
  expect(await recordAt('2026-11-20T10:00:00Z', call)).toMatchObject({ costStatus: 'UNPRICED' });
  for (const id of [second.id, 'nonsense']) {
    const { errors } = await app.ask('mutation ($id: ID!) { deletePrice(id: $id) }', { id });
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
  }
});

it('a price goes before the published one, and holds on other instances and after a restart', async () => {
  const another = await app.another();
  onTestFinished(() => another.close());
  await set({ provider: 'openai', model: 'gpt-4o', prices: { input: 1, output: 1 } });
  const call = { provider: 'openai', model: 'gpt-4o', inputTokens: 1_000_000, outputTokens: 0 };
  const costs = async () => (await recordAt('2026-11-20T10:00:00Z', call, another.url)).inputCost;
  // It is announced to the other instance, which takes a moment.
  while ((await costs()) !== 1) await new Promise(setImmediate);
  await app.restart();
  expect(await recordAt('2026-11-20T10:00:00Z', call)).toMatchObject({ inputCost: 1 });
  expect(await recordAt('2026-11-20T10:00:00Z', { ...call, model: 'gpt-4o-2024-08-06' })).toMatchObject({
    inputCost: 2.5,
  });
});

it.each([
  ['provider', { provider: '' }, 'input.provider must have 1 to 200 characters'],
  ['a negative price', { prices: { input: -1, output: 1 } }, 'input.prices.input must be a number from 0 to 1000000'],
  [
    'too fine a price',
    { prices: { input: 1e-10, output: 1 } },
    'input.prices.input must be a number from 0 to 1000000',
  ],
  ['a huge price', { prices: { input: 1, output: 2e6 } }, 'input.prices.output must be a number from 0 to 1000000'],
  [
    'a tier from the start',
    { longContext: [{ aboveInputTokens: 0, prices: usual.prices }] },
    'aboveInputTokens must be',
  ],
  [
    'a length twice',
    { longContext: [5, 5].map((aboveInputTokens) => ({ aboveInputTokens, prices: usual.prices })) },
    'input.longContext must have each length once',
  ],
])('%s is refused by its name', async (_what, change, message) => {
  const error = await refusal({ ...usual, model: 'm', ...change });
  expect(error.extensions.code).toBe('BAD_USER_INPUT');
  expect(error.message).toContain(message);
});
