import { isAway } from '../ask-database.ts';
import { createPause } from '../pause.ts';
import type { SpokenFor } from './reservations.ts';

const RETRY_MS = 1000;

/** Completions that one budget refused for one reason, and that PostgreSQL is yet to count. */
export interface RefusedCount {
  by: SpokenFor;
  forMoney: boolean;
  calls: number;
}

/**
 * Counts refused completions in PostgreSQL, where it is away as soon as it is back: what waits is one number a budget, period and
 * reason.
 *
 *     none --refused--> waiting --counted--> none
 *                        |   ^ `--PostgreSQL does not take it--> none: who asked is told
 *                        away: again after a second, with what has come meanwhile
 */
export interface RefusedCounts {
  /** Resolves when it is counted. @throws what PostgreSQL refuses it with. */
  add(by: SpokenFor, forMoney: boolean): Promise<void>;
  /** Counts what waits, with one more try. */
  close(): Promise<void>;
}

type Waiting = RefusedCount & { done: PromiseWithResolvers<void> };

export function createRefusedCounts(write: (count: RefusedCount) => Promise<void>): RefusedCounts {
  const waiting = new Map<string, Waiting>();
  const pause = createPause();
  let working: Promise<void> | null = null;
  let isClosed = false;

  function wait(key: string, { done, ...count }: Waiting): void {
    const alike = waiting.get(key);
    if (!alike) return void waiting.set(key, { ...count, done });
    alike.calls += count.calls;
    alike.done.promise.then(done.resolve, done.reject);
  }

  /** False where PostgreSQL is away. */
  async function writeFirst(): Promise<boolean> {
    const [key, first] = waiting.entries().next().value!;
    waiting.delete(key);
    try {
      await write(first);
      first.done.resolve();
    } catch (error) {
      const isAgain = isAway(error) && !isClosed;
      if (isAgain) wait(key, first);
      else first.done.reject(error);
      return !isAgain;
    }
    return true;
  }

  async function work(): Promise<void> {
    while (waiting.size > 0) if (!(await writeFirst())) await pause.wait(RETRY_MS);
    working = null;
  }

  return {
    add(by, forMoney) {
      const done = Promise.withResolvers<void>();
      wait(JSON.stringify([by.budgetId, by.periodStart, forMoney]), { by, forMoney, calls: 1, done });
      working ??= Promise.resolve().then(work);
      return done.promise;
    },
    async close() {
      isClosed = true;
      pause.end();
      await working;
    },
  };
}
