import { GraphQLInt, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { EventSource, Follower } from '../listening/follower.ts';
import { createSharedSubscriptions } from './shared-subscriptions.ts';

/** Numbers that are handed to each subscriber by hand. */
function watchNumbers() {
  const joined: Follower<number>[] = [];
  const source: EventSource<number> = {
    follow(follower) {
      joined.push(follower);
      return () => {};
    },
    [Symbol.asyncIterator]: () => {
      throw new Error('They are followed');
    },
  };
  const number = { type: GraphQLInt, subscribe: () => source, resolve: (value: unknown) => value };
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { number: { type: GraphQLInt } } }),
    subscription: new GraphQLObjectType({ name: 'Subscription', fields: { number } }),
  });
  const args = { schema, document: parse('subscription { number }') };
  const shared = createSharedSubscriptions(({ data }) => String(data!['number']));

  return async () => {
    const got: string[] = [];
    const outlet = {
      send: (results: readonly string[]) => void got.push(...results),
      ready: async () => {},
      close() {},
    };
    await shared.subscribe({ args, key: 'numbers' }, () => outlet);
    return { got, take: joined.at(-1)!.take };
  };
}

it('what one is given goes out in that order, whoever else was given the same before', async () => {
  const join = watchNumbers();
  const [live, reading, catchingUp] = [await join(), await join(), await join()];
  const [first, second, missed] = [[1], [2], [-2, -1, 0]];

  const isOut = live.take(first);
  const last = [reading.take(missed), catchingUp.take(first)];
  await isOut;
  last.push(live.take(second), catchingUp.take(second));
  await Promise.all(last);

  expect(live.got).toEqual(['1', '2']);
  expect(reading.got).toEqual(['-2', '-1', '0']);
  expect(catchingUp.got).toEqual(['1', '2']);
});
