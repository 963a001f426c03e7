import { LedgerError } from '../errors.ts';
import type { Follower } from './follower.ts';

const MOST_WAITING = 10_000;

const DONE = { done: true, value: undefined } as const;

/**
 * A follower whose events are taken one by one. An iterator object, not a generator: a generator that waits cannot be ended from
 * outside, and would leak.
 */
export function iterate<Event>(
  follow: (follower: Follower<Event>) => () => void,
): AsyncIterableIterator<Event, undefined> {
  const queue = createQueue<Event>(() => leave());
  const finish = async () => {
    queue.end(null);
    return DONE;
  };
  const iterator: AsyncIterableIterator<Event, undefined> = {
    next: queue.next,
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]: () => iterator,
  };
  const leave = follow({ take: queue.take, ready: queue.empty, fail: (error) => queue.end({ error }) });
  return iterator;
}

/** open --end(null)--> ended <--told once-- failed (what waits is dropped) <--end({ error }), or more than 10,000 wait-- open */
function createQueue<Event>(onEnd: () => void) {
  type Result = IteratorResult<Event, undefined>;
  const waiting: Event[] = [];
  const asking: PromiseWithResolvers<Result>[] = [];
  let isOpen = true;
  let failure: { error: unknown } | null = null;
  let onEmpty = () => {};

  const end = (reason: { error: unknown } | null) => {
    if (!isOpen) return;
    isOpen = false;
    waiting.length = 0;
    onEmpty();
    onEnd();
    const asked = reason && asking.shift();
    if (asked) asked.reject(reason.error);
    else failure = reason;
    for (const { resolve } of asking.splice(0)) resolve(DONE);
  };
  return {
    end,
    take(events: readonly Event[]): void {
      if (!isOpen) return;
      for (const event of events) {
        const asked = asking.shift();
        if (asked) asked.resolve({ done: false, value: event });
        else waiting.push(event);
      }
      if (waiting.length > MOST_WAITING) end({ error: slowConsumer() });
    },
    empty: () =>
      new Promise<void>((resolve) => {
        if (waiting.length === 0) resolve();
        else onEmpty = resolve;
      }),
    async next(): Promise<Result> {
      const event = waiting.shift();
      if (waiting.length === 0) onEmpty();
      if (event !== undefined) return { done: false, value: event };
      if (failure) {
        const { error } = failure;
        failure = null;
        throw error;
      }
      if (!isOpen) return DONE;
      const asked = Promise.withResolvers<Result>();
      asking.push(asked);
      return asked.promise;
    },
  };
}

/** Told to one who reads too slowly. */
export function slowConsumer(): LedgerError {
  const message =
    'The subscription fell too far behind and was ended: subscribe again; logCreated, with the last feedPosition as after.';
  return new LedgerError('SLOW_CONSUMER', message);
}
