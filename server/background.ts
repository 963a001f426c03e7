import { isAway } from './ask-database.ts';
import type { Diagnostics } from './diagnostics.ts';

const MOST_AT_ONCE = 500;

/** Work that no caller waits for, bounded in number. */
export interface Background {
  /** Starts it, or leaves it out where too much is under way: only what may be lost belongs here. */
  run(what: string, work: () => Promise<void>): void;
  /** Waits until all that was started has ended. */
  settled(): Promise<void>;
}

export function createBackground(diagnostics: Diagnostics): Background {
  const underWay = new Set<Promise<void>>();

  async function attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // That PostgreSQL is away is told once, not by everyone who meets it.
      diagnostics[isAway(error) ? 'debug' : 'warn']({ err: error }, `${what} failed`);
    }
  }

  return {
    run(what, work) {
      if (underWay.size >= MOST_AT_ONCE) {
        diagnostics.debug(`${what} was left out: ${MOST_AT_ONCE} such are under way`);
        return;
      }
      const task: Promise<void> = attempt(what, work).finally(() => {
        underWay.delete(task);
      });
      underWay.add(task);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
