import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createDiagnostics } from '../../diagnostics.ts';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { NOT_REPORTED } from '../../vocabulary.ts';
import { NO_FILTER } from '../log-filter.ts';
import type { NewLlmLog } from '../llm-log.entity.ts';
import { foldBatches } from '../rollups/fold.ts';
import type { PriceOf } from './reprice-row.ts';
import { createRepricings } from './repricing.ts';
import { listRepricings } from './repricing-store.ts';

const MODEL = { provider: 'own', model: 'm' };
const HOUR_MS = 3_600_000;
const UNPRICED = { costStatus: 'UNPRICED', inputCostNano: null, outputCostNano: null, priceId: null } as const;

/** A ledger, and prices that can be changed: nano-dollars a token in and out, or none. */
async function openWorld() {
  const { ledger, database, another } = await openTestLedger();
  const prices: { rate: number | null } = { rate: null };
  const priceOf: PriceOf = ({ usage: { inputTokens, outputTokens } }) =>
    prices.rate === null || inputTokens === null || outputTokens === null
      ? UNPRICED
      : {
          costStatus: 'PRICED',
          inputCostNano: inputTokens * prices.rate,
          outputCostNano: outputTokens * prices.rate,
          priceId: 5,
        };
  const open = (given: { priceOf?: PriceOf; refreshPrices?: () => Promise<void> } = {}) =>
    createRepricings({
      database,
      priceOf,
      refreshPrices: async () => {},
      newId: randomUUID,
      now: () => NOW,
      elapsedMs: () => 0,
      diagnostics: createDiagnostics('silent'),
      ...given,
    });
  const record = async (rows: readonly NewLlmLog[]) => {
    for (const row of rows) await ledger.record(row);
    await ledger.flush();
  };
  return {
    ledger,
    another,
    database,
    prices,
    record,
    open,
    repricings: open(),
    fold: () => foldBatches(database.writes),
    totals: async () => (await ledger.usageStats(NO_FILTER, { latency: true })).totals,
    rows: async () => (await ledger.list(NO_FILTER, { number: 1, size: 200, after: null })).nodes,
  };
}

const unpriced = (given: Partial<NewLlmLog> = {}) => logRow({ ...MODEL, ...UNPRICED, ...given });

it('a preview says what would change and changes nothing; then the rows and all sums are as it said', async () => {
  const { repricings, prices, record, fold, totals, rows } = await openWorld();
  await record([unpriced(), unpriced({ projectId: 'p' }), logRow()]);
  await fold();
  await record([unpriced({ createdAt: new Date(NOW.getTime() - HOUR_MS) })]);
  prices.rate = 10;
  const preview = await repricings.preview({ ...MODEL, since: null });
  expect(preview).toMatchObject({ rows: 3, changed: 3, newlyPriced: 3, costBeforeNano: 0, costAfterNano: 450 });
  const before = await totals();
  expect(before).toMatchObject({ unpricedCalls: 3, inputCostNano: 25_000 });

  const begun = await repricings.start({ ...MODEL, since: null });
  expect(begun).toMatchObject({ ...MODEL, rowsExpected: 3, finishedAt: null });
  await repricings.resume();
  expect((await repricings.list())[0]).toMatchObject({ ...preview, id: begun.id, finishedAt: NOW });
  expect(await totals()).toEqual({
    ...before,
    unpricedCalls: 0,
    inputCostNano: 25_000 + 300,
    outputCostNano: 50_000 + 150,
  });
  await fold();
  expect((await totals()).inputCostNano).toBe(25_300);
  const own = (await rows()).filter(({ model }) => model === 'm');
  for (const row of own)
    expect(row).toMatchObject({ costStatus: 'PRICED', inputCostNano: 100, outputCostNano: 50, priceId: 5 });
});

it('doing it again changes nothing, and a price that is taken back makes rows unpriced again', async () => {
  const { repricings, prices, record, fold, totals } = await openWorld();
  await record([unpriced(), unpriced()]);
  await fold();
  const before = await totals();
  const reprice = async () => {
    await repricings.start({ ...MODEL, since: null });
    await repricings.resume();
    return (await repricings.list())[0];
  };
  prices.rate = 3;
  expect(await reprice()).toMatchObject({ changed: 2 });
  const priced = await totals();
  expect(await reprice()).toMatchObject({ rows: 2, changed: 0, costBeforeNano: 90, costAfterNano: 90 });
  expect(await totals()).toEqual(priced);
  prices.rate = null;
  expect(await reprice()).toMatchObject({ changed: 2, newlyUnpriced: 2, costAfterNano: 0 });
  expect(await totals()).toEqual(before);
});

it('each model is priced by what is known when its turn comes, wherever that was set', async () => {
  const { open, database, record, rows } = await openWorld();
  await record([unpriced({ model: 'first' }), unpriced({ model: 'second' })]);
  const set = new Map([['first', 1]]);
  let known: ReadonlyMap<string, number> = new Map();
  const priceOf: PriceOf = ({ model }) => {
    // While the first is being priced, another instance sets the second's price.
    set.set('second', 2);
    const rate = known.get(model);
    return rate === undefined
      ? UNPRICED
      : { costStatus: 'PRICED', inputCostNano: rate, outputCostNano: rate, priceId: 5 };
  };
  const refreshPrices = async () => void (known = new Map(set));
  const asking = open();
  await asking.stop();
  for (const model of ['first', 'second']) await asking.start({ provider: 'own', model, since: null });
  await open({ priceOf, refreshPrices }).resume();
  expect((await rows()).map(({ model, inputCostNano }) => [model, inputCostNano]).toSorted()).toEqual([
    ['first', 1],
    ['second', 2],
  ]);
  expect((await listRepricings(database.reads)).map(({ newlyPriced }) => newlyPriced)).toEqual([1, 1]);
});

