import { hash } from 'node:crypto';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  date,
  integer,
  option,
  oneof,
  type Parameters,
  record,
  subarray,
} from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { countBy, exactLatency, rowsUnder, tally } from '../../testing/tally.ts';
import type { Ledger } from '../ledger.ts';
import { LOG_STATUSES, type NewLlmLog } from '../llm-log.entity.ts';
import { DATE_RANGES, type LogFilter, NO_FILTER } from '../log-filter.ts';
import { foldBatches } from '../rollups/fold.ts';
import { TIME_BUCKETS } from './time-buckets.ts';
import type { UsageTotals } from './usage-totals.ts';

/** Three months with the clock changes of Europe and America, ends of months, and rows at the very edges of hours and days. */
const BEGIN = new Date('2026-09-01T00:00:00Z');
const MINUTE_MS = 60_000;
const sha256 = (text: string) => hash('sha256', text, 'buffer');
const PROJECTS = ['alpha', 'beta', null];
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

const instant = oneof(
  date({ min: BEGIN, max: NOW, noInvalidDate: true }),
  integer({ min: 0, max: (NOW.getTime() - BEGIN.getTime()) / (30 * MINUTE_MS) }).map(
    (halfHour) => new Date(BEGIN.getTime() + halfHour * 30 * MINUTE_MS),
  ),
);
const newRow = record({
  createdAt: instant,
  projectId: constantFrom(...PROJECTS),
  agentType: constantFrom('coder', 'tester'),
  taskId: constantFrom('t1', 't2', null),
  agentId: constantFrom('a1', 'a2', null),
  systemPromptHash: constantFrom(sha256('be brief'), sha256('be kind'), null),
  provider: constantFrom('openai', 'gemini'),
  model: constantFrom('one', 'two', 'three'),
  status: constantFrom(...LOG_STATUSES),
  inputTokens: option(integer({ min: 0, max: 2_000_000_000 })),
  outputTokens: option(integer({ min: 0, max: 2_000_000_000 })),
  cost: option(integer({ min: 0, max: 10_000_000_000 })),
  saved: option(integer({ min: 0, max: 10_000_000 })),
  durationUs: integer({ min: 1, max: 100_000_000 }),
}).map(({ cost, saved, ...given }) =>
  logRow({
    ...given,
    costStatus: cost === null ? 'UNPRICED' : 'PRICED',
    inputCostNano: cost,
    outputCostNano: cost === null ? null : 7,
    savedCostNano: saved,
  }),
);
const some = <Value>(...values: Value[]) => option(subarray(values), { freq: 3, nil: null });
const filters = record({
  range: option(constantFrom(...DATE_RANGES)),
  from: option(instant),
  to: option(instant),
  projectId: some('alpha', 'beta', 'absent'),
  agentType: some('coder', 'tester'),
  taskId: option(constantFrom(['t1'], ['t2', 't1']), { freq: 6 }),
  agentId: option(constantFrom(['a1'], ['a2', 'absent'], []), { freq: 6 }),
  systemPromptHash: option(constantFrom(sha256('be brief').toString('hex'), sha256('').toString('hex')), { freq: 6 }),
  completionId: option(constantFrom('', 'no id'), { freq: 20 }),
  search: option(constantFrom('an ANSWER', ''), { freq: 6 }),
  provider: some('openai', 'gemini'),
  model: some('one', 'two'),
  status: some(...LOG_STATUSES),
}).map((given): LogFilter => Object.assign({}, NO_FILTER, given));

interface World {
  rows: NewLlmLog[];
  /** Adds rows, some of them twice, by one of two instances. */
  add: (made: readonly NewLlmLog[], by: number) => Promise<void>;
  fold: () => Promise<unknown>;
  ledger: Ledger;
}
let world: World;
beforeEach(async () => {
  const { ledger, another, database } = await openTestLedger();
  const ledgers = [ledger, await another()];
  const rows: NewLlmLog[] = [];
  world = {
    rows,
    ledger,
    fold: () => foldBatches(database.writes),
    async add(made, by) {
      rows.push(...made);
      for (const row of made) await ledgers[by]!.record(row);
      await Promise.all(ledgers.map((each) => each.flush()));
      for (const row of made.slice(0, 2)) await ledgers[1 - by]!.record(row);
    },
  };
});

const step = record({
  made: array(newRow, { minLength: 1, maxLength: 12 }),
  by: constantFrom(0, 1),
  folds: constantFrom(false, true, true),
  filter: filters,
});
/** What was recorded stays from run to run, so a failure cannot be shrunk. */
const RUNS: Parameters<unknown> = { numRuns: 60, endOnFailure: true };

