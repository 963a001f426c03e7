import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { watch } from '../../testing/watch.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import type { Ledger } from '../ledger.ts';
import { NO_FILTER } from '../log-filter.ts';

const list = async (ledger: Ledger) => (await ledger.list(NO_FILTER, { number: 1, size: 200, after: null })).nodes;

it('what two instances write at once has one order, without gaps, and each tells all of it in that order', async () => {
  const { ledger, another } = await openTestLedger();
  const other = await another();
  const watches = await Promise.all([ledger, other].map((each) => watch(each)));
  for (let number = 0; number < 60; number += 1) {
    for (const each of [ledger, other]) void each.record(logRow());
    if (number % 7 === 0) await Promise.all([ledger.flush(), other.flush()]);
  }
  const [mine, theirs] = await Promise.all(watches.map((each) => each.take(120)));
  const place = ({ batchId, batchIndex }: LlmLog) => batchId * 10_000 + batchIndex;
  expect(mine!.map(place)).toEqual(mine!.map(place).toSorted((a, b) => a - b));
  expect(theirs).toEqual(mine);
  const batches = [...new Set(mine!.map(({ batchId }) => batchId))];
  expect(batches).toEqual(batches.map((_, at) => at + 1));
  expect((await list(ledger)).length).toBe(120);
});

it('a row that is written twice is there once, and published once', async () => {
  const { ledger } = await openTestLedger();
  const watching = await watch(ledger);
  const row = logRow({ requestId: 'first' });
  void ledger.record(row);
  await ledger.flush();
  void ledger.record(row);
  void ledger.record(logRow({ requestId: 'second' }));
  await ledger.flush();
  expect((await watching.take(2)).map(({ requestId }) => requestId)).toEqual(['first', 'second']);
  expect(await list(ledger)).toHaveLength(2);
});

it('comes back as it was recorded, text that PostgreSQL cannot hold apart', async () => {
  const { ledger } = await openTestLedger();
  const row = logRow({
    agentType: 'nul \0',
    responsePreview: 'half \udc00, quote ", backslash \\, {brace}, comma,\nline',
    metadata: { 'key \0': [1, null, { deep: 'half \ud800' }], empty: {} },
    userPromptHash: Buffer.from('00ff'.repeat(16), 'hex'),
    projectId: 'NULL',
    inputCostNano: 2 ** 53 - 1,
  });
  void ledger.record(row);
  await ledger.flush();
  expect(await ledger.find(row.id)).toEqual({
    ...row,
    batchId: 1,
    batchIndex: 1,
    agentType: 'nul \uFFFD',
    responsePreview: 'half \uFFFD, quote ", backslash \\, {brace}, comma,\nline',
    metadata: { 'key \uFFFD': [1, null, { deep: 'half \uFFFD' }], empty: {} },
  });
});

it('rows of any week find their place, from two instances at once', async () => {
  const { ledger, another } = await openTestLedger();
  const other = await another();
  for (let week = 0; week < 12; week += 1) {
    const createdAt = new Date(NOW.getTime() - week * 7 * 86_400_000);
    for (const each of [ledger, other]) void each.record(logRow({ createdAt }));
  }
  await Promise.all([ledger.flush(), other.flush()]);
  expect(await list(ledger)).toHaveLength(24);
});

it('connections that are cut lose no row, and rows keep their order', async () => {
  const { ledger, url } = await openTestLedger();
  const admin = new Client({ connectionString: url });
  await admin.connect();
  onTestFinished(() => admin.end());
  const cut = () =>
    admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  const ids: string[] = [];
  for (let number = 0; number < 10; number += 1) {
    for (let row = 0; row < 10; row += 1) {
      const made = logRow({ createdAt: new Date(NOW.getTime() - 10_000 + ids.length) });
      ids.push(made.id);
      void ledger.record(made);
    }
    await cut();
  }
  await ledger.flush();
  const rows = await list(ledger);
  expect(rows.map(({ id }) => id)).toEqual(ids.toReversed());
  const inOrder = rows.toReversed().map(({ batchId, batchIndex }) => batchId * 10_000 + batchIndex);
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
});