it('only rows since the moment are touched, and none of other models', async () => {
  const { repricings, prices, record, rows } = await openWorld();
  const since = new Date(NOW.getTime() - HOUR_MS);
  await record([
    unpriced({ requestId: 'just before', createdAt: new Date(since.getTime() - 1) }),
    unpriced({ requestId: 'just then', createdAt: since }),
    unpriced({ requestId: 'another model', model: 'm2' }),
    unpriced({ requestId: 'another provider', provider: 'own2' }),
  ]);
  prices.rate = 1;
  await repricings.start({ ...MODEL, since });
  await repricings.resume();
  const priced = (await rows()).filter(({ costStatus }) => costStatus === 'PRICED');
  expect(priced.map(({ requestId }) => requestId)).toEqual(['just then']);
});

it('what was free stays free, guesses stay unpriced, and savings are priced like spend but never mixed into it', async () => {
  const { repricings, prices, record, rows, totals, fold } = await openWorld();
  const saved = {
    status: 'CACHED',
    costStatus: 'FREE',
    inputTokens: 0,
    outputTokens: 0,
    inputCostNano: 0,
    outputCostNano: 0,
  } as const;
  const usage = { ...NOT_REPORTED, inputTokens: 100, outputTokens: 10 };
  await record([
    unpriced({ requestId: 'free', costStatus: 'FREE', inputCostNano: 0, outputCostNano: 0 }),
    unpriced({ requestId: 'guessed', status: 'ERROR', metadata: { usageEstimated: ['outputTokens'] } }),
    unpriced({ requestId: 'silent', inputTokens: null }),
    unpriced({ requestId: 'cached', ...saved, savedUsage: usage }),
    unpriced({ requestId: 'cached long ago', ...saved, savedCostNano: 7 }),
  ]);
  await fold();
  prices.rate = 2;
  await repricings.start({ ...MODEL, since: null });
  await repricings.resume();
  expect((await repricings.list())[0]).toMatchObject({
    rows: 5,
    changed: 1,
    costAfterNano: 0,
    savedBeforeNano: 7,
    savedAfterNano: 227,
  });
  const status = Object.fromEntries((await rows()).map((row) => [row.requestId, row.costStatus]));
  expect(status).toEqual({
    free: 'FREE',
    guessed: 'UNPRICED',
    silent: 'UNPRICED',
    cached: 'FREE',
    'cached long ago': 'FREE',
  });
  expect(await totals()).toMatchObject({ inputCostNano: 0, outputCostNano: 0, cacheSavedNano: 227, unpricedCalls: 2 });
});

it('a run that dies between steps leaves exact sums, and is gone on with where it was', async () => {
  const { open, prices, record, fold, totals } = await openWorld();
  await record(Array.from({ length: 2500 }, () => unpriced()));
  await fold();
  prices.rate = 4;
  let priced = 0;
  const dies = open({
    priceOf: ({ usage }) => {
      priced += 1;
      if (priced > 1500) throw new Error('The process ends');
      return {
        costStatus: 'PRICED',
        inputCostNano: usage.inputTokens! * 4,
        outputCostNano: usage.outputTokens! * 4,
        priceId: 5,
      };
    },
  });
  await dies.start({ ...MODEL, since: null });
  await dies.resume();
  await dies.stop();
  expect((await dies.list())[0]).toMatchObject({ rows: 1000, changed: 1000, finishedAt: null });
  expect(await totals()).toMatchObject({ unpricedCalls: 1500, inputCostNano: 1000 * 40 });

  const heir = open();
  const again = await heir.start({ ...MODEL, since: null });
  expect(again.id).toBe((await heir.list())[0]!.id);
  await expect(heir.start({ ...MODEL, since: NOW })).rejects.toThrow('is being priced anew at the moment');
  await heir.resume();
  expect((await heir.list())[0]).toMatchObject({
    rows: 2500,
    changed: 2500,
    costAfterNano: 2500 * 60,
    finishedAt: NOW,
  });
  expect(await totals()).toMatchObject({ unpricedCalls: 0, inputCostNano: 2500 * 40, calls: 2500 });
});

it('rows that are written and folded while it goes on are counted once', async () => {
  const { open, another, repricings, prices, record, fold, totals } = await openWorld();
  await record(Array.from({ length: 1200 }, () => unpriced()));
  prices.rate = 4;
  const other = await another();
  const [second] = [open()];
  await Promise.all([
    repricings.start({ ...MODEL, since: null }),
    fold(),
    ...Array.from({ length: 300 }, () => other.record(unpriced())),
  ]);
  await Promise.all([repricings.resume(), second!.resume(), fold(), other.flush()]);
  await repricings.resume();
  await repricings.start({ ...MODEL, since: null });
  await repricings.resume();
  while ((await fold()) !== 'ALL');
  expect(await totals()).toMatchObject({
    calls: 1500,
    unpricedCalls: 0,
    inputCostNano: 1500 * 40,
    outputCostNano: 1500 * 20,
  });
});
