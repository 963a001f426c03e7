import type { Pool } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../database/open-database.ts';
import { createDiagnostics } from '../../diagnostics.ts';
import { createTestDatabase } from '../../testing/database.ts';
import { logRow, NOW } from '../../testing/rows.ts';
import { LOG_STATUSES } from '../llm-log.entity.ts';
import { dropExpired } from '../retention.ts';
import { createAppendConnection } from '../writing/append-connection.ts';
import { appendLogs, encodeRows } from '../writing/append-logs.ts';
import { createPartitions } from '../writing/partitions.ts';
import { foldBatches } from './fold.ts';
import { ROLLUPS, type Rollup, SUM_COLUMNS } from './rollups.ts';

const MIGRATION = '2026-11-24-usage-by-one.sql';
const ADDED = ROLLUPS.flat().filter(({ table }) => /_by_(status|agent_type|project)_/.test(table));
const HOUR_MS = 3_600_000;

it('a ledger from before there were sums by one dimension has them afterwards, to the last token', async () => {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const open = async () => {
    const database = await openDatabase(url, createDiagnostics('silent'));
    onTestFinished(() => database.close());
    return database.writes;
  };
  const pool = await open();
  await write(pool, 17);
  expect(await foldBatches(pool)).toBe('ALL');
  expect((await dropExpired(pool, 20, NOW)).length).toBeGreaterThan(0);
  const before = await sumsOf(pool);
  await write(pool, 1);
  await pool.query(`DROP TABLE ${ADDED.map(({ table }) => table).join(', ')}; DROP AGGREGATE latency_concat(bigint[]);
    DELETE FROM schema_migrations WHERE name = '${MIGRATION}'`);
  const upgraded = await open();
  expect(await sumsOf(upgraded)).toEqual(before);
  // What was not folded comes on top, as if nothing had been.
  expect(await foldBatches(upgraded)).toBe('ALL');
  for (const { table, width } of ADDED.filter((rollup) => rollup.width !== 'HALF_HOUR')) {
    const { rows } = await upgraded.query(`SELECT sum(calls)::int AS calls FROM ${table}`);
    expect(rows, `${table}, by ${width}`).toEqual([{ calls: 800 }]);
  }
});

/** An hour apart, the last of them so many days ago, of all kinds. */
async function write(pool: Pool, days: number): Promise<void> {
  const rows = Array.from({ length: 400 }, (_, at) =>
    logRow({
      createdAt: new Date(NOW.getTime() - (days * 24 + at) * HOUR_MS),
      projectId: [null, 'alpha', 'beta'][at % 3]!,
      agentType: `type-${at % 2}`,
      status: LOG_STATUSES[at % LOG_STATUSES.length]!,
      durationUs: 1000 + at,
    }),
  );
  await createPartitions(pool).ensure(rows.map(({ createdAt }) => createdAt));
  await appendLogs(createAppendConnection(pool), encodeRows(rows.map((row) => ({ row, once: false }))));
}

/** What each says, whatever the pieces of its histograms; half hours as far back as there are rows. */
async function sumsOf(pool: Pool): Promise<unknown[]> {
  const read = async ({ table, width, dimensions }: Rollup) => {
    const { rows } = await pool.query(
      `SELECT ${['start', ...dimensions, ...SUM_COLUMNS].join(', ')},
         (SELECT array_agg(piece ORDER BY bucket) FROM (
           SELECT element >> 40 AS bucket, array[element >> 40, sum(element & ((1::bigint << 40) - 1))] AS piece
           FROM unnest(latency) AS element GROUP BY 1) AS pieces) AS latency
       FROM ${table} WHERE start >= CASE WHEN $1 THEN coalesce((SELECT rows_since FROM rollup_state), '-infinity') ELSE '-infinity' END
       ORDER BY ${['start', ...dimensions].join(', ')}`,
      [width === 'HALF_HOUR'],
    );
    return { table, rows };
  };
  return Promise.all(ADDED.map(read));
}
