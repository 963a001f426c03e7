import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { isAway } from '../ask-database.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';
import type { Announcements } from '../listening/announcements.ts';
import type { EventSource } from '../listening/follower.ts';
import { createAlertFeed } from './alert-feed.ts';
import type { BudgetStanding, NewBudget } from './budget.ts';
import { type AlertPage, type AlertPageRequest, listAlerts, newestAlerts, type RaisedAlert } from './budget-alerts.ts';
import { CHANGED_CHANNEL, createBudgetStore } from './budget-store.ts';
import { type CountSpend, createCounting } from './count-spend.ts';
import { giveUpEnded } from './give-up-ended.ts';
import { createKeepCurrent } from './keep-current.ts';
import { createKnownBudgets, type KnownBudgets } from './known-budgets.ts';
import { createReservations, type Reservations } from './reservations.ts';
import { createRoomInMemory } from './room-in-memory.ts';
import { createShares, ROOM_CHANNEL } from './shares.ts';

/** Told when alerts were raised. */
const ALERTS_CHANNEL = 'budget_alerts';
/** Told when a batch of rows was written. */
const ROWS_CHANNEL = 'llm_logs';

/** An alert, and where its budget stands now. */
export type BudgetAlert = RaisedAlert & { budget: BudgetStanding };

/** Budgets, as people see and set them. Each throws LedgerError OVERLOADED where PostgreSQL is away. */
export interface Budgets {
  /** Oldest first. */
  list(): Promise<BudgetStanding[]>;
  /** Makes a budget, or changes the one of the same scope, value and period. */
  set(budget: NewBudget): Promise<BudgetStanding>;
  /** Its alerts stay. @throws LedgerError NOT_FOUND. */
  remove(id: string): Promise<void>;
  /** Newest first. @throws LedgerError BAD_USER_INPUT where the cursor is none of ours. */
  alerts(page: AlertPageRequest): Promise<Omit<AlertPage, 'nodes'> & { nodes: BudgetAlert[] }>;
  /** Alerts from now on, whichever instance raises them. */
  followAlerts(): Promise<EventSource<RaisedAlert>>;
  /** An alert with its budget. */
  describe(alert: RaisedAlert): Promise<BudgetAlert>;
  /** Brings all up to date, and gives up what has ended. */
  keepHouse(): Promise<void>;
  /** For completions: who is concerned, and what is held for them. */
  known: Pick<KnownBudgets, 'of'>;
  reservations: Reservations;
  close(): Promise<void>;
}

export interface BudgetsDeps {
  database: { writes: Pool; calls: Pick<Pool, 'query'> };
  /** The total cost of the books for a budget and period. */
  countSpend: CountSpend;
  announcements: Pick<Announcements, 'listen'>;
  diagnostics: Diagnostics;
  now: () => Date;
}

/** Reads the budgets there are. */
export async function openBudgets(deps: BudgetsDeps): Promise<Budgets> {
  const { writes, calls } = deps.database;
  const { announcements, diagnostics, now } = deps;
  const store = createBudgetStore(writes);
  const counting = createCounting(store, deps.countSpend);
  const known = createKnownBudgets();
  const onFault = (error: unknown) =>
    diagnostics[isAway(error) ? 'debug' : 'warn']({ err: error }, 'Budgets could not be brought up to date');
  const memory = createRoomInMemory();
  const shares = createShares({ pool: writes, holder: randomUUID(), memory });
  const keepCurrent = createKeepCurrent({ store, counting, shares, known, now, onFault });
  const onGiven = keepCurrent.nudge;
  const reservations = createReservations({ pool: calls, counting, memory, onGiven, onFault });
  const alertFeed = createAlertFeed((count) => newestAlerts(writes, count));

  const refresh = async () => known.replace(await store.all());
  const standings = async (...ids: string[]) => counting.standings(await store.of(ids), now());
  await refresh();
  announcements.listen(CHANGED_CHANNEL, () => void refresh().then(keepCurrent.nudge, onFault));
  announcements.listen(ROWS_CHANNEL, keepCurrent.nudge);
  announcements.listen(ROOM_CHANNEL, () => void shares.giveBack(known.at(now())).catch(onFault));
  announcements.listen(ALERTS_CHANNEL, () => void alertFeed.look().catch(onFault));

  return {
    list: () => explained(async () => counting.standings(await store.all(), now())),
    set: (budget) =>
      explained(async () => {
        const { id } = await store.set(budget);
        await refresh();
        const counted = known.at(now()).find((each) => each.budget.id === id);
        if (counted) await counting.count(counted.budget, counted.period);
        const [standing] = await standings(id);
        keepCurrent.nudge();
        return standing!;
      }),
    remove: (id) =>
      explained(async () => {
        if (!isUuid(id) || !(await store.remove(id))) throw new LedgerError('NOT_FOUND', 'There is no such budget.');
        await refresh();
      }),
    alerts: (page) =>
      explained(async () => {
        const { nodes, ...rest } = await listAlerts(writes, page);
        const budgets = await standings(...new Set(nodes.map(({ budgetId }) => budgetId)));
        return { ...rest, nodes: nodes.map((alert) => withBudget(alert, budgets)) };
      }),
    followAlerts: () => explained(alertFeed.follow),
    describe: (alert) => explained(async () => withBudget(alert, await standings(alert.budgetId))),
    async keepHouse() {
      await keepCurrent.run();
      await giveUpEnded(writes, now());
    },
    known,
    reservations,
    async close() {
      await reservations.close();
      await keepCurrent.close();
      await shares.close().catch(onFault);
    },
  };
}

function withBudget(alert: RaisedAlert, budgets: readonly BudgetStanding[]): BudgetAlert {
  return { ...alert, budget: budgets.find(({ id }) => id === alert.budgetId)! };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isAway(error)) throw error;
    const message = 'Budgets cannot be read or changed at the moment: the database does not answer.';
    throw new LedgerError('OVERLOADED', message, { retryAfterSeconds: 1 }, { cause: error });
  }
}
