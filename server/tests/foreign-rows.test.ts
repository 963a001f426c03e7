import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { createForeignCalls, type ForeignFilter, nano, passes } from '../testing/foreign-calls.ts';
import { exactPercentile } from '../testing/tally.ts';

const COUNT = 20_000;
const A_REQUEST = 1000;
const FILTERS = 30;
const BUCKETS = ['MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', null];
const LONG_MS = 600_000;

const NOW = new Date();
const foreign = createForeignCalls(NOW.getTime() % 1e9, NOW);
const ZONES = Intl.supportedValuesOf('timeZone');

let app: TestApp;
let calls: Calls;
let given: Record<string, unknown>[];
/** As the export has them, newest first. */
let rows: any[];
beforeAll(async () => {
  app = await startTestApp();
  calls = createCalls(app);
  const second = await app.another();
  given = foreign.make(COUNT);
  for (let from = 0; from < COUNT; from += A_REQUEST) {
    const some = given.slice(from, from + A_REQUEST);
    // What was sent before is sent again, to the other instance or the same.
    const again = given.slice(Math.max(0, from - 300), from);
    await record(app.url, [...some.slice(0, 600), ...again.slice(0, 150)]);
    await record(second.url, [...some.slice(600), ...again.slice(150)]);
  }
  for (let at = 0; at < 40; at += 1)
    await calls.complete({ agentType: 'asker', prompt: `Question ${at % 25}`, systemPrompt: `You are ${at % 3}.` });
  await calls.rows(COUNT + 40);
  await second.close();
  rows = await exported({});
}, LONG_MS);
afterAll(() => app.close());

async function record(url: string, some: object[]): Promise<void> {
  const query = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted duplicates } }';
  for (let from = 0; from < some.length; from += A_REQUEST) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { calls: some.slice(from, from + A_REQUEST) } }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
  }
}

