import { randomUUID } from 'node:crypto';
import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { logRow, NOW, openTestLedger } from '../testing/rows.ts';
import type { BudgetInPeriod } from './budget.ts';
import { periodAt } from './budget-period.ts';
import { createBudgetStore } from './budget-store.ts';
import { createReservations, type Wish } from './reservations.ts';
import { createRoomInMemory } from './room-in-memory.ts';
import { createShares } from './shares.ts';

const LIMIT = 100;

/** What becomes of a statement. UNSENT: it does not arrive. LOST: its answer does not. LATE: its answer comes after somebody has given up. */
type Fate = 'WELL' | 'UNSENT' | 'LOST' | 'LATE';

const step = record({
  does: constantFrom('call', 'call', 'call', 'call', 'call', 'end', 'settleUp', 'giveBack', 'hear'),
  instance: integer({ min: 0, max: 1 }),
  fate: constantFrom<Fate>('WELL', 'WELL', 'UNSENT', 'LOST', 'LATE'),
  amount: integer({ min: 1, max: 25 }),
  /** Of what it was let through for, in percent. */
  costs: constantFrom(0, 50, 100, 100, 100),
  rowComesFirst: boolean(),
});

/** A way to PostgreSQL that does to the next statement of a kind what it is told. */
function openNetwork(pool: Pool) {
  const next = { reserve: 'WELL' as Fate, share: 'WELL' as Fate };
  const late: (() => void)[] = [];
  const unheard: string[] = [];
  const query = async (...given: Parameters<Pool['query']>) => {
    const text = typeof given[0] === 'string' ? given[0] : (given[0] as unknown as { text: string }).text;
    const kind = text.includes('reserve_budgets') ? 'reserve' : text.includes('share_budgets') ? 'share' : null;
    const fate = kind === null ? 'WELL' : next[kind];
    if (kind !== null) next[kind] = 'WELL';
    if (fate === 'UNSENT') throw new Error('It did not arrive');
    const answer = await pool.query(...(given as unknown as [string, unknown[]]));
    if (fate === 'LOST') {
      unheard.push(JSON.stringify(given));
      throw new Error('The answer was lost');
    }
    if (fate === 'LATE') await new Promise<void>((resolve) => late.push(resolve));
    return answer;
  };
  return {
    query: query as unknown as Pool['query'],
    take: (kind: keyof typeof next, fate: Fate) => void (next[kind] = fate),
    isLate: () => late.length > 0,
    /** Resolves when a statement has been carried out whose answer is late. */
    async untilLate() {
      while (late.length === 0) await new Promise(setImmediate);
    },
    /** Whether a statement about that row was carried out without anybody hearing of it. */
    isUnheard: (rowId: string) => unheard.some((statement) => statement.includes(rowId)),
    hearAll: () => late.splice(0).forEach((resolve) => resolve()),
  };
}

function openInstance(pool: Pool, count: (each: BudgetInPeriod) => Promise<void>) {
  const network = openNetwork(pool);
  const memory = createRoomInMemory();
  const reservations = createReservations({
    pool: network,
    counting: { count: (budget, period) => count({ budget, period }) },
    memory,
    onGiven: () => {},
    onFault: () => {},
  });
  return { network, reservations, shares: createShares({ pool: network, holder: randomUUID(), memory }) };
}
type Instance = ReturnType<typeof openInstance>;

/** As a completion does it: asks, and goes by memory where it is not answered in time. Whether it may begin. */
async function mayBegin({ network, reservations }: Instance, wish: Wish, fate: Fate): Promise<boolean> {
  if (network.isLate()) {
    // It waits behind the one that is late, and gives up, too.
    void reservations.reserve(wish).catch(() => {});
    return reservations.reserveWithoutDatabase(wish).says === 'RESERVED';
  }
  network.take('reserve', fate);
  const asked = reservations.reserve(wish);
  const answered = await Promise.race([
    asked.catch(() => null),
    fate === 'LATE' ? network.untilLate().then(() => null) : new Promise<never>(() => {}),
  ]);
  void asked.catch(() => {});
  return (answered ?? reservations.reserveWithoutDatabase(wish)).says === 'RESERVED';
}

it('two instances never let through more than there is, whatever is lost or late on the way to PostgreSQL', async () => {
  const { ledger, database } = await openTestLedger();
  const pool = database.writes;
  const store = createBudgetStore(pool);
  const count = ({ budget, period }: BudgetInPeriod) =>
    store.count(budget, period, { nano: 0, through: 0, costChanges: 0 });

  const run = asyncProperty(array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
    const projectId = randomUUID();
    const subject = { scope: 'PROJECT', scopeValue: projectId, period: 'MONTH', timeZone: 'UTC' } as const;
    const budget = await store.set({ ...subject, limitNano: LIMIT, enforced: true });
    const budgets = [{ budget, period: periodAt(budget, NOW) }];
    await count(budgets[0]!);
    const instances = [openInstance(pool, count), openInstance(pool, count)];
    for (const { shares } of instances) await shares.settleUp(budgets);
    const running: { instance: Instance; wish: Wish; requestId: string }[] = [];
    let spent = 0;

    for (const { does, instance: at, fate, amount, costs, rowComesFirst } of steps) {
      const instance = instances[at]!;
      if (does === 'hear') instance.network.hearAll();
      if (does === 'settleUp' || does === 'giveBack') {
        instance.network.take('share', fate === 'LATE' ? 'LOST' : fate);
        await instance.shares[does](budgets).catch(() => {});
      }
      if (does === 'call') {
        const requestId = randomUUID();
        const [rowId, failedRowId] = [logRow({ requestId }).id, randomUUID()];
        const wish = { amountNano: amount, isBound: true, rowId, failedRowId, expiresInSeconds: 60, budgets };
        if (await mayBegin(instance, wish, fate)) running.push({ instance, wish, requestId });
      }
      const ending = does === 'end' ? running.shift() : undefined;
      if (ending) {
        const cost = Math.floor((ending.wish.amountNano! * costs) / 100);
        spent += cost;
        const record = async () => {
          const { requestId } = ending;
          await ledger.record(logRow({ requestId, projectId, inputCostNano: cost, outputCostNano: 0 }));
          await ledger.flush();
        };
        if (rowComesFirst) await record();
        await ending.instance.reservations.settle(ending.wish.rowId, cost);
        if (!rowComesFirst) await record();
      }
      const atRisk = running.reduce((sum, { wish }) => sum + wish.amountNano!, spent);
      expect(atRisk).toBeLessThanOrEqual(LIMIT);
    }

    for (const { network, reservations, shares } of instances) {
      network.take('reserve', 'WELL');
      network.hearAll();
      await reservations.close();
      await shares.settleUp(budgets);
    }
    for (const { instance, wish } of running) await instance.reservations.settle(wish.rowId, 0);
    for (const { reservations, shares } of instances) {
      await reservations.close();
      await shares.close();
    }
    await store.fold(budgets);
    const [figures] = await store.figures(budgets);
    expect(figures).toMatchObject({ spentNano: spent });
    const { rows } = await pool.query<{ id: string }>(
      'SELECT row_id AS id FROM budget_reservations WHERE budget_id = $1',
      [budget.id],
    );
    // What PostgreSQL has carried out without anybody hearing of it expires.
    const heard = rows.filter(({ id }) => !instances.some(({ network }) => network.isUnheard(id)));
    expect(heard).toEqual([]);
    expect((await pool.query('SELECT FROM budget_shares WHERE budget_id = $1', [budget.id])).rowCount).toBe(0);
  });
  await assert(run, { numRuns: 30, endOnFailure: true });
}, 120_000);
