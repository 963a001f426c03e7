import { expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './address.ts';

it.each([
  ['?agentId=123&search=1e3', { agentId: '123', search: '1e3' }],
  ['?status=ERROR&status=CACHED', { status: ['ERROR', 'CACHED'] }],
  ['?search=a+b%26c', { search: 'a b&c' }],
  ['', {}],
])('%s is read as it stands, and written as it was', (query, search) => {
  expect(parseSearch(query)).toEqual(search);
  expect(stringifySearch(search)).toBe(query);
});

it('leaves out what is not there', () => {
  expect(stringifySearch({ range: undefined, provider: [], page: 2, search: '' })).toBe('?page=2&search=');
});
