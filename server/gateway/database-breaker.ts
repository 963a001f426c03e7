import { type AskDatabase, DatabaseAway, isAway } from '../ask-database.ts';
import type { Diagnostics } from '../diagnostics.ts';

const PROBE_EVERY_MS = 250;

/**
 * Remembers that PostgreSQL is away, so that not every completion finds it out by waiting.
 *
 *     there --a statement finds it away, or is not answered in time--> away
 *     away  --a probe, a quarter of a second after the last, is answered--> there; onReturn is told
 *     any   --close--> closed: no more probes
 *
 * While it is away statements are refused at once and not sent. A statement that PostgreSQL refuses is an answer: it is there.
 */
export interface DatabaseBreaker {
  ask: AskDatabase;
  /** Waits for a probe that is under way. */
  close(): Promise<void>;
}

export function createDatabaseBreaker(deps: {
  /** Resolves when PostgreSQL has answered; must end by itself. */
  probe: () => Promise<void>;
  onReturn: () => void;
  diagnostics: Diagnostics;
}): DatabaseBreaker {
  const { diagnostics } = deps;
  let state: 'there' | 'away' | 'closed' = 'there';
  let timer: NodeJS.Timeout | undefined;
  let probing: Promise<void> | null = null;

  const probeSoon = () => {
    timer = setTimeout(() => {
      probing = probe();
    }, PROBE_EVERY_MS);
  };
  async function probe(): Promise<void> {
    try {
      await deps.probe();
    } catch (error) {
      diagnostics.debug({ err: error }, 'PostgreSQL is still away');
      if (state === 'away') probeSoon();
      return;
    }
    if (state !== 'away') return;
    state = 'there';
    diagnostics.info('PostgreSQL answers completions again');
    deps.onReturn();
  }
  const failed = (error: unknown) => {
    if (state !== 'there' || !isAway(error)) return;
    state = 'away';
    diagnostics.warn({ err: error }, 'PostgreSQL does not answer; completions go on without it');
    probeSoon();
  };

  return {
    async ask(statement) {
      if (state === 'away') throw new DatabaseAway('PostgreSQL was not asked: it is known to be away');
      try {
        return await statement();
      } catch (error) {
        failed(error);
        throw error;
      }
    },
    async close() {
      state = 'closed';
      clearTimeout(timer);
      await probing;
    },
  };
}