async function takeStep({ made, by, folds }: { made: readonly NewLlmLog[]; by: number; folds: boolean }) {
  await world.add(made, by);
  if (folds) await world.fold();
}

it('every page and every total is that of the rows, by number and by cursor', async () => {
  const paged = record({ step, size: integer({ min: 1, max: 60 }), number: integer({ min: 1, max: 9 }) });
  await assert(
    asyncProperty(paged, async ({ step: taken, size, number }) => {
      await takeStep(taken);
      const expected = rowsUnder(world.rows, taken.filter).map(({ id }) => id);
      const byNumber = await world.ledger.list(taken.filter, { number, size, after: null });
      expect(byNumber.nodes.map(({ id }) => id)).toEqual(expected.slice((number - 1) * size, number * size));
      expect(byNumber.totalCount).toBe(expected.length);
      expect(byNumber.pageInfo.hasNextPage).toBe(expected.length > number * size);
      const found: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await world.ledger.list(taken.filter, { number: 1, size, after });
        expect(page.totalCount).toBe(expected.length);
        found.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(found).toEqual(expected);
    }),
    RUNS,
  );
});

it('statistics and facets are the sums over the rows, to the last nano-dollar and token', async () => {
  await assert(
    asyncProperty(step, async (taken) => {
      await takeStep(taken);
      const rows = rowsUnder(world.rows, taken.filter);
      const stats = await world.ledger.usageStats(taken.filter, { latency: true });
      expectTotals(stats.totals, rows);
      expect(stats.providers.map(({ provider }) => provider).toSorted()).toEqual(
        [...countBy(rows, 'provider').keys()].toSorted(),
      );
      for (const { provider, totals, models, primaryModel } of stats.providers) {
        const own = rows.filter((row) => row.provider === provider);
        expectTotals(totals, own);
        const calls = countBy(own, 'model');
        expect(calls.get(primaryModel!)).toBe(Math.max(...calls.values()));
        expect(models.map(({ model }) => model).toSorted()).toEqual([...calls.keys()].toSorted());
        for (const each of models)
          expectTotals(
            each.totals,
            own.filter(({ model }) => model === each.model),
          );
      }
      const facets = await world.ledger.facets(taken.filter);
      expect(new Map(facets.projects.map(({ value, count }) => [value, count]))).toEqual(countBy(rows, 'projectId'));
      expect(new Map(facets.agentTypes.map(({ value, count }) => [value, count]))).toEqual(countBy(rows, 'agentType'));
      expect(new Map(facets.models.map(({ value, count }) => [value, count]))).toEqual(countBy(rows, 'model'));
      expect(new Map(facets.statuses.map(({ value, count }) => [value, count]))).toEqual(countBy(rows, 'status'));
    }),
    RUNS,
  );
});

it('each point of a series is the sum over its rows, on the clock of any zone', async () => {
  const asked = record({ step, bucket: option(constantFrom(...TIME_BUCKETS)), timeZone: constantFrom(...ZONES) });
  await assert(
    asyncProperty(asked, async ({ step: taken, bucket, timeZone }) => {
      await takeStep(taken);
      const filter =
        bucket === 'MINUTE'
          ? { ...taken.filter, from: new Date(NOW.getTime() - 1500 * MINUTE_MS), to: null }
          : taken.filter;
      const series = await world.ledger.usageSeries(filter, { bucket, timeZone, latency: true }).catch(tooManyPoints);
      if (series === null) return;
      const rows = rowsUnder(world.rows, filter);
      const starts = series.map(({ start }) => start.getTime());
      for (const [at, { totals }] of series.entries()) {
        const [from, to] = [at === 0 ? -Infinity : starts[at]!, starts[at + 1] ?? Infinity];
        expectTotals(
          totals,
          rows.filter(({ createdAt }) => from <= createdAt.getTime() && createdAt.getTime() < to),
        );
      }
      expect(series.reduce((calls, { totals }) => calls + totals.calls, 0)).toBe(rows.length);
    }),
    RUNS,
  );
});

/** An hour is too narrow for all time. */
function tooManyPoints(error: unknown): null {
  expect(String(error)).toContain('makes more than 2,000 points');
  return null;
}

function expectTotals(totals: UsageTotals, rows: readonly NewLlmLog[]): void {
  const expected = tally(rows);
  expect(totals).toMatchObject(expected);
  const { successes, successDurationUs } = expected;
  expect(totals.averageDurationUs).toBe(successes === 0 ? null : successDurationUs / successes);
  const exact = exactLatency(rows);
  expect(totals.latencyUs === null).toBe(exact === null);
  const errors = (exact ?? []).map((value, at) => Math.abs(totals.latencyUs![at]! - value) / value);
  expect(Math.max(0, ...errors)).toBeLessThan(0.05);
}
