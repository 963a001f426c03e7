import { CombinedGraphQLErrors } from '@apollo/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FollowedFeed, followFeed, type FollowOptions } from './follow-feed.ts';

/** A server's feed of numbers, and the network to it: the stand-in of what is beyond the socket. */
function openFeed() {
  const log: number[] = [];
  const subscriptions: { after: string; take: (event: number) => void; end: (error: Error | null) => void }[] = [];
  const open = () => subscriptions.at(-1)!;
  let left = 0;
  const attempt: FollowOptions<number>['attempt'] = (after, sink) => {
    subscriptions.push({ after, ...sink });
    for (const event of log) if (event > Number(after)) sink.take(event);
    return () => void (left += 1);
  };
  return {
    attempt,
    /** Where each subscription began. */
    begun: () => subscriptions.map(({ after }) => after),
    /** Commits rows; those who are subscribed get them. */
    commit: (...events: number[]) => {
      log.push(...events);
      for (const event of events) open().take(event);
    },
    /** Commits them while nobody can be reached. */
    commitUnseen: (...events: number[]) => void log.push(...events),
    end: (error: Error | null) => open().end(error),
    first: () => subscriptions[0]!,
    left: () => left,
  };
}

const lost = () => new Error('The socket was closed');
const refusal = (code: string, fields?: string[]) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'No', extensions: { code, ...(fields ? { fields } : {}) } }] });

let feed: ReturnType<typeof openFeed>;
let taken: number[];
let onTooOld: ReturnType<typeof vi.fn<() => void>>;
let onRefused: ReturnType<typeof vi.fn<(error: Error) => void>>;
let pauses: number[];
let followed: FollowedFeed;

beforeEach(() => {
  vi.useFakeTimers();
  feed = openFeed();
  taken = [];
  pauses = [];
  onTooOld = vi.fn<() => void>();
  onRefused = vi.fn<(error: Error) => void>();
  followed = followFeed<number>({
    attempt: feed.attempt,
    after: '100',
    positionOf: String,
    take: (event) => void taken.push(event),
    onTooOld,
    onRefused,
    pauseMs: (failures) => {
      pauses.push(failures);
      return 1000;
    },
    elapsedMs: () => Date.now(),
  });
});
afterEach(() => {
  followed.stop();
  vi.useRealTimers();
});

it('begins where the list stood', () => {
  feed.commit(101, 102);
  expect(feed.begun()).toEqual(['100']);
  expect(taken).toEqual([101, 102]);
});

it.each([
  ['a socket that is lost', lost()],
  ['SLOW_CONSUMER', refusal('SLOW_CONSUMER')],
  ['a server that stops', refusal('OVERLOADED')],
  ['an end without an error', null],
])('after %s it goes on behind the last row: what was missed comes once, in order', (_what, end) => {
  feed.commit(101, 102);
  feed.end(end);
  feed.commitUnseen(103, 104);
  vi.advanceTimersByTime(1000);
  feed.commit(105);
  expect(feed.begun()).toEqual(['100', '102']);
  expect(taken).toEqual([101, 102, 103, 104, 105]);
  expect(onRefused).not.toHaveBeenCalled();
});

it('takes nothing from a subscription that is over', () => {
  feed.end(lost());
  feed.first().take(101);
  feed.first().end(lost());
  vi.advanceTimersByTime(1000);
  expect(feed.begun()).toEqual(['100', '100']);
  expect(taken).toEqual([]);
  expect(feed.left()).toBe(1);
});

it('waits longer after each failure, and begins anew after a row', () => {
  for (let failure = 0; failure < 3; failure += 1) {
    feed.end(lost());
    vi.advanceTimersByTime(1000);
  }
  feed.commit(101);
  feed.end(lost());
  expect(pauses).toEqual([1, 2, 3, 1]);
});

it('a subscription that lasted was none of the failures', () => {
  feed.end(lost());
  vi.advanceTimersByTime(1000);
  vi.advanceTimersByTime(60_000);
  feed.end(lost());
  expect(pauses).toEqual([1, 1]);
});

it('has the list read again where its position has become too old, and subscribes no more', () => {
  feed.end(lost());
  vi.advanceTimersByTime(1000);
  feed.end(refusal('BAD_USER_INPUT', ['after']));
  vi.advanceTimersByTime(60_000);
  expect(onTooOld).toHaveBeenCalledTimes(1);
  expect(onRefused).not.toHaveBeenCalled();
  expect(feed.begun()).toHaveLength(2);
});

it('a position that the list has just given and the server refuses is told, not read again for ever', () => {
  const error = refusal('BAD_USER_INPUT', ['after']);
  feed.end(error);
  expect(onTooOld).not.toHaveBeenCalled();
  expect(onRefused).toHaveBeenCalledExactlyOnceWith(error);
});

it('what would be refused again is told once, and not asked again', () => {
  const error = refusal('BAD_USER_INPUT', ['filter.search']);
  feed.end(error);
  followed.wake();
  vi.advanceTimersByTime(60_000);
  expect(onRefused).toHaveBeenCalledExactlyOnceWith(error);
  expect(feed.begun()).toHaveLength(1);
});

it('sleeps without a subscription, and wakes behind the last row', () => {
  feed.commit(101);
  followed.sleep();
  expect(feed.left()).toBe(1);
  feed.commitUnseen(102);
  vi.advanceTimersByTime(60_000);
  expect(taken).toEqual([101]);
  followed.wake();
  followed.wake();
  expect(feed.begun()).toEqual(['100', '101']);
  expect(taken).toEqual([101, 102]);
});

it('wakes out of a pause at once, and subscribes once', () => {
  feed.end(lost());
  followed.wake();
  vi.advanceTimersByTime(60_000);
  expect(feed.begun()).toHaveLength(2);
});

it('stopped, it leaves, and nothing goes on', () => {
  feed.end(lost());
  followed.stop();
  followed.wake();
  expect(vi.getTimerCount()).toBe(0);
  expect(feed.begun()).toHaveLength(1);
});
