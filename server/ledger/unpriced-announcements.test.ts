import { expect, it } from 'vitest';
import { foldAll } from '../testing/rollups.ts';
import { logRow, openTestLedger } from '../testing/rows.ts';
import { takeUnpricedNews } from './unpriced-announcements.ts';

const UNPRICED = { costStatus: 'UNPRICED', inputCostNano: null, outputCostNano: null } as const;

async function openWorld() {
  const { ledger, database } = await openTestLedger();
  return {
    async record(...models: string[]) {
      for (const model of models) await ledger.record(logRow({ ...UNPRICED, model }));
      await ledger.flush();
      await foldAll(database.writes);
    },
    async take(end: 'COMMIT' | 'ROLLBACK' = 'COMMIT') {
      const client = await database.writes.connect();
      await client.query('BEGIN');
      const news = await takeUnpricedNews(client, (_provider, model) => model === 'known');
      await client.query(end);
      client.release();
      return news.map(({ model }) => model);
    },
  };
}

it('a model without a price is told once, however often it is called', async () => {
  const { record, take } = await openWorld();
  await record('one', 'one', 'known');
  expect(await take()).toEqual(['one']);
  await record('one', 'two');
  expect(await take()).toEqual(['two']);
  expect(await take()).toEqual([]);
});

it('who does not commit has not told it, and of two at the same moment one tells it', async () => {
  const { record, take } = await openWorld();
  await record('one');
  expect(await take('ROLLBACK')).toEqual(['one']);
  expect((await Promise.all([take(), take(), take()])).flat()).toEqual(['one']);
});
