import { randomUUID } from 'node:crypto';
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  option,
  type Parameters,
  record,
} from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { createDiagnostics } from '../../diagnostics.ts';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { openSpentByBudgets, type SpentByBudgets } from '../../testing/spent-by-budgets.ts';
import { NOT_REPORTED } from '../../vocabulary.ts';
import type { Ledger } from '../ledger.ts';
import { LOG_STATUSES, type LlmLog, type NewLlmLog } from '../llm-log.entity.ts';
import { type LogFilter, NO_FILTER } from '../log-filter.ts';
import { foldBatches } from '../rollups/fold.ts';
import type { PriceOf } from './reprice-row.ts';
import { createRepricings, type Repricings } from './repricing.ts';

/**
 * One number everywhere: whatever happens to the ledger, all ways to ask what was spent and saved give the same nano-dollars. A way
 * that is new joins `waysToAsk`.
 */
const HOUR_MS = 3_600_000;
/** The days on which clocks changed in Europe, America and Lord Howe Island, and ordinary ones. */
const DAYS = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2026-11-23'];
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const MODELS = ['one', 'two'];
/** All rows are theirs. */
const BUDGETS = [
  { scope: 'GLOBAL', scopeValue: null, period: 'DAY', timeZone: ZONES[1]! },
  { scope: 'PROVIDER', scopeValue: 'own', period: 'DAY', timeZone: ZONES[2]! },
  { scope: 'AGENT_TYPE', scopeValue: 'tester', period: 'DAY', timeZone: ZONES[4]! },
  { scope: 'GLOBAL', scopeValue: null, period: 'WEEK', timeZone: ZONES[3]! },
  { scope: 'GLOBAL', scopeValue: null, period: 'MONTH', timeZone: ZONES[0]! },
] as const;
/** The first and the last moments of rows: on the clock of any zone, these are all the days there are. */
const INSTANTS = DAYS.flatMap((day) => [new Date(`${day}T00:00:00Z`), new Date(`${day}T23:30:00Z`)]);

/** What a token costs in nano-dollars, by model; it changes from the day given on. Missing: not known. */
type Prices = Map<string, { rate: number; from: Date; later: number }>;

interface World {
  ledgers: Ledger[];
  prices: Prices;
  priceOf: PriceOf;
  repricings: Repricings;
  spentByBudgets: SpentByBudgets;
  recorded: NewLlmLog[];
  fold: () => Promise<unknown>;
}
let world: World;
beforeEach(async () => {
  const { ledger, another, database } = await openTestLedger();
  const prices: Prices = new Map();
  const priceOf: PriceOf = ({ model, usage: { inputTokens, outputTokens }, at }) => {
    const price = prices.get(model);
    if (!price || inputTokens === null || outputTokens === null) {
      return { costStatus: 'UNPRICED', inputCostNano: null, outputCostNano: null, priceId: null };
    }
    const rate = at < price.from ? price.rate : price.later;
    const [inputCostNano, outputCostNano] = [inputTokens * rate, outputTokens * rate * 3];
    return { costStatus: 'PRICED', inputCostNano, outputCostNano, priceId: rate };
  };
  const repricings = createRepricings({
    database,
    priceOf,
    refreshPrices: async () => {},
    newId: randomUUID,
    now: () => NOW,
    elapsedMs: () => 0,
    diagnostics: createDiagnostics('silent'),
  });
  const spentByBudgets = await openSpentByBudgets({ database, ledger }, BUDGETS);
  const fold = () => foldBatches(database.writes);
  const ledgers = [ledger, await another()];
  world = { ledgers, prices, priceOf, repricings, spentByBudgets, recorded: [], fold };
});

const call = record({
  day: constantFrom(...DAYS),
  hour: integer({ min: 0, max: 47 }),
  model: constantFrom(...MODELS),
  projectId: constantFrom('p', null),
  status: constantFrom(...LOG_STATUSES),
  inputTokens: option(integer({ min: 0, max: 2_000_000 }), { freq: 8 }),
  outputTokens: integer({ min: 0, max: 100_000 }),
});
const step = record({
  calls: array(call, { minLength: 1, maxLength: 8 }),
  by: constantFrom(0, 1),
  folds: constantFrom(true, false),
  priced: option(
    record({
      model: constantFrom(...MODELS),
      rate: integer({ min: 0, max: 9999 }),
      from: constantFrom(...DAYS),
      later: integer({ min: 0, max: 9999 }),
      isTakenBack: constantFrom(false, false, true),
      since: option(constantFrom(...DAYS)),
    }),
  ),
});
/** What was recorded stays from run to run, so a failure cannot be shrunk. */
const PATIENCE_MS = 120_000;
const RUNS: Parameters<unknown> = { numRuns: 20, endOnFailure: true };

type Call = typeof call extends Arbitrary<infer Value> ? Value : never;

