import { expect, it } from 'vitest';
import { openTestLedger } from '../../testing/rows.ts';
import { ROLLUPS, SUM_COLUMNS } from './rollups.ts';

it('the migration makes each rollup with the columns that the code adds up', async () => {
  const { database } = await openTestLedger();
  for (const { table, dimensions } of ROLLUPS.flat()) {
    const { rows } = await database.reads.query<{ name: string }>(
      'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped',
      [table],
    );
    const expected = ['start', ...dimensions, ...SUM_COLUMNS, 'latency'];
    expect(rows.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
  }
});
