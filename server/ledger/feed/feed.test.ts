import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { dropWeeks, foldAll } from '../../testing/rollups.ts';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { watch } from '../../testing/watch.ts';
import type { Ledger } from '../ledger.ts';
import type { LlmLog, NewLlmLog } from '../llm-log.entity.ts';
import { NO_FILTER } from '../log-filter.ts';
import { endOfBatch, readFeedPosition } from '../feed-position.ts';

const START = endOfBatch(0);
const ids = (rows: readonly LlmLog[]) => rows.map(({ id }) => id);

/** Every row of the ledger, in feed order. */
const allOf = async (ledger: Ledger, count: number) => (await watch(ledger, { after: START })).take(count);

/** Writes so many rows from each instance at once, in batches of its own making; some rows come twice. */
async function writeFrom(ledgers: readonly Ledger[], rowsEach: number): Promise<void> {
  const writers = ledgers.map(async (ledger, at) => {
    let last: NewLlmLog | null = null;
    for (let number = 0; number < rowsEach; number += 1) {
      const row = logRow({ agentType: `writer ${at}`, createdAt: new Date(NOW.getTime() - number * 3_600_000) });
      ledger.record(row);
      if (last && number % 5 === 0) ledger.record(last);
      last = row;
      if (number % 11 === at) await ledger.flush();
    }
    await ledger.flush();
  });
  await Promise.all(writers);
}

async function adminOf(url: string): Promise<Client> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  onTestFinished(() => admin.end());
  return admin;
}

it('one who leaves and comes back again and again has every row once, whoever writes and whichever instance he asks', async () => {
  const { ledger, another } = await openTestLedger();
  const ledgers = [ledger, await another(), await another()];
  const written = writeFrom(ledgers, 150);
  const seen: LlmLog[] = [];
  for (let visit = 0; seen.length < 450; visit += 1) {
    const watching = await watch(ledgers[visit % 3]!, { after: seen.at(-1) ?? START });
    seen.push(...(await watching.take(Math.min(1 + ((visit * 7) % 40), 450 - seen.length))));
    await watching.stop();
  }
  await written;
  expect(new Set(ids(seen)).size).toBe(450);
  expect(ids(seen)).toEqual(ids(await allOf(ledger, 450)));
});

it('nothing falls between a page and the subscription that goes on from it, with the filter of both', async () => {
  const { ledger, another } = await openTestLedger();
  const other = await another();
  const filter = { ...NO_FILTER, agentType: ['writer 1'] };
  const written = writeFrom([ledger, other], 100);
  const { nodes, feedPosition } = await other.list(filter, { number: 1, size: 200, after: null });
  const watching = await watch(ledger, { filter, after: readFeedPosition(feedPosition, 'after') });
  const rows = await watching.take(100 - nodes.length);
  await written;
  expect(new Set([...ids(nodes), ...ids(rows)]).size).toBe(100);
  expect(rows.every(({ agentType }) => agentType === 'writer 1')).toBe(true);
});

it('more rows than it holds while it reads come neither twice nor never', async () => {
  const { ledger } = await openTestLedger();
  for (let number = 0; number < 3000; number += 1) ledger.record(logRow());
  await ledger.flush();
  const reading = watch(ledger, { after: START });
  for (let number = 0; number < 3000; number += 1) ledger.record(logRow());
  const rows = await (await reading).take(6000);
  expect(new Set(ids(rows)).size).toBe(6000);
  const places = rows.map(({ batchId, batchIndex }) => batchId * 10_000 + batchIndex);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('a connection that is cut loses nothing, neither the rows of others nor its own', async () => {
  const { ledger, another, url } = await openTestLedger();
  const other = await another();
  const admin = await adminOf(url);
  const watching = await watch(ledger);
  for (let round = 0; round < 5; round += 1) {
    for (const each of [ledger, other]) each.record(logRow());
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  }
  const rows = await watching.take(10);
  expect(new Set(ids(rows)).size).toBe(10);
});

it('a batch whose notification and answer were lost is told in its place', async () => {
  const { ledger, url } = await openTestLedger();
  ledger.record(logRow({ requestId: 'first' }));
  await ledger.flush();
  const watching = await watch(ledger, { after: START });
  const admin = await adminOf(url);
  await admin.query(`CREATE TEMP TABLE copied AS SELECT * FROM llm_usage_logs;
    ALTER TABLE copied DROP success, DROP cache_hit, DROP total_tokens, DROP total_cost_nano;
    UPDATE copied SET id = (left(id::text, 24) || '0123456789ab')::uuid, request_id = 'unheard'`);
  const { rows: columns } = await admin.query<{ names: string }>(
    `SELECT string_agg(attname, ', ') AS names FROM pg_attribute
     WHERE attrelid = 'copied'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'batch_id'`,
  );
  const { names } = columns[0]!;
  await admin.query(`WITH head AS (UPDATE feed_head SET position = position + 1 RETURNING position)
    INSERT INTO llm_usage_logs (${names}, batch_id) SELECT ${names}, position FROM copied, head`);
  ledger.record(logRow({ requestId: 'last' }));
  expect((await watching.take(3)).map(({ requestId }) => requestId)).toEqual(['first', 'unheard', 'last']);
});

it('a batch without a new row leaves no gap that somebody waits for', async () => {
  const { ledger, another } = await openTestLedger();
  const other = await another();
  const watching = await watch(ledger);
  const row = logRow();
  for (const each of [other, ledger, other]) {
    each.record(row);
    await each.flush();
  }
  other.record(logRow({ requestId: 'next' }));
  expect((await watching.take(2)).at(-1)!.requestId).toBe('next');
});

it('a position that is none, of another database, or from before what is kept is refused with what to do', async () => {
  const { ledger, database } = await openTestLedger();
  for (const text of ['', 'x', '1', '1.', '-1.1', '01.1', '1.99999999999', '1e3.1']) {
    expect(() => readFeedPosition(text, 'after')).toThrow('after must be the feedPosition');
  }
  const subscribe = (batchId: number) => ledger.subscribe(NO_FILTER, endOfBatch(batchId));
  await expect(subscribe(1)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('another database'),
  });

  ledger.record(logRow({ createdAt: new Date(NOW.getTime() - 60 * 86_400_000) }));
  await ledger.flush();
  ledger.record(logRow());
  await ledger.flush();
  await foldAll(database.writes);
  expect(await dropWeeks(database.writes, NOW)).toHaveLength(1);
  await expect(subscribe(0)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('Read the list again'),
  });
  expect(await (await watch(ledger, { after: endOfBatch(1) })).take(1)).toHaveLength(1);
});

it('who missed more than 100,000 rows reads the list again', async () => {
  const { ledger, database } = await openTestLedger();
  ledger.record(logRow());
  await ledger.flush();
  await database.writes
    .query(`INSERT INTO llm_usage_logs (id, created_at, batch_id, batch_index, request_id, completion_id,
      attempt, agent_type, status, provider, request_model, model, cost_status, duration_us)
    SELECT (left(id::text, 24) || lpad(to_hex(n), 12, '0'))::uuid, created_at, 1, n, n::text, completion_id, 1, 'many',
      'SUCCESS', 'openai', 'm', 'm', 'UNPRICED', 1 FROM llm_usage_logs, generate_series(2, 100001) n`);
  await expect(ledger.subscribe(NO_FILTER, START)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('more than 100000 rows'),
  });
});
