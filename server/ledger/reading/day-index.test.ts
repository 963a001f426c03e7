import { expect, it } from 'vitest';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { type LogFilter, NO_FILTER } from '../log-filter.ts';
import { weekOf } from '../weeks.ts';
import { dayScanSql } from './day-index.ts';
import { createBind } from './log-filter-sql.ts';

const DAY_MS = 86_400_000;
const DAYS = 30;
const EVER = { from: null, to: null };

/** A row a day of project `rare`, among others. */
async function open() {
  const { ledger, database } = await openTestLedger();
  for (let day = 0; day < DAYS; day += 1) {
    const createdAt = new Date(NOW.getTime() - 1 - day * DAY_MS);
    await ledger.record(logRow({ createdAt, projectId: 'rare', errorMessage: `day ${day}`, status: 'ERROR' }));
    await ledger.record(logRow({ createdAt, projectId: 'other' }));
  }
  await ledger.flush();
  const count = async (filter: Partial<LogFilter>) => {
    const { nodes, totalCount } = await ledger.list({ ...NO_FILTER, ...filter }, { number: 1, size: 100, after: null });
    return { nodes: nodes.length, totalCount };
  };
  return { database, count };
}

const KNOWN: Partial<LogFilter>[] = [
  { projectId: ['rare'] },
  { agentType: ['tester', 'coder'] },
  { provider: ['openai'] },
  { model: ['gpt-4o'] },
  { status: ['ERROR'] },
  { taskId: ['a task'] },
  { agentId: ['an agent'] },
  { systemPromptHash: '00'.repeat(32) },
];

it('each condition that it knows is looked up in the index', async () => {
  const { database } = await open();
  const client = await database.writes.connect();
  await client.query('BEGIN; SET LOCAL enable_seqscan = off');
  for (const condition of KNOWN) {
    const { bind, values } = createBind();
    const scan = dayScanSql({ ...NO_FILTER, ...condition }, [EVER], [weekOf(NOW.getTime())], bind);
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) SELECT * FROM ${scan}`, values);
    expect(JSON.stringify(rows)).toMatch(/Bitmap Index Scan.*_day_keys_idx/);
  }
  await client.query('ROLLBACK');
  client.release();
});

it('knows nothing of other conditions', () => {
  expect(
    dayScanSql({ ...NO_FILTER, search: 'day', errorCode: ['TIMEOUT'] }, [EVER], [0], createBind().bind),
  ).toBeNull();
});

it('finds rows from the first millisecond of a range to the last, and of no day in between', async () => {
  const { ledger, database } = await openTestLedger();
  const instants = [
    '2026-11-09T00:00:00.000Z',
    '2026-11-10T23:59:59.999Z',
    '2026-11-11T00:00:00.000Z',
    '2026-11-23T12:00Z',
  ];
  for (const at of instants) void ledger.record(logRow({ createdAt: new Date(at), taskId: 'a task' }));
  await ledger.flush();
  const found = async (...ranges: [from: string | null, to: string | null][]) => {
    const { bind, values } = createBind();
    const bounds = ranges.map(([from, to]) => ({ from: from && Date.parse(from), to: to && Date.parse(to) }));
    const weeks = [weekOf(Date.parse('2026-11-23')), weekOf(Date.parse('2026-11-09'))];
    const scan = dayScanSql(
      { ...NO_FILTER, taskId: ['a task'] },
      bounds as { from: number; to: number }[],
      weeks,
      bind,
    );
    const { rows } = await database.reads.query<{ created_at: Date }>(`SELECT * FROM ${scan} ORDER BY id`, values);
    return rows.map((row) => instants.indexOf(row.created_at.toISOString().replace('T12:00:00.000Z', 'T12:00Z')));
  };
  expect(await found([null, null])).toEqual([0, 1, 2, 3]);
  expect(await found(['2026-11-09', '2026-11-11'])).toEqual([0, 1]);
  expect(await found(['2026-11-09T00:00:00.001Z', '2026-11-10T23:59:59.999Z'])).toEqual([]);
  expect(await found(['2026-11-09', '2026-11-10'], ['2026-11-11', '2026-11-24'])).toEqual([0, 2, 3]);
  expect(await found(['2020-01-01', '2020-01-02'])).toEqual([]);
});

it('finds the rows of each of many values', async () => {
  const { count } = await open();
  const projectId = ['rare', ...Array.from({ length: 99 }, (_, at) => `absent-${at}`)];
  expect(await count({ projectId })).toEqual({ nodes: DAYS, totalCount: DAYS });
  expect(await count({ projectId, status: ['ERROR'] })).toEqual({ nodes: DAYS, totalCount: DAYS });
});

it('rows under what rollups do not know are found among those of the days that they know', async () => {
  const { count } = await open();
  expect(await count({ projectId: ['rare'], search: 'day 7' })).toEqual({ nodes: 1, totalCount: 1 });
  expect(await count({ projectId: ['other'], search: 'day 7' })).toEqual({ nodes: 0, totalCount: 0 });
  expect(await count({ projectId: ['absent'], search: 'day' })).toEqual({ nodes: 0, totalCount: 0 });
  const week = { projectId: ['rare'], search: 'day', range: 'LAST_7_DAYS' } as const;
  expect(await count(week)).toEqual({ nodes: 7, totalCount: 7 });
});
