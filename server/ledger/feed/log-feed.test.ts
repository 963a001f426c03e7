import { expect, it } from 'vitest';
import { logRow } from '../../testing/rows.ts';
import { createLogFeed } from './log-feed.ts';

const row = (requestId: string) => ({ ...logRow({ requestId }), batchId: 1, batchIndex: 1 });
const everything = () => true;

it('hands each row to all who let it pass, in order', async () => {
  const feed = createLogFeed();
  const all = feed.subscribe(everything);
  const some = feed.subscribe(({ requestId }) => requestId === 'b');
  feed.publish([row('a'), row('b')]);
  expect((await all.next()).value?.requestId).toBe('a');
  expect((await all.next()).value?.requestId).toBe('b');
  expect((await some.next()).value?.requestId).toBe('b');
});

it('wakes one who waits', async () => {
  const feed = createLogFeed();
  const next = feed.subscribe(everything).next();
  feed.publish([row('a')]);
  expect((await next).value?.requestId).toBe('a');
});

it('forgets one who leaves, also while he waits', async () => {
  const feed = createLogFeed();
  const subscription = feed.subscribe(everything);
  const next = subscription.next();
  await subscription.return?.();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(feed.subscribers()).toBe(0);
  feed.publish([row('a')]);
  expect(await subscription.next()).toEqual({ done: true, value: undefined });
});

it('ends one who takes nothing after 1,000 rows, says why once, and spares the others', async () => {
  const feed = createLogFeed();
  const slow = feed.subscribe(everything);
  const quick = feed.subscribe(everything);
  const taken: unknown[] = [];
  for (let number = 0; number <= 1000; number += 1) {
    feed.publish([row(String(number))]);
    taken.push((await quick.next()).value?.requestId);
  }
  expect(taken).toHaveLength(1001);
  await expect(slow.next()).rejects.toMatchObject({ code: 'SLOW_CONSUMER' });
  expect(await slow.next()).toEqual({ done: true, value: undefined });
  expect(feed.subscribers()).toBe(1);
});
