import { expect, it } from 'vitest';
import { rowsUnder } from '../../testing/tally.ts';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { NO_FILTER } from '../log-filter.ts';
import { timeOfId } from '../log-id.ts';
import { foldBatches } from '../rollups/fold.ts';

const DAY_MS = 86_400_000;

/** So many rows of a project, and of others, spread over the day that began so many days ago. */
function rowsOf(daysAgo: number, own: number, others: number) {
  return Array.from({ length: own + others }, (_, at) =>
    logRow({
      createdAt: new Date(NOW.getTime() - daysAgo * DAY_MS - at * 10),
      projectId: at < own ? 'own' : 'another',
      agentId: at % 2 === 0 ? 'even' : 'odd',
    }),
  );
}

const hourOf = (ms: number) => new Date(Math.floor(ms / 3_600_000) * 3_600_000);

it.each([
  ['many on one day, few on a day before', [rowsOf(1, 100, 50), rowsOf(3, 1400, 100)]],
  ['few among many on most days, and many on the last', [rowsOf(0, 300, 900), rowsOf(2, 300, 900), rowsOf(4, 900, 30)]],
])('pages, exports and series have their rows, whichever way they are found: %s', async (_, days) => {
  const { ledger, database } = await openTestLedger();
  const rows = days.flat();
  for (const row of rows) void ledger.record(row);
  await ledger.flush();
  await foldBatches(database.writes);
  const ofProject = { ...NO_FILTER, projectId: ['own'] };
  for (const filter of [ofProject, { ...ofProject, agentId: ['even'] }, { ...ofProject, search: 'an answer' }]) {
    const expected = rowsUnder(rows, filter).map(({ id }) => id);
    const found: string[] = [];
    for (let [number, more] = [1, true]; more; number += 1) {
      const page = await ledger.list(filter, { number, size: 150, after: null });
      expect(page.totalCount).toBe(expected.length);
      found.push(...page.nodes.map(({ id }) => id));
      more = page.pageInfo.hasNextPage;
    }
    expect(found).toEqual(expected);
    const exported: string[] = [];
    for await (const page of ledger.exportRows(filter)) exported.push(...page.map(({ id }) => id));
    expect(exported).toEqual(expected);
    const series = await ledger.usageSeries(filter, { bucket: 'HOUR', timeZone: 'UTC', latency: false });
    expect(series[0]!.start).toEqual(hourOf(timeOfId(expected.at(-1)!)));
    expect(series.reduce((calls, { totals }) => calls + totals.calls, 0)).toBe(expected.length);
  }
});
