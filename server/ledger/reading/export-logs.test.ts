import { expect, it } from 'vitest';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import type { Ledger } from '../ledger.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import { type LogFilter, NO_FILTER } from '../log-filter.ts';
import { foldBatches } from '../rollups/fold.ts';

/** Every third in project a; all of them a millisecond apart but for those of one second. */
async function record(ledger: Ledger, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const createdAt = new Date(NOW.getTime() - 10_000_000 + (at < 700 ? 0 : at));
    ledger.record(logRow({ requestId: `row ${at}`, createdAt, projectId: at % 3 === 0 ? 'a' : null }));
  }
  await ledger.flush();
}

async function pagesOf(ledger: Ledger, filter: LogFilter): Promise<LlmLog[][]> {
  const pages: LlmLog[][] = [];
  for await (const page of ledger.exportRows(filter)) pages.push(page);
  return pages;
}

it('an export has every row that passes once, newest first, in pages of bounded size', async () => {
  const { ledger } = await openTestLedger();
  await record(ledger, 1730);
  const pages = await pagesOf(ledger, NO_FILTER);
  expect(pages.map(({ length }) => length)).toEqual([500, 500, 500, 230]);
  const ids = pages.flat().map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted().toReversed());
  const ofProject = (await pagesOf(ledger, { ...NO_FILTER, projectId: ['a'] })).flat();
  expect(ofProject.map(({ id }) => id)).toEqual(
    pages
      .flat()
      .filter(({ projectId }) => projectId === 'a')
      .map(({ id }) => id),
  );
});

it('an export of what is rare among many rows, in days and batches of their own, has every row once', async () => {
  const { ledger, database } = await openTestLedger();
  for (let at = 0; at < 1200; at += 1) {
    const createdAt = new Date(NOW.getTime() - at * 3_600_000);
    ledger.record(logRow({ requestId: `row ${at}`, createdAt, projectId: at % 100 === 0 ? 'rare' : 'usual' }));
  }
  await ledger.flush();
  await foldBatches(database.writes);
  ledger.record(
    logRow({ requestId: 'later', createdAt: new Date(NOW.getTime() - 86_400_000 * 20), projectId: 'rare' }),
  );
  await ledger.flush();
  const rows = (await pagesOf(ledger, { ...NO_FILTER, projectId: ['rare'] })).flat();
  expect(rows).toHaveLength(13);
  expect(rows.map(({ id }) => id)).toEqual(
    rows
      .map(({ id }) => id)
      .toSorted()
      .toReversed(),
  );
  expect((await pagesOf(ledger, { ...NO_FILTER, projectId: ['usual'] })).flat()).toHaveLength(1188);
});

it.each(['some rows of each day', 'most rows of a day'])(
  'an export of a task has every row once: %s',
  async (which) => {
    const { ledger } = await openTestLedger();
    const [stepMs, others] = which === 'most rows of a day' ? [1000, 1] : [900_000, 6];
    for (let at = 0; at < 6500; at += 1) {
      const createdAt = new Date(NOW.getTime() - at * stepMs);
      ledger.record(logRow({ requestId: `row ${at}`, createdAt, taskId: at % (others + 1) === 0 ? 'long' : null }));
    }
    await ledger.flush();
    const pages = await pagesOf(ledger, { ...NO_FILTER, taskId: ['long'] });
    const times = pages.flat().map(({ createdAt }) => (NOW.getTime() - createdAt.getTime()) / stepMs);
    expect(times).toEqual(Array.from({ length: Math.ceil(6500 / (others + 1)) }, (_, at) => at * (others + 1)));
  },
);

it('an export of nothing has no page, and one of full pages no empty one', async () => {
  const { ledger } = await openTestLedger();
  expect(await pagesOf(ledger, NO_FILTER)).toEqual([]);
  await record(ledger, 500);
  expect(await pagesOf(ledger, NO_FILTER)).toHaveLength(1);
});

it('of rows that arrive meanwhile, an export has those whose time lies in what is still to come', async () => {
  const { ledger } = await openTestLedger();
  await record(ledger, 600);
  const seen: string[] = [];
  for await (const page of ledger.exportRows(NO_FILTER)) {
    if (seen.length === 0) {
      ledger.record(logRow({ requestId: 'new', createdAt: NOW }));
      ledger.record(logRow({ requestId: 'old', createdAt: new Date(0) }));
      await ledger.flush();
    }
    seen.push(...page.map(({ requestId }) => requestId));
  }
  expect(seen).toHaveLength(601);
  expect(seen.at(-1)).toBe('old');
  expect(seen).not.toContain('new');
});

it('between two pages an export holds no connection', async () => {
  const { ledger, database } = await openTestLedger();
  await record(ledger, 600);
  const exports = Array.from({ length: 30 }, () => ledger.exportRows(NO_FILTER)[Symbol.asyncIterator]());
  const first = await Promise.all(exports.map((each) => each.next()));
  expect(first.every(({ done }) => !done)).toBe(true);
  expect(database.reads.idleCount).toBe(database.reads.totalCount);
  await Promise.all(exports.map((each) => each.return?.()));
});
