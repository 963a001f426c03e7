import { expect, it } from 'vitest';
import { moveColumn, readColumns, resizeColumn, toggleColumn, writeColumns } from './column-layout.ts';
import { DEFAULT_COLUMNS } from './log-columns.tsx';

const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

it('an address that names no column shows the usual ones, and the usual ones are not named', () => {
  expect(ids(readColumns(undefined))).toEqual(DEFAULT_COLUMNS);
  expect(writeColumns(readColumns(undefined))).toBeUndefined();
});

it.each(['createdAt,model', 'model:240,createdAt,taskId'])('%s is shown, and written as it was', (text) => {
  expect(writeColumns(readColumns(text))).toBe(text);
});

it.each([
  ['model,colour,createdAt', ['model', 'createdAt']],
  ['model,model:90', ['model']],
  ['colour', DEFAULT_COLUMNS],
])('of %s what is no column is left out', (text, shown) => {
  expect(ids(readColumns(text))).toEqual(shown);
});

it('a column moves, comes, goes and gets another width; the last one stays', () => {
  const columns = readColumns('createdAt,status,model');
  expect(writeColumns(moveColumn(columns, 'model', 0))).toBe('model,createdAt,status');
  expect(writeColumns(moveColumn(columns, 'createdAt', 2))).toBe('status,model,createdAt');
  expect(writeColumns(toggleColumn(columns, 'taskId'))).toBe('createdAt,status,model,taskId');
  expect(writeColumns(toggleColumn(columns, 'status'))).toBe('createdAt,model');
  expect(writeColumns(resizeColumn(columns, 'status', 200.4))).toBe('createdAt,status:200,model');
  expect(writeColumns(resizeColumn(columns, 'status', 2))).toBe('createdAt,status:60,model');
  expect(ids(toggleColumn(readColumns('model'), 'model'))).toEqual(['model']);
});
