import type { Pool } from 'pg';
import type { Diagnostics } from '../../diagnostics.ts';
import { LedgerError } from '../../errors.ts';
import { NO_FILTER } from '../log-filter.ts';
import { idFloor } from '../log-id.ts';
import { readUsageStats } from '../reading/usage-stats.ts';
import { DAY_MS } from '../time-range.ts';
import { foldBatches, waitForRollups } from '../rollups/fold.ts';
import { changeCosts } from './change-costs.ts';
import { readRowsToPrice } from './read-rows.ts';
import { type PriceOf, repriceRow } from './reprice-row.ts';
import { advanceRepricing, listRepricings, putRepricing, type Repricing, takeRepricing } from './repricing-store.ts';
import { addRow, noSums, type RepricingSums } from './repricing-sums.ts';

/** Rows of a step: so few that whoever waits for the rollups hardly notices. */
const STEP_ROWS = 1000;
const PREVIEW_ROWS = 5000;
const PREVIEW_PATIENCE_MS = 60_000;
/** Calls may be recorded with a time up to a day ahead. */
const AHEAD_MS = DAY_MS;
const STEP_SETTINGS = `SET LOCAL lock_timeout = '10s'; SET LOCAL statement_timeout = '25s'`;

/** Which rows are priced anew: those of exactly that provider and model, since a moment; null: all. */
export interface RepricingRequest {
  provider: string;
  model: string;
  since: Date | null;
}

/**
 * Gives rows the cost that prices now say they had on their day.
 *
 *     start --put down--> step --1,000 rows, changed at once--> step ... --none left--> finished
 *                          |  the process ends, PostgreSQL is away: `resume`, by any instance, goes on behind the last step
 */
export interface Repricings {
  /**
   * What it would change, exactly; nothing is changed.
   * @throws LedgerError QUERY_TOO_COMPLEX where that takes longer than a minute.
   */
  preview(request: RepricingRequest): Promise<RepricingSums>;
  /**
   * Begins, and returns at once. While one of that model goes on, that one is returned; prices that are changed meanwhile hold for
   * the rows it has not come to yet.
   * @throws LedgerError BAD_USER_INPUT where that one has another `since`.
   */
  start(request: RepricingRequest): Promise<Repricing>;
  /** The latest first, at most 50. */
  list(): Promise<Repricing[]>;
  /** Goes on with what was begun, until all is done. */
  resume(): Promise<void>;
  /** Lets a step under way end. */
  stop(): Promise<void>;
}

/** What runs stand on. */
export interface RepricingDeps {
  database: { reads: Pool; writes: Pool };
  priceOf: PriceOf;
  /** Makes sure that `priceOf` knows the prices as they are. */
  refreshPrices: () => Promise<void>;
  newId: () => string;
  now: () => Date;
  elapsedMs: () => number;
  diagnostics: Diagnostics;
}

export function createRepricings(deps: RepricingDeps): Repricings {
  const { database, now, diagnostics } = deps;
  let running: Promise<void> | null = null;
  let isNudged = false;
  let isStopped = false;

  const run = async () => {
    try {
      while (isNudged && !isStopped) {
        isNudged = false;
        while (!isStopped && (await takeStep(deps))) {
          // What was committed meanwhile has waited for the rollups.
          await foldBatches(database.writes);
        }
      }
    } catch (error) {
      diagnostics.warn({ err: error }, 'Rows could not be priced anew; it will be tried again');
    } finally {
      running = null;
    }
  };
  const resume = async () => {
    isNudged = true;
    if (!isStopped) await (running ??= run());
  };

  return {
    preview: (request) => preview(deps, request),
    async start(request) {
      const { provider, model, since } = request;
      const rowsExpected = await countRows(database.reads, request, now());
      const begun = { ...boundsOf(request, now()), id: deps.newId(), startedAt: now(), rowsExpected };
      const run = await putRepricing(database.writes, { provider, model, since, ...begun });
      if (run.finishedAt === null && run.since?.getTime() !== since?.getTime()) throw isRunning(run);
      void resume();
      return run;
    },
    list: () => listRepricings(database.reads),
    resume,
    async stop() {
      isStopped = true;
      await running;
    },
  };
}

/** For the progress: from the rollups, so that it takes no time. */
async function countRows(pool: Pool, { provider, model, since }: RepricingRequest, now: Date): Promise<number> {
  const filter = { ...NO_FILTER, provider: [provider], model: [model], from: since };
  return (await readUsageStats(pool, filter, now, { latency: false })).totals.calls;
}

/** Ids that are looked at: behind the first, up to the last. */
function boundsOf({ since }: RepricingRequest, now: Date): { doneId: string; lastId: string } {
  return { doneId: idFloor(since ?? new Date(0)), lastId: idFloor(new Date(now.getTime() + AHEAD_MS + 1)) };
}

async function preview(deps: RepricingDeps, request: RepricingRequest): Promise<RepricingSums> {
  const { database, priceOf, now, elapsedMs } = deps;
  await deps.refreshPrices();
  const until = elapsedMs() + PREVIEW_PATIENCE_MS;
  const sums = noSums();
  let { doneId, lastId } = boundsOf(request, now());
  for (;;) {
    const step = { ...request, doneId, lastId };
    const rows = await readRowsToPrice(database.reads, step, PREVIEW_ROWS);
    for (const row of rows) addRow(sums, row, repriceRow(row, priceOf));
    if (rows.length < PREVIEW_ROWS) return sums;
    if (elapsedMs() > until) throw tookTooLong();
    doneId = rows.at(-1)!.id;
  }
}

/** False: nothing is to be done, or another instance is at it. */
async function takeStep({ database, priceOf, refreshPrices, now }: RepricingDeps): Promise<boolean> {
  const client = await database.writes.connect();
  let isUsable = false;
  try {
    await client.query(`BEGIN; ${STEP_SETTINGS}`);
    const step = await takeRepricing(client);
    if (step) {
      // Prices that were set before it began may have been set at another instance.
      await refreshPrices();
      const rows = await readRowsToPrice(database.reads, step, STEP_ROWS);
      const sums = noSums();
      const costs = rows.flatMap((row) => {
        const cost = repriceRow(row, priceOf);
        addRow(sums, row, cost);
        return cost ?? [];
      });
      await waitForRollups(client);
      await changeCosts(client, costs);
      const doneId = rows.length < STEP_ROWS ? null : rows.at(-1)!.id;
      await advanceRepricing(client, { id: step.id, doneId }, sums, now());
    }
    await client.query('COMMIT');
    isUsable = true;
    return step !== null;
  } finally {
    client.release(!isUsable);
  }
}

function isRunning({ provider, model, since }: Repricing): LedgerError {
  const which = since === null ? 'all its rows' : `its rows since ${since.toISOString()}`;
  const message = `input.since must wait: ${provider} ${model} is being priced anew at the moment, ${which}.`;
  return new LedgerError('BAD_USER_INPUT', message, { fields: ['input.since'] });
}

function tookTooLong(): LedgerError {
  const message = `The preview took longer than ${PREVIEW_PATIENCE_MS / 1000} s: give a later input.since.`;
  return new LedgerError('QUERY_TOO_COMPLEX', message);
}
