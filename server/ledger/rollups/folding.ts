import type { Pool } from 'pg';
import type { Diagnostics } from '../../diagnostics.ts';
import { foldBatches } from './fold.ts';

/** Rows wait this long for company: fewer, larger folds are cheaper, and readers add what waits themselves. */
const GATHER_MS = 1000;
const RETRY_MS = 5000;

/**
 * Folds batches behind the writer.
 *
 *     idle --nudge--> gathering --after 1 s--> folding --all is folded--> idle
 *                         ^                      |  another instance is at it, or PostgreSQL is away: later again
 *                         `----------------------'
 */
export interface Folding {
  /** Tells that there is something to fold. */
  nudge(): void;
  /** Lets a fold under way end. */
  stop(): Promise<void>;
}

export function createFolding(pool: Pool, diagnostics: Diagnostics): Folding {
  let timer: NodeJS.Timeout | null = null;
  let folding: Promise<void> | null = null;
  let isNudged = false;
  let isStopped = false;

  const schedule = (ms: number) => {
    if (isStopped) return;
    timer ??= setTimeout(() => {
      timer = null;
      folding = fold();
    }, ms);
  };
  const fold = async () => {
    isNudged = false;
    const pauseMs = await foldAll();
    folding = null;
    if (pauseMs !== null || isNudged) schedule(pauseMs ?? GATHER_MS);
  };
  /** Returns after how long it must be tried again; null: it need not. */
  const foldAll = async (): Promise<number | null> => {
    try {
      for (;;) {
        const folded = await foldBatches(pool);
        if (folded === 'ALL') return null;
        if (folded === 'NONE' || isStopped) return GATHER_MS;
      }
    } catch (error) {
      diagnostics.warn({ err: error }, 'Rows could not be added to the rollups; it will be tried again');
      return RETRY_MS;
    }
  };

  return {
    nudge() {
      isNudged = true;
      if (!folding) schedule(GATHER_MS);
    },
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await folding;
    },
  };
}
