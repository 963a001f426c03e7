import { LedgerError } from '../../errors.ts';
import type { LlmLog } from '../llm-log.entity.ts';

const MOST_WAITING = 1000;

/** Hands committed rows to everyone who watches, in the order they were committed. */
export interface LogFeed {
  publish(rows: readonly LlmLog[]): void;
  /**
   * Rows that pass, from now on. One who takes them too slowly is ended with SLOW_CONSUMER, and nobody waits for him.
   * An iterator object, not a generator: a generator that waits cannot be ended from outside, and would leak.
   */
  subscribe(passes: (row: LlmLog) => boolean): AsyncIterableIterator<LlmLog>;
  subscribers(): number;
}

export function createLogFeed(): LogFeed {
  const subscribers = new Set<(row: LlmLog) => void>();
  return {
    publish(rows) {
      for (const row of rows) for (const offer of subscribers) offer(row);
    },
    subscribe(passes) {
      const queue = createQueue(() => subscribers.delete(offer));
      const offer = (row: LlmLog) => {
        if (passes(row)) queue.offer(row);
      };
      subscribers.add(offer);
      return queue.iterator;
    },
    subscribers: () => subscribers.size,
  };
}

type Result = IteratorResult<LlmLog, undefined>;
const DONE: Result = { done: true, value: undefined };

/** open --taken too slowly--> failed (what waits is dropped) | open --return()--> ended */
function createQueue(onEnd: () => void) {
  let waiting: LlmLog[] = [];
  let asking: PromiseWithResolvers<Result>[] = [];
  let ended = false;
  let failure: LedgerError | null = null;

  const end = () => {
    if (ended) return;
    ended = true;
    onEnd();
    waiting = [];
    for (const { resolve } of asking) resolve(DONE);
    asking = [];
  };
  const offer = (row: LlmLog) => {
    const asked = asking.shift();
    if (asked) return asked.resolve({ done: false, value: row });
    if (waiting.push(row) <= MOST_WAITING) return;
    end();
    failure = new LedgerError(
      'SLOW_CONSUMER',
      `More than ${MOST_WAITING} rows were waiting to be taken: subscribe again.`,
    );
  };
  const next = async (): Promise<Result> => {
    const row = waiting.shift();
    if (row) return { done: false, value: row };
    if (failure) {
      const thrown = failure;
      failure = null;
      throw thrown;
    }
    if (ended) return DONE;
    const asked = Promise.withResolvers<Result>();
    asking.push(asked);
    return asked.promise;
  };
  const finish = async (): Promise<Result> => {
    end();
    return DONE;
  };
  const iterator: AsyncIterableIterator<LlmLog> = {
    next,
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]: () => iterator,
  };
  return { iterator, offer };
}
