import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { type LogFilter, NO_FILTER } from '../log-filter.ts';

const WEEK_MS = 7 * 86_400_000;

it('rows that are named by request or completion are found in whatever week they are, page by page', async () => {
  const { ledger } = await openTestLedger();
  const completionId = randomUUID();
  for (let week = 0; week < 5; week += 1) {
    const createdAt = new Date(NOW.getTime() - 1 - week * WEEK_MS);
    const provider = week === 2 ? 'gemini' : 'openai';
    await ledger.record(logRow({ requestId: `of week ${week}`, createdAt, completionId, provider }));
    await ledger.record(logRow({ createdAt }));
  }
  await ledger.flush();
  const read = async (filter: Partial<LogFilter>, page: { number?: number; after?: string | null } = {}) => {
    const asked = { number: 1, size: 2, after: null, ...page };
    const { nodes, totalCount, pageInfo } = await ledger.list({ ...NO_FILTER, ...filter }, asked);
    return { rows: nodes.map(({ requestId }) => requestId), totalCount, ...pageInfo };
  };
  const named = { requestId: ['of week 4', 'of week 0', 'of week 2', 'of no week'] };

  const first = await read(named);
  expect(first).toMatchObject({ rows: ['of week 0', 'of week 2'], totalCount: 3, hasNextPage: true });
  expect(await read(named, { after: first.endCursor })).toMatchObject({ rows: ['of week 4'], totalCount: 3 });
  expect(await read(named, { number: 2 })).toMatchObject({ rows: ['of week 4'], totalCount: 3, hasNextPage: false });
  expect(await read(named, { number: 3 })).toMatchObject({ rows: [], totalCount: 3 });
  expect(await read({ completionId }, { number: 3 })).toMatchObject({ rows: ['of week 4'], totalCount: 5 });
  expect(await read({ completionId, provider: ['gemini'] })).toMatchObject({ rows: ['of week 2'], totalCount: 1 });
  expect(await read({ completionId, range: 'LAST_7_DAYS' })).toMatchObject({ rows: ['of week 0'], totalCount: 1 });
  expect(await read({ completionId, requestId: ['of no week'] })).toMatchObject({ rows: [], totalCount: 0 });
  const exported: string[] = [];
  for await (const rows of ledger.exportRows({ ...NO_FILTER, ...named }))
    exported.push(...rows.map((row) => row.requestId));
  expect(exported).toEqual(['of week 0', 'of week 2', 'of week 4']);
});
