import { expect, it } from 'vitest';
import { z } from './zod.ts';
import { readSearch } from './read-search.ts';

const rules = z.object({ by: z.enum(['a', 'b']).optional().catch(undefined), page: z.coerce.number().optional() });

it('tells what of an address was understood, and what was left out', () => {
  expect(readSearch(rules, { by: 'a', page: '2' })).toEqual({ search: { by: 'a', page: 2 }, dropped: [] });
  expect(readSearch(rules, { by: 'c', colour: 'red' })).toEqual({ search: {}, dropped: ['by', 'colour'] });
});

it('what says nothing is not left out', () => {
  expect(readSearch(rules, { by: undefined, page: undefined, empty: '' })).toEqual({ search: {}, dropped: [] });
});
