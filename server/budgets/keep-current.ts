import type { BudgetStore } from './budget-store.ts';
import type { Counting } from './count-spend.ts';
import type { KnownBudgets } from './known-budgets.ts';
import type { Shares } from './shares.ts';

/** While rows keep coming, sums are brought up to date this often. */
const EVERY_MS = 250;
/** Shares that are not renewed for a minute are not kept back any more. */
const RENEW_MS = 15_000;

/**
 * Keeps the sums of the current periods up to date behind the books, whoever wrote the rows, and so has alerts raised that no call
 * asks for: those of calls recorded later, or of budgets nobody calls under any more.
 *
 *     at rest --nudge, or 15 s--> under way --done--> pausing (0.25 s) --nudged meanwhile, or failed--> under way, else at rest
 */
export interface KeepCurrent {
  /** Rows were written, or budgets changed. */
  nudge(): void;
  /** Does it now, and tells what went wrong by throwing. */
  run(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export function createKeepCurrent(deps: {
  store: Pick<BudgetStore, 'fold'>;
  counting: Pick<Counting, 'count'>;
  shares: Pick<Shares, 'settleUp'>;
  known: Pick<KnownBudgets, 'at'>;
  now: () => Date;
  onFault: (error: unknown) => void;
}): KeepCurrent {
  let state: 'at rest' | 'under way' | 'pausing' | 'closed' = 'at rest';
  let isNudged = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();

  async function run(): Promise<void> {
    const asked = deps.known.at(deps.now());
    const uncounted = new Set(asked.length === 0 ? [] : await deps.store.fold(asked));
    for (const { budget, period } of asked) if (uncounted.has(budget.id)) await deps.counting.count(budget, period);
    await deps.shares.settleUp(asked);
  }
  async function runAndPause(): Promise<void> {
    try {
      await run();
    } catch (error) {
      deps.onFault(error);
      isNudged = true;
    }
    if (state === 'closed') return;
    state = 'pausing';
    timer = setTimeout(() => {
      state = 'at rest';
      if (isNudged) nudge();
    }, EVERY_MS);
  }
  function nudge(): void {
    if (state === 'closed') return;
    isNudged = state !== 'at rest';
    if (isNudged) return;
    state = 'under way';
    underWay = runAndPause();
  }

  const renewing = setInterval(nudge, RENEW_MS);
  return {
    nudge,
    run,
    async close() {
      state = 'closed';
      clearTimeout(timer);
      clearInterval(renewing);
      await underWay;
    },
  };
}
