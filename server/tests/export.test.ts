import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { parseCsv } from '../testing/csv.ts';

const COUNT = 5200;
const ODD_TEXTS = ['=1+1', '+49', '-1', '@A1', '\t=1', '\r=1', 'a "quoted", word', 'two\r\nlines', '', 'ü 😀', "'"];

let app: TestApp;
let calls: Calls;
/** All rows as GraphQL lists them, newest first. */
let listed: any[];
beforeAll(async () => {
  app = await startTestApp();
  calls = createCalls(app);
  for (let from = 0; from < COUNT; from += 1000) await record(from, Math.min(COUNT, from + 1000));
  await calls.rows(COUNT);
  listed = await listAll();
});
afterAll(() => app.close());

/** Calls that differ in all that a filter looks at; now and then one with a text that is hard to write down. */
async function record(from: number, to: number): Promise<void> {
  const made = Array.from({ length: to - from }, (_, index) => {
    const at = from + index;
    const fails = at % 10 === 9;
    return {
      requestId: `call ${at}`,
      agentType: `type-${at % 4}`,
      projectId: at % 3 ? `project-${at % 3}` : null,
      provider: at % 2 ? 'openai' : 'gemini',
      model: at % 2 ? 'gpt-4o' : 'gemini-2.5-flash',
      inputTokens: fails ? null : at,
      outputTokens: fails ? null : 7,
      durationSeconds: at / 1000,
      success: !fails,
      ...(fails ? { errorCode: 'TIMEOUT', errorMessage: ODD_TEXTS[at % ODD_TEXTS.length] } : {}),
      responsePreview: at % 5 ? `nul \0, half \ud800, answer ${at}` : ODD_TEXTS[at % ODD_TEXTS.length],
      metadata: at % 7 ? { at, pad: 'x'.repeat(3000) } : null,
      createdAt: new Date(Date.UTC(2026, 10, 1) + Math.floor(at / 3) * 60_000).toISOString(),
    };
  });
  await app.graphql('mutation ($made: [RecordCallInput!]!) { recordCalls(calls: $made) { accepted } }', { made });
}

async function listAll(): Promise<any[]> {
  const all: any[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await calls.page({}, { size: 200, after });
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}

const download = (file: string) => fetch(`${app.url}/export/${file}`);
const rowsOf = async (query: string) =>
  (await (await download(`logs.ndjson${query}`)).text())
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

it('NDJSON has every row as GraphQL has it, newest first', async () => {
  const rows = await rowsOf('');
  expect(rows).toHaveLength(COUNT);
  for (const [at, row] of rows.entries()) expect(row).toMatchObject(listed[at]);
  expect(rows.some(({ responsePreview }) => responsePreview?.startsWith('nul \uFFFD, half \uFFFD, answer'))).toBe(true);
});

it('times are on the clock of the zone that was asked for, and are the same instants', async () => {
  const rows = await rowsOf('?agentType=type-1&timeZone=Asia/Kolkata');
  const inUtc = listed.filter(({ agentType }) => agentType === 'type-1').map(({ createdAt }) => createdAt);
  expect(rows.every(({ createdAt }) => createdAt.endsWith('+05:30'))).toBe(true);
  expect(rows.map(({ createdAt }) => new Date(createdAt).toISOString())).toEqual(inUtc);
});

it('CSV has every row, with harmless texts and exact numbers', async () => {
  const answer = await download('logs.csv');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="llm-logs.csv"',
    'cache-control': 'no-store',
  });
  const rows = parseCsv(await answer.text());
  expect(rows).toHaveLength(COUNT);
  for (const [at, row] of rows.entries()) {
    for (const [name, value] of Object.entries(listed[at])) expect(row[name], `${at} ${name}`).toBe(cellOf(value));
  }
});

/** As a person would write it into a cell. */
function cellOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'number' ? String(Number(value)).replace(/^(\d)e-(\d)$/, tiny) : String(value);
}

/** 5e-7 -> 0.0000005 */
function tiny(_all: string, digit: string, places: string): string {
  return `0.${'0'.repeat(Number(places) - 1)}${digit}`;
}

it.each([
  ['?provider=openai', { provider: ['openai'] }],
  ['?agentType=type-1&agentType=type-2&status=ERROR', { agentType: ['type-1', 'type-2'], status: ['ERROR'] }],
  ['?search=ANSWER%2051', { search: 'ANSWER 51' }],
  ['?minCost=0.001&minDurationSeconds=2.5', { minCost: 0.001, minDurationSeconds: 2.5 }],
  [
    '?from=2026-11-01T05:00:00%2B01:00&to=2026-11-01T06:00:00Z',
    { from: '2026-11-01T04:00:00Z', to: '2026-11-01T06:00:00Z' },
  ],
  ['?range=LAST_DAY&errorCode=TIMEOUT', { range: 'LAST_DAY', errorCode: ['TIMEOUT'] }],
  ['?model=nobody', { model: ['nobody'] }],
])('%s exports what the same filter lists', async (query, filter) => {
  const { totalCount, nodes } = await calls.page(filter, { size: 200 });
  const rows = await rowsOf(query);
  expect(rows).toHaveLength(totalCount);
  expect(rows.slice(0, 200).map(({ id }) => id)).toEqual(nodes.map(({ id }: { id: string }) => id));
});

it('of no rows, CSV is its header and NDJSON is empty', async () => {
  expect(await (await download('logs.csv?model=nobody')).text()).toMatch(/^id,requestId,[^\n]*,feedPosition\r\n$/);
  const empty = await download('logs.ndjson?model=nobody');
  expect(empty.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  expect(await empty.text()).toBe('');
});

it.each([
  ['?colour=red', 'colour is not known; there are range, from, to,'],
  ['?minCost=much', 'minCost must be a number from 0'],
  ['?range=LAST_DAY&range=ALL', 'range must be given once'],
  ['?timezone=UTC', 'search, timeZone.'],
  ['?timeZone=Mars/Olympus', 'timeZone must be an IANA time zone such as "Europe/Berlin" or "UTC"'],
  ['?timeZone=%2B02:00', 'timeZone must be an IANA time zone'],
  ['?timeZone=', 'timeZone must be an IANA time zone'],
  ['?timeZone=UTC&timeZone=UTC', 'timeZone must be given once'],
])('%s is refused by name', async (query, expected) => {
  const answer = await download(`logs.csv${query}`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(expected), extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

it('a page that is not ours gets no rows, and a HEAD costs nothing', async () => {
  const sent = request(`${app.url}/export/logs.csv`, { headers: { origin: 'http://evil.example' } }).end();
  const [foreign] = (await once(sent, 'response')) as [IncomingMessage];
  expect(foreign.statusCode).toBe(403);
  expect(await text(foreign)).toContain('FORBIDDEN');
  expect((await fetch(`${app.url}/export/logs.csv`, { method: 'HEAD' })).status).toBe(404);
});

it('a server that stops does not wait for an export, and its client sees that the file is not whole', async () => {
  const sent = request(`${app.url}/export/logs.ndjson`).end();
  const [unread] = (await once(sent, 'response')) as [IncomingMessage];
  await app.stop();
  await expect(text(unread)).rejects.toMatchObject({ code: 'ECONNRESET' });
});
