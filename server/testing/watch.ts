import { onTestFinished } from 'vitest';
import type { FeedPosition } from '../ledger/feed-position.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LlmLog } from '../ledger/llm-log.entity.ts';
import { type LogFilter, NO_FILTER } from '../ledger/log-filter.ts';

/** Rows of a ledger's feed, taken as they come. */
export interface Watch {
  /** Waits for so many more. */
  take(count: number): Promise<LlmLog[]>;
  stop(): Promise<void>;
}

/** Watches from now on, or from behind a position, until the test has finished. */
export async function watch(
  ledger: Pick<Ledger, 'subscribe'>,
  { filter = NO_FILTER, after = null }: { filter?: LogFilter; after?: FeedPosition | null } = {},
): Promise<Watch> {
  const rows = (await ledger.subscribe(filter, after))[Symbol.asyncIterator]();
  const stop = async () => void (await rows.return?.());
  onTestFinished(stop);
  return {
    async take(count) {
      const taken: LlmLog[] = [];
      while (taken.length < count) {
        const { done, value } = await rows.next();
        if (done) throw new Error(`The feed ended after ${taken.length} of ${count} rows`);
        taken.push(value);
      }
      return taken;
    },
    stop,
  };
}