async function exported(filter: ForeignFilter): Promise<any[]> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    query.set(name, Array.isArray(value) ? JSON.stringify(value) : String(value));
  const response = await fetch(`${app.url}/export/logs.ndjson?${query}`);
  expect(response.status).toBe(200);
  return (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

it('what was given is there once, as it was given, newest first', () => {
  expect(rows).toHaveLength(COUNT + 40);
  const byRequest = new Map(rows.map((row) => [row.requestId, row]));
  for (const call of given) {
    const { success: _, createdAt, ...same } = call;
    const row = byRequest.get(call['requestId']);
    expect(row).toMatchObject(same);
    expect(Date.parse(row.createdAt)).toBe(Date.parse(createdAt as string));
    if (row.model !== 'gpt-4o' || row.inputTokens === null || row.outputTokens === null) continue;
    // 2.50 and 10 dollars per million tokens.
    expect(nano(row.totalCost)).toBe(row.inputTokens * 2500 + row.outputTokens * 10_000);
  }
  const ids = rows.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted().toReversed());
  const times = rows.map(({ createdAt }) => Date.parse(createdAt));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

it(
  'lists, exports, facets, totals and series are those of the rows, under any filter',
  async () => {
    for (let number = 0; number < FILTERS; number += 1) {
      const filter = foreign.filter(rows);
      const wanted = rows.filter((row) => passes(row, filter, NOW));
      try {
        expect(idsOf(await exported(filter))).toEqual(idsOf(wanted));
        await expectPages(filter, wanted);
        await expectFigures(filter, wanted);
      } catch (cause) {
        throw new Error(`Under ${JSON.stringify(filter)}, which ${wanted.length} rows pass`, { cause });
      }
    }
  },
  LONG_MS,
);

/** The first pages by cursor, the last one and one in the middle by number. */
async function expectPages(filter: ForeignFilter, wanted: any[]): Promise<void> {
  const size = 1 + Math.floor(foreign.random.next() * 200);
  const pages = Math.ceil(wanted.length / size);
  for (const number of [1, 1 + Math.floor(foreign.random.next() * pages), Math.max(1, pages), pages + 1]) {
    const page = await calls.page(filter, { number, size });
    expect(idsOf(page.nodes)).toEqual(idsOf(wanted.slice((number - 1) * size, number * size)));
    expect(page).toMatchObject({
      totalCount: wanted.length,
      pageInfo: { totalPages: pages, hasNextPage: number < pages },
    });
  }
  const found: string[] = [];
  let after: string | null = null;
  for (let look = 0; look < 6; look += 1) {
    const page = await calls.page(filter, { size, after });
    found.push(...idsOf(page.nodes));
    expect(page.totalCount).toBe(wanted.length);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(found).toEqual(idsOf(wanted.slice(0, 6 * size)));
}

const FIGURES = `query ($filter: LlmLogFilter, $bucket: TimeBucket, $timeZone: String!, $withSeries: Boolean!) {
  llmLogFacets(filter: $filter) {
    providers { value count } models { value count } agentTypes { value count } projects { value count } statuses { value count }
  }
  usageStats(filter: $filter) {
    totals { ...totals latency { p50 p95 p99 } }
    providers { provider totals { ...totals } models { model totals { ...totals } } }
    series(bucket: $bucket, timeZone: $timeZone) @include(if: $withSeries) { start totals { ...totals } }
  }
}
fragment totals on UsageTotals {
  calls successes errors cached inputTokens outputTokens inputCost outputCost totalCost unpricedCalls successRate
}`;

async function expectFigures(filter: ForeignFilter, wanted: any[]): Promise<void> {
  const bucket = BUCKETS[Math.floor(foreign.random.next() * BUCKETS.length)];
  const timeZone = ZONES[Math.floor(foreign.random.next() * ZONES.length)];
  // 2,000 points at most: 60 days have no more hours than that, and 33 hours no more minutes.
  const withSeries = bucket !== 'MINUTE' || filter['range'] === 'LAST_DAY';
  const figures = await app.graphql(FIGURES, { filter, bucket, timeZone, withSeries });
  const { llmLogFacets: facets, usageStats: stats } = figures;
  for (const [name, key] of FACETS) expect(countsOf(facets[name])).toEqual(countBy(wanted, key));
  const { latency, ...totals } = stats.totals;
  expect(totals).toEqual(totalsOf(wanted));
  expectLatency(latency, wanted);
  for (const each of stats.providers) {
    const own = wanted.filter(({ provider }) => provider === each.provider);
    expect(each.totals).toEqual(totalsOf(own));
    for (const model of each.models)
      expect(model.totals).toEqual(totalsOf(own.filter((row) => row.model === model.model)));
  }
  expect(stats.providers).toHaveLength(countBy(wanted, 'provider').size);
  if (withSeries) expectSeries(stats.series, wanted);
}

const FACETS = [
  ['providers', 'provider'],
  ['models', 'model'],
  ['agentTypes', 'agentType'],
  ['projects', 'projectId'],
  ['statuses', 'status'],
] as const;

function expectLatency(latency: Record<'p50' | 'p95' | 'p99', number> | null, wanted: any[]): void {
  const durations = wanted.filter(({ status }) => status === 'SUCCESS').map(({ durationSeconds }) => durationSeconds);
  expect(latency === null).toBe(durations.length === 0);
  if (latency === null) return;
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    const exact = exactPercentile(durations, share);
    expect(Math.abs(latency[name] - exact) / exact).toBeLessThan(0.05);
  }
}

function expectSeries(series: any[], wanted: any[]): void {
  const starts = series.map(({ start }) => Date.parse(start));
  const buckets = starts.map((): any[] => []);
  for (const row of wanted) {
    const at = starts.findLastIndex((start) => start <= Date.parse(row.createdAt));
    expect(at).toBeGreaterThanOrEqual(0);
    buckets[at]!.push(row);
  }
  for (const [at, { totals }] of series.entries()) expect(totals).toEqual(totalsOf(buckets[at]!));
}

it(
  'a day of a series is the day of calendars and clocks there, in time zones all over the world',
  async () => {
    const wanted = rows.filter(({ projectId }) => projectId === 'project-9');
    const query = `query ($timeZone: String!) { usageStats(filter: { projectId: ["project-9"] }) {
      series(bucket: DAY, timeZone: $timeZone) { start totals { calls } } } }`;
    for (const timeZone of ZONES.filter((_, at) => at % 4 === NOW.getTime() % 4)) {
      const dateOf = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
      const { usageStats } = await app.graphql(query, { timeZone });
      const told = usageStats.series
        .filter(({ totals }: any) => totals.calls > 0)
        .map(({ start, totals }: any) => [dateOf.format(Date.parse(start)), totals.calls]);
      const days = new Map<string, number>();
      for (const { createdAt } of wanted.toReversed()) {
        const day = dateOf.format(Date.parse(createdAt));
        days.set(day, (days.get(day) ?? 0) + 1);
      }
      expect({ timeZone, told }).toEqual({ timeZone, told: [...days] });
    }
  },
  LONG_MS,
);

function totalsOf(counted: any[]): object {
  const sum = (name: string) => counted.reduce((total, row) => total + (row[name] ?? 0), 0);
  const cost = (name: string) => counted.reduce((total, row) => total + nano(row[name]), 0);
  const withStatus = (wanted: string) => counted.filter(({ status }) => status === wanted).length;
  const [inputCost, outputCost] = [cost('inputCost'), cost('outputCost')];
  return {
    calls: counted.length,
    successes: withStatus('SUCCESS'),
    errors: withStatus('ERROR'),
    cached: withStatus('CACHED'),
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
    inputCost: inputCost / 1e9,
    outputCost: outputCost / 1e9,
    totalCost: (inputCost + outputCost) / 1e9,
    unpricedCalls: counted.filter(({ costStatus }) => costStatus === 'UNPRICED').length,
    successRate: counted.length === 0 ? null : (counted.length - withStatus('ERROR')) / counted.length,
  };
}

function countBy(counted: any[], key: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { [key]: value } of counted) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function countsOf(facets: { value: string; count: number }[]): Map<string, number> {
  return new Map(facets.map(({ value, count }) => [value, count]));
}

function idsOf(nodes: { id: string }[]): string[] {
  return nodes.map(({ id }) => id);
}
