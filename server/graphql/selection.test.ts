import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { expect, it } from 'vitest';
import { isSelected } from './selection.ts';

const schema = buildSchema(`
  type Query { stats: Stats  latency: Int }
  type Stats { calls: Int  totals: Totals  self: Stats }
  type Totals { latency: Int  calls: Int }
`);

it.each([
  ['a field far below', '{ stats { self { totals { latency } } } }', true],
  ['a field under another name', '{ stats { totals { p95: latency } } }', true],
  ['an inline fragment', '{ stats { ... on Stats { totals { latency } } } }', true],
  [
    'a fragment in a fragment',
    '{ stats { ...A } } fragment A on Stats { totals { ...B } } fragment B on Totals { latency }',
    true,
  ],
  ['a field beside it', '{ latency stats { totals { calls } } }', false],
  ['an alias of that name', '{ stats { latency: calls } }', false],
])('%s: %s', async (_what, source, expected) => {
  const found: boolean[] = [];
  const stats = (_arguments: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    found.push(isSelected(info, 'latency'));
    return { totals: {} };
  };
  const { errors } = await graphql({ schema, source, rootValue: { stats } });
  expect(errors).toBeUndefined();
  expect(found).toEqual([expected]);
});
