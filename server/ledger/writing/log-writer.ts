import type { Diagnostics } from '../../diagnostics.ts';
import type { LlmLog, NewLlmLog } from '../llm-log.entity.ts';
import { type Insert, writeBatch } from './write-batch.ts';

const BATCH_ROWS = 1000;
/** Rows wait this long for company, so that a busy second is a few inserts and a lone row is on screen at once. */
const GATHER_MS = 20;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5000;
/** From here on the gateway refuses new work rather than lose rows. */
const FULL_ROWS = 50_000;

/**
 * Writes rows behind the caller's back: `record` returns at once, batches are committed one after the other, and only what is
 * committed is published.
 *
 *     waiting --gather--> writing --committed--> published
 *                            |  ^
 *                 database away  `-- back-off 0.1 s, doubling to 5 s; nothing is dropped, rows keep their order
 */
export interface LogWriter {
  record(row: NewLlmLog): void;
  /** False while so many rows wait for the database that new work should be refused. */
  hasRoom(): boolean;
  /** Waits until everything recorded so far is committed. */
  flush(): Promise<void>;
  /** Writes what waits, for at most that long; returns how many rows were left. */
  close(patienceMs: number): Promise<number>;
}

export function createLogWriter(deps: {
  insert: Insert;
  publish: (rows: readonly LlmLog[]) => void;
  diagnostics: Diagnostics;
}): LogWriter {
  const { insert, publish, diagnostics } = deps;
  const waiting: NewLlmLog[] = [];
  const pause = createPause();
  const state = { working: null as Promise<void> | null, stopped: false };

  async function work(): Promise<void> {
    await pause.wait(GATHER_MS);
    let retryMs = FIRST_RETRY_MS;
    while (waiting.length > 0 && !state.stopped) {
      const batch = waiting.slice(0, BATCH_ROWS);
      try {
        await writeBatch(batch, insert, publish, diagnostics);
        waiting.splice(0, batch.length);
        retryMs = FIRST_RETRY_MS;
      } catch (error) {
        diagnostics.warn(
          { err: error, rows: waiting.length },
          'The ledger could not be written; it will be tried again',
        );
        await pause.wait(retryMs);
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      }
    }
    state.working = null;
  }

  async function flush(): Promise<void> {
    while (state.working) {
      pause.end();
      await state.working;
    }
  }

  return {
    record(row) {
      waiting.push(row);
      state.working ??= work();
    },
    hasRoom: () => waiting.length < FULL_ROWS,
    flush,
    async close(patienceMs) {
      const timer = setTimeout(() => {
        state.stopped = true;
        pause.end();
      }, patienceMs);
      await flush();
      clearTimeout(timer);
      return waiting.length;
    },
  };
}

/** A pause that can be cut short. */
function createPause() {
  let end = () => {};
  return {
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end: () => end(),
  };
}
