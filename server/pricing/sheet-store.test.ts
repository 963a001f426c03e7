import { expect, it } from 'vitest';
import { openTestLedger } from '../testing/rows.ts';
import { allLibrarySheets } from './library-prices.ts';
import { keepSheets, readSheets } from './sheet-store.ts';

it('sheets come back from the database as they were, to the last decimal, and are kept once', async () => {
  const { writes } = (await openTestLedger()).database;
  const sheets = allLibrarySheets();
  await Promise.all([keepSheets(writes, sheets), keepSheets(writes, sheets)]);
  const found = await readSheets(writes, [...sheets.map(({ id }) => id), 1]);
  const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;
  expect(found.toSorted(byId)).toEqual(sheets.toSorted(byId));
  expect(sheets.length).toBeGreaterThan(100);
});
