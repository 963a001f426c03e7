import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

const COUNT = 60;

let app: TestApp;
let vendors: FakeVendors;
let calls: Calls;
let rows: any[];
beforeAll(async () => {
  vendors = await startFakeVendors();
  app = await startTestApp(vendors.environment);
  calls = createCalls(app);
  for (let number = 0; number < COUNT; number += 1) {
    const provider = ['gemini', 'openai', 'anthropic'][number % 3]!;
    if (number % 7 === 0) vendors.answer(provider as 'gemini', { status: 400, message: `refused ${number}` });
    await calls.complete({
      provider,
      agentType: `type-${number % 4}`,
      ...(number % 2 ? { projectId: `project-${number % 3}` } : {}),
      prompt: `question ${number % 50}`,
      maxOutputTokens: 100,
    });
  }
  const failures = Math.ceil(COUNT / 7);
  rows = await calls.rows(COUNT + failures);
});
afterAll(async () => {
  await app.close();
  await vendors.close();
});

const ids = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);
const newestFirst = () => rows.toReversed().map(({ id }) => id);

it('pages by number hold every row once, newest first, with exact totals', async () => {
  const pages = [];
  for (let number = 1; number <= Math.ceil(rows.length / 20); number += 1)
    pages.push(await calls.page({}, { number, size: 20 }));
  expect(pages.flatMap(ids)).toEqual(newestFirst());
  expect(pages[0]).toMatchObject({
    totalCount: rows.length,
    pageInfo: { number: 1, size: 20, totalPages: pages.length, hasPreviousPage: false, hasNextPage: true },
  });
  expect(pages.at(-1).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

it('pages by cursor hold every row once, also while new ones arrive', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await calls.page({}, { size: 7, after });
    expect(page.pageInfo.number).toBe(after === null ? 1 : null);
    seen.push(...ids(page));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
    await calls.complete({ agentType: 'newcomer', prompt: `meanwhile ${seen.length}` });
  }
  expect(seen).toEqual(newestFirst());
});

it.each([
  ['provider', { provider: ['openai'] }, (row: any) => row.provider === 'openai'],
  ['two agent types', { agentType: ['type-1', 'type-2'] }, (row: any) => /[12]$/.test(row.agentType)],
  ['project', { projectId: ['project-0'] }, (row: any) => row.projectId === 'project-0'],
  ['status', { status: ['ERROR'] }, (row: any) => row.status === 'ERROR'],
  ['error code', { errorCode: ['BAD_REQUEST'] }, (row: any) => row.errorCode === 'BAD_REQUEST'],
  ['text in errors', { search: 'REFUSED 2' }, (row: any) => row.errorMessage?.includes('refused 2')],
  ['text in answers', { search: 'Question 4' }, (row: any) => row.responsePreview?.includes('question 4')],
  ['cost', { minCost: 0.000_1 }, (row: any) => row.totalCost >= 0.000_1],
  [
    'several at once',
    { provider: ['gemini'], status: ['SUCCESS'] },
    (row: any) => row.provider === 'gemini' && row.status === 'SUCCESS',
  ],
  ['nothing', { agentType: [] }, () => false],
])('a filter by %s lists what passes it', async (_what, filter, passes) => {
  const page = await calls.page(
    { ...filter, to: new Date(Date.parse(rows.at(-1).createdAt) + 1).toISOString() },
    { size: 200 },
  );
  expect(ids(page)).toEqual(
    rows
      .filter(passes)
      .toReversed()
      .map(({ id }) => id),
  );
  expect(page.totalCount).toBe(page.nodes.length);
});

it('a time range is half open', async () => {
  const [first, , third] = rows;
  const page = await calls.page({ from: first.createdAt, to: third.createdAt });
  const expected = rows.filter(({ createdAt }) => createdAt >= first.createdAt && createdAt < third.createdAt);
  expect(ids(page)).toEqual(expected.toReversed().map(({ id }) => id));
});

it('statistics are the sums over the log', async () => {
  const filter = { to: new Date(Date.parse(rows.at(-1).createdAt) + 1).toISOString() };
  const { usageStats } = await app.graphql(
    `query ($filter: LlmLogFilter) { usageStats(filter: $filter) {
      totals { ...t } providers { provider name primaryModel totals { ...t } models { model name totals { ...t } } }
      series(bucket: MINUTE) { totals { ...t } } } }
    fragment t on UsageTotals { calls successes errors cached inputTokens outputTokens totalTokens inputCost outputCost totalCost successRate }`,
    { filter },
  );
  expect(usageStats.totals).toEqual(sumsOf(rows));
  for (const { provider, totals, models } of usageStats.providers) {
    const own = rows.filter((row) => row.provider === provider);
    expect(totals).toEqual(sumsOf(own));
    for (const model of models) expect(model.totals).toEqual(sumsOf(own.filter((row) => row.model === model.model)));
  }
  expect(usageStats.providers.map(({ provider }: any) => provider).toSorted()).toEqual([
    'anthropic',
    'gemini',
    'openai',
  ]);
  const dearestFirst = usageStats.providers.map(({ totals }: any) => totals.totalCost);
  expect(dearestFirst).toEqual(dearestFirst.toSorted((a: number, b: number) => b - a));
  const points = usageStats.series.map(({ totals }: any) => totals);
  expect(points.reduce((sum: number, { calls: count }: any) => sum + count, 0)).toBe(rows.length);
});

/** As a person would add it up, in whole nano-dollars. */
function sumsOf(counted: any[]) {
  const nano = (name: string) => counted.reduce((sum, row) => sum + Math.round((row[name] ?? 0) * 1e9), 0);
  const total = (name: string) => counted.reduce((sum, row) => sum + (row[name] ?? 0), 0);
  const withStatus = (status: string) => counted.filter((row) => row.status === status).length;
  return {
    calls: counted.length,
    successes: withStatus('SUCCESS'),
    errors: withStatus('ERROR'),
    cached: withStatus('CACHED'),
    inputTokens: total('inputTokens'),
    outputTokens: total('outputTokens'),
    totalTokens: total('inputTokens') + total('outputTokens'),
    inputCost: nano('inputCost') / 1e9,
    outputCost: nano('outputCost') / 1e9,
    totalCost: (nano('inputCost') + nano('outputCost')) / 1e9,
    successRate: (counted.length - withStatus('ERROR')) / counted.length,
  };
}

it('facets count the values that occur', async () => {
  const filter = { provider: ['openai'], to: new Date(Date.parse(rows.at(-1).createdAt) + 1).toISOString() };
  const { llmLogFacets } = await app.graphql(
    `query ($filter: LlmLogFilter) { llmLogFacets(filter: $filter) {
      providers { value name count } agentTypes { value count } projects { value count } statuses { value count } models { name } } }`,
    { filter },
  );
  const own = rows.filter(({ provider }) => provider === 'openai');
  const counted = (name: string) =>
    Object.entries(Object.groupBy(own, (row) => row[name] ?? ''))
      .filter(([value]) => value !== '')
      .map(([value, group]) => ({ value, count: group!.length }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  expect(llmLogFacets.providers).toEqual([{ value: 'openai', name: 'OpenAI', count: own.length }]);
  expect(llmLogFacets.agentTypes).toEqual(counted('agentType'));
  expect(llmLogFacets.projects).toEqual(counted('projectId'));
  expect(llmLogFacets.statuses).toEqual(counted('status'));
  expect(llmLogFacets.models).toEqual([{ name: 'GPT-4 Turbo' }]);
});

it('one row is found by its id', async () => {
  const { llmLog } = await app.graphql('query ($id: ID!) { llmLog(id: $id) { id requestId } }', { id: rows[0].id });
  expect(llmLog).toEqual({ id: rows[0].id, requestId: rows[0].requestId });
});
