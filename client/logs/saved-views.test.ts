import { beforeEach, expect, it } from 'vitest';
import { deleteView, readViews, saveView } from './saved-views.ts';

beforeEach(() => localStorage.clear());

it('a view is the address under a name, without the page and the open row', () => {
  saveView('Errors', { status: ['ERROR'], page: 7, log: 'x', live: 'off', columns: 'model' });
  expect(readViews()).toEqual([{ name: 'Errors', query: '?status=ERROR&columns=model' }]);
});

it('a name is there once, and views stand in the order of their names', () => {
  saveView('b', {});
  saveView('a', { minCost: 1 });
  saveView('b', { minCost: 2 });
  expect(readViews()).toEqual([
    { name: 'a', query: '?minCost=1' },
    { name: 'b', query: '?minCost=2' },
  ]);
  expect(deleteView('a')).toHaveLength(1);
  expect(readViews()).toHaveLength(1);
});

it.each(['{', '{"a":1}', '[{"name":1}]'])('what is none (%s) is no view', (kept) => {
  localStorage.setItem('llm-ledger.log-views', kept);
  expect(readViews()).toEqual([]);
});
