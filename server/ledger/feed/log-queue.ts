import { LedgerError } from '../../errors.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import type { Follower } from './follower.ts';

const MOST_WAITING = 10_000;

type Result = IteratorResult<LlmLog, undefined>;
const DONE: Result = { done: true, value: undefined };

/**
 * A follower whose rows are taken one by one. An iterator object, not a generator: a generator that waits cannot be ended from
 * outside, and would leak.
 */
export function iterate(follow: (follower: Follower) => () => void): AsyncIterableIterator<LlmLog, undefined> {
  const queue = createQueue(() => leave());
  const finish = async () => {
    queue.end(null);
    return DONE;
  };
  const iterator: AsyncIterableIterator<LlmLog, undefined> = {
    next: queue.next,
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]: () => iterator,
  };
  const leave = follow({ take: queue.take, ready: queue.empty, fail: (error) => queue.end({ error }) });
  return iterator;
}

/** open --end(null)--> ended <--told once-- failed (what waits is dropped) <--end({ error }), or more than 10,000 rows wait-- open */
function createQueue(onEnd: () => void) {
  const waiting: LlmLog[] = [];
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
    take(rows: readonly LlmLog[]): void {
      if (!isOpen) return;
      for (const row of rows) {
        const asked = asking.shift();
        if (asked) asked.resolve({ done: false, value: row });
        else waiting.push(row);
      }
      if (waiting.length > MOST_WAITING) end({ error: slowConsumer() });
    },
    empty: () =>
      new Promise<void>((resolve) => {
        if (waiting.length === 0) resolve();
        else onEmpty = resolve;
      }),
    async next(): Promise<Result> {
      const row = waiting.shift();
      if (waiting.length === 0) onEmpty();
      if (row) return { done: false, value: row };
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
    'The subscription fell too far behind and was ended: subscribe again, with the last feedPosition as after.';
  return new LedgerError('SLOW_CONSUMER', message);
}
