import type { Pool } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../database/open-database.ts';
import { createDiagnostics } from '../../diagnostics.ts';
import { createTestDatabase } from '../../testing/database.ts';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import type { Ledger } from '../ledger.ts';
import { NO_FILTER } from '../log-filter.ts';
import { readBooks } from '../reading/books.ts';
import { createBind } from '../reading/log-filter-sql.ts';
import { readSnapshot } from '../reading/read-snapshot.ts';
import { usagePartsSql } from '../reading/usage-parts.ts';
import { createAppendConnection } from '../writing/append-connection.ts';
import { appendLogs, encodeRows } from '../writing/append-logs.ts';
import { createPartitions } from '../writing/partitions.ts';
import { foldBatches } from './fold.ts';
import { type Dimension, ROLLUPS, type Width } from './rollups.ts';

const ALL_TIME = [{ from: null, to: null }];

it('every sum equals the rows at that moment, while instances write, repeat themselves and fold', async () => {
  const { ledger, another, database } = await openTestLedger();
  const writers = [ledger, await another()];
  let isWriting = true;
  const writing = Promise.all(writers.map((writer, at) => write(writer, at))).then(() => (isWriting = false));
  const folding = [1, 2].map(async () => {
    while (isWriting) await foldBatches(database.writes);
  });
  let checks = 0;
  for (; isWriting || checks < 50; checks += 1) {
    const [sum, count] = await sumAndCount(database.reads);
    expect(sum).toBe(count);
  }
  await Promise.all([writing, ...folding]);
  expect(checks).toBeGreaterThanOrEqual(50);
  expect(await sumAndCount(database.reads)).toEqual([1200, 1200]);
});

it('a fold that is cut off has added nothing', async () => {
  // Without a ledger, which would fold by itself.
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const database = await openDatabase(url, createDiagnostics('silent'));
  onTestFinished(() => database.close());
  const row = logRow();
  await createPartitions(database.writes).ensure([row.createdAt]);
  await appendLogs(createAppendConnection(database.writes), encodeRows([{ row, once: false }]));
  const [holder, killer] = [await database.writes.connect(), await database.writes.connect()];
  await holder.query('BEGIN; LOCK TABLE usage_by_agent_month');
  const ended = foldBatches(database.writes).catch((error: Error) => error.message);
  const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  let pid: number | undefined;
  while (pid === undefined) pid = (await killer.query<{ pid: number }>(waiting)).rows[0]?.pid;
  await killer.query('SELECT pg_terminate_backend($1)', [pid]);
  expect(await ended).toMatch(/terminat/);
  await holder.query('ROLLBACK');
  for (const client of [holder, killer]) client.release();
  expect(await sumAndCount(database.reads)).toEqual([1, 1]);
  expect(await foldBatches(database.writes)).toBe('ALL');
  expect(await sumAndCount(database.reads)).toEqual([1, 1]);
});

/** Batches of ten over two months, a part of each twice. */
async function write(ledger: Ledger, writer: number): Promise<void> {
  for (let batch = 0; batch < 60; batch += 1) {
    const rows = Array.from({ length: 10 }, (_, at) =>
      logRow({
        createdAt: new Date(NOW.getTime() - ((batch * 10 + at) * 8_000_000 + writer)),
        model: `model-${at % 3}`,
        projectId: at % 2 === 0 ? null : 'alpha',
      }),
    );
    for (const row of [...rows, ...rows.slice(0, 3)]) await ledger.record(row);
    await ledger.flush();
    for (const row of rows.slice(3, 5)) await ledger.record(row);
  }
  await ledger.flush();
}

/** What the books say by each family of rollups, and what counting says, in one snapshot. */
function sumAndCount(pool: Pool): Promise<[sums: number, count: number]> {
  return readSnapshot(pool, async (read) => {
    const books = await readBooks(read);
    const sum = async (dimensions: readonly Dimension[], widest: Width) => {
      const { bind, values } = createBind();
      const request = { filter: NO_FILTER, segments: ALL_TIME, dimensions, widest };
      const sql = `SELECT coalesce(sum(calls), 0)::int AS calls FROM ${usagePartsSql(request, books, bind)}`;
      return (await read<{ calls: number }>(sql, values))[0]!.calls;
    };
    const sums: number[] = [];
    for (const { dimensions, width } of ROLLUPS.flat()) sums.push(await sum(dimensions, width));
    expect(new Set(sums).size).toBe(1);
    const [counted] = await read<{ rows: number }>('SELECT count(*)::int AS rows FROM llm_usage_logs');
    return [sums[0]!, counted!.rows];
  });
}
