import { array, assert, asyncProperty, constantFrom, date, integer, option, record } from 'fast-check';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { createDiagnostics } from '../diagnostics.ts';
import { type LogFilter, NO_FILTER } from '../ledger/log-filter.ts';
import { lockRollups } from '../ledger/rollups/fold.ts';
import { foldAll } from '../testing/rollups.ts';
import { logRow, openTestLedger } from '../testing/rows.ts';
import type { Budget, NewBudget } from './budget.ts';
import { periodAt } from './budget-period.ts';
import { openBudgets } from './budgets.ts';

const NOW = new Date('2026-10-25T12:00:00Z');
const instant = date({
  min: new Date('2026-09-28T00:00:00Z'),
  max: new Date('2026-11-03T00:00:00Z'),
  noInvalidDate: true,
});
const row = record({
  createdAt: instant,
  projectId: constantFrom('alpha', 'beta', null),
  agentType: constantFrom('coder', 'tester'),
  provider: constantFrom('openai', 'gemini'),
  cost: option(integer({ min: 0, max: 3_000_000_000 })),
});
/** What happens to the books: rows are written or folded in, or costs are changed; and whether budgets are looked at then. */
const step = record({
  rows: array(row, { maxLength: 8 }),
  folds: constantFrom(true, false),
  reprices: constantFrom(true, false, false),
  looks: constantFrom(true, false),
});

const SUBJECTS: Pick<NewBudget, 'scope' | 'scopeValue'>[] = [
  { scope: 'GLOBAL', scopeValue: null },
  { scope: 'PROJECT', scopeValue: 'alpha' },
  { scope: 'AGENT_TYPE', scopeValue: 'coder' },
  { scope: 'PROVIDER', scopeValue: 'gemini' },
];
const ZONES = { DAY: 'Europe/Berlin', WEEK: 'Australia/Lord_Howe', MONTH: 'America/New_York' };
const ALL: NewBudget[] = SUBJECTS.flatMap(({ scope, scopeValue }) =>
  (['DAY', 'WEEK', 'MONTH'] as const).map((period) => {
    const timeZone = ZONES[period];
    return { scope, scopeValue, period, timeZone, limitNano: 1e12, enforced: true };
  }),
);

it('what budgets have spent is what usageStats has of their periods, whatever happened before', async () => {
  const { ledger, database } = await openTestLedger();
  const filterOf = (budget: NewBudget): LogFilter => {
    const { start, end } = periodAt(budget, NOW);
    const [value] = [[budget.scopeValue ?? '']];
    const whom = {
      GLOBAL: {},
      PROJECT: { projectId: value },
      AGENT_TYPE: { agentType: value },
      PROVIDER: { provider: value },
    }[budget.scope];
    return { ...NO_FILTER, from: start, to: end, ...whom };
  };
  const budgets = await openBudgets({
    database,
    countSpend: (budget: Budget) => ledger.spend(filterOf(budget)),
    announcements: { listen: () => {} },
    diagnostics: createDiagnostics('silent'),
    now: () => NOW,
  });
  for (const budget of ALL) await budgets.set(budget);

  const run = asyncProperty(array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
    for (const { rows, folds, reprices, looks } of steps) {
      for (const { cost, ...given } of rows) {
        const price = { inputCostNano: cost, outputCostNano: cost === null ? null : 7 };
        await ledger.record(logRow({ ...given, costStatus: cost === null ? 'UNPRICED' : 'PRICED', ...price }));
      }
      await ledger.flush();
      if (folds) await foldAll(database.writes);
      if (reprices) await reprice(database.writes);
      if (looks) await budgets.keepHouse();
    }
    const standings = await budgets.list();
    const expected = await Promise.all(
      standings.map((budget) => ledger.usageStats(filterOf(budget), { latency: false })),
    );
    expect(standings.map(({ spentNano }) => spentNano)).toEqual(
      expected.map(({ totals }) => totals.inputCostNano + totals.outputCostNano),
    );
  });
  await assert(run, { numRuns: 15, endOnFailure: true });
  await budgets.close();
}, 120_000);

/** Of rows that are not folded in yet, as their sums are nowhere else; nobody folds meanwhile. */
async function reprice(pool: Pool): Promise<void> {
  const client = await pool.connect();
  await client.query('BEGIN');
  if (await lockRollups(client)) await client.query(REPRICE);
  await client.query('COMMIT');
  client.release();
}

const REPRICE = `UPDATE llm_usage_logs SET input_cost_nano = input_cost_nano + 11
  WHERE cost_status = 'PRICED' AND batch_id > (SELECT folded_through FROM rollup_state)`;