/** As the gateway makes rows: failures may have a cost, answers from the cache have saved one. */
function rowOf({ day, hour, model, projectId, status, inputTokens, outputTokens }: Call): NewLlmLog {
  const createdAt = new Date(Date.parse(`${day}T00:00:00Z`) + (hour * HOUR_MS) / 2);
  const usage = { ...NOT_REPORTED, inputTokens, outputTokens };
  const cost = world.priceOf({ provider: 'own', model, usage, at: createdAt });
  const asked = { createdAt, provider: 'own', model, projectId, status };
  if (status !== 'CACHED' && status !== 'TEMPLATED') return logRow({ ...asked, ...usage, ...cost });
  const savedCostNano = cost.inputCostNano === null ? null : cost.inputCostNano + cost.outputCostNano!;
  const free = { costStatus: 'FREE', inputCostNano: 0, outputCostNano: 0, inputTokens: 0, outputTokens: 0 } as const;
  return logRow({ ...asked, ...free, priceId: cost.priceId, savedCostNano, savedUsage: usage });
}

it(
  'all ways to ask give the same sums, through failures, cache hits, replays, folds and pricing anew',
  async () => {
    await assert(
      asyncProperty(step, async ({ calls, by, folds, priced }) => {
        const rows = calls.map(rowOf);
        world.recorded.push(...rows);
        for (const row of rows) await world.ledgers[by]!.record(row);
        await Promise.all(world.ledgers.map((ledger) => ledger.flush()));
        for (const row of rows.slice(0, 2)) await world.ledgers[1 - by]!.record(row);
        await world.ledgers[1 - by]!.flush();
        if (folds) await world.fold();
        if (priced) await priceAnew(priced);
        const ways = await waysToAsk({ ...NO_FILTER, to: NOW });
        expect(ways.rows.calls).toBe(world.recorded.length);
        for (const [name, sums] of Object.entries(ways)) expect({ name, ...sums }).toEqual({ name, ...ways.rows });
      }),
      RUNS,
    );
  },
  PATIENCE_MS,
);

async function priceAnew(given: {
  model: string;
  rate: number;
  from: string;
  later: number;
  isTakenBack: boolean;
  since: string | null;
}) {
  const { model, rate, from, later, isTakenBack, since } = given;
  if (isTakenBack) world.prices.delete(model);
  else world.prices.set(model, { rate, from: new Date(from), later });
  const request = { provider: 'own', model, since: since === null ? null : new Date(since) };
  const preview = await world.repricings.preview(request);
  await world.repricings.start(request);
  await world.repricings.resume();
  const [run] = await world.repricings.list();
  expect(run).toMatchObject({ ...preview, finishedAt: NOW });
  expect((await world.repricings.preview(request)).changed).toBe(0);
}

interface Sums {
  calls: number;
  unpricedCalls: number;
  inputCostNano: number;
  outputCostNano: number;
  savedNano: number;
}

/** The same question, asked in every way there is. Facets only count. */
async function waysToAsk(filter: LogFilter): Promise<Record<string, Sums> & { rows: Sums }> {
  const [ledger] = world.ledgers as [Ledger, Ledger];
  const rows: LlmLog[] = [];
  for (let number = 1, more = true; more; number += 1) {
    const page = await ledger.list(filter, { number, size: 100, after: null });
    rows.push(...page.nodes);
    more = page.pageInfo.hasNextPage;
  }
  const exported: LlmLog[] = [];
  for await (const page of ledger.exportRows(filter)) exported.push(...page);
  const { totals, providers } = await ledger.usageStats(filter, { latency: false });
  const ofRows = sumOfRows(rows);
  const ways: Record<string, Sums> = {
    export: sumOfRows(exported),
    totals: sumsIn([totals]),
    providers: sumsIn(providers.map((provider) => provider.totals)),
    models: sumsIn(providers.flatMap(({ models }) => models.map((model) => model.totals))),
  };
  for (const [at, spentNano] of (await world.spentByBudgets(INSTANTS)).entries()) {
    ways[`budget ${at}`] = { ...ofRows, outputCostNano: spentNano - ofRows.inputCostNano };
  }
  for (const timeZone of ZONES) {
    const series = await ledger.usageSeries(filter, { bucket: 'DAY', timeZone, latency: false });
    ways[`series in ${timeZone}`] = sumsIn(series.map((point) => point.totals));
  }
  const facets = await ledger.facets(filter);
  for (const name of ['providers', 'models', 'statuses'] as const) {
    ways[`facets of ${name}`] = { ...ofRows, calls: facets[name].reduce((sum, { count }) => sum + count, 0) };
  }
  return { ...ways, rows: ofRows };
}

function sumOfRows(rows: readonly LlmLog[]): Sums {
  const sum = (valueOf: (row: LlmLog) => number | null) => rows.reduce((total, row) => total + (valueOf(row) ?? 0), 0);
  return {
    calls: rows.length,
    unpricedCalls: sum(({ costStatus }) => (costStatus === 'UNPRICED' ? 1 : 0)),
    inputCostNano: sum(({ inputCostNano }) => inputCostNano),
    outputCostNano: sum(({ outputCostNano }) => outputCostNano),
    savedNano: sum(({ savedCostNano }) => savedCostNano),
  };
}

function sumsIn(
  parts: readonly (Omit<Sums, 'savedNano'> & { cacheSavedNano: number; templateSavedNano: number })[],
): Sums {
  const sum = (valueOf: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + valueOf(part), 0);
  return {
    calls: sum(({ calls }) => calls),
    unpricedCalls: sum(({ unpricedCalls }) => unpricedCalls),
    inputCostNano: sum(({ inputCostNano }) => inputCostNano),
    outputCostNano: sum(({ outputCostNano }) => outputCostNano),
    savedNano: sum((part) => part.cacheSavedNano + part.templateSavedNano),
  };
}
