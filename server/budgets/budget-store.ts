import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Budget, BudgetInPeriod, NewBudget, Period } from './budget.ts';

/** A budget's figures as PostgreSQL has them. Money is nano-dollars. */
export interface Figures {
  budgetId: string;
  /** false: the sum has to be counted from the books first; the figures are of no use. */
  isCounted: boolean;
  spentNano: number;
  reservedNano: number;
  refusedCalls: number;
  /** The highest of the period, in percent; 0: none. */
  raisedThreshold: number;
}

/** A sum counted from the books: how much, the last batch that is in it, and how often costs had been changed. */
export interface CountedSpend {
  nano: number;
  through: number;
  costChanges: number;
}

/** Budgets and their sums in PostgreSQL; migrations/2026-11-24-budgets.sql says how they are kept. */
export interface BudgetStore {
  /** Oldest first, the deleted ones left out. */
  all(): Promise<Budget[]>;
  /** Those of these ids, also deleted ones, which are there for their alerts. */
  of(ids: readonly string[]): Promise<Budget[]>;
  /** Makes it, or changes the one of the same scope, value and period. */
  set(budget: NewBudget): Promise<Budget>;
  /** false: there was none. */
  remove(id: string): Promise<boolean>;
  /** Where those are in their periods, all of one moment. */
  figures(asked: readonly BudgetInPeriod[]): Promise<Figures[]>;
  /** Takes a counted sum in place of what is there. */
  count(budget: Budget, period: Period, spend: CountedSpend): Promise<void>;
  /** Brings sums up to date and raises the alerts that are due. Returns the ids of those that have to be counted first. */
  fold(asked: readonly BudgetInPeriod[]): Promise<string[]>;
}

export function createBudgetStore(pool: Pick<Pool, 'query'>): BudgetStore {
  return {
    async all() {
      return (await pool.query<Budget>(`${SELECT} WHERE deleted_at IS NULL ORDER BY created_at, id`)).rows;
    },
    async of(ids) {
      return (await pool.query<Budget>(`${SELECT} WHERE id = ANY($1::uuid[])`, [ids])).rows;
    },
    async set({ scope, scopeValue, period, timeZone, limitNano, enforced }) {
      const values = [randomUUID(), scope, scopeValue, period, timeZone, limitNano, enforced];
      const { rows } = await pool.query<Budget>(SET, values);
      return rows[0]!;
    },
    async remove(id) {
      return (await pool.query(REMOVE, [id])).rowCount === 1;
    },
    async figures(asked) {
      return (await pool.query<Figures>(FIGURES, idsAndStarts(asked))).rows;
    },
    async count(budget, period, { nano, through, costChanges }) {
      const values = [budget.id, period.start, period.end, nano, through, costChanges];
      await pool.query('SELECT count_budget($1, $2, $3, $4, $5, $6)', values);
    },
    async fold(asked) {
      const { rows } = await pool.query<{ id: string }>('SELECT fold_budgets($1, $2) AS id', idsAndStarts(asked));
      return rows.map(({ id }) => id);
    },
  };
}

/** Told to every instance when budgets were set or deleted. */
export const CHANGED_CHANNEL = 'budgets_changed';

function idsAndStarts(asked: readonly BudgetInPeriod[]): [string[], Date[]] {
  return [asked.map(({ budget }) => budget.id), asked.map(({ period }) => period.start)];
}

const COLUMNS = `id, scope, scope_value AS "scopeValue", period, time_zone AS "timeZone", limit_nano::float8 AS "limitNano", enforced`;
const SELECT = `SELECT ${COLUMNS} FROM budgets`;

const SET = `WITH set AS (
    INSERT INTO budgets (id, scope, scope_value, period, time_zone, limit_nano, enforced)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (scope, scope_value, period) WHERE deleted_at IS NULL DO UPDATE
      SET time_zone = EXCLUDED.time_zone, limit_nano = EXCLUDED.limit_nano, enforced = EXCLUDED.enforced
    RETURNING *
  )
  SELECT ${COLUMNS}, pg_notify('${CHANGED_CHANNEL}', '') FROM set`;

const REMOVE = `WITH removed AS (
    UPDATE budgets SET deleted_at = now() WHERE id = $1 AND deleted_at IS NULL RETURNING id
  )
  SELECT pg_notify('${CHANGED_CHANNEL}', '') FROM removed`;

/** Of each budget that is there, whether or not its period is. */
const FIGURES = `SELECT subject.id AS "budgetId", coalesce(term.cost_changes = times, false) AS "isCounted",
    coalesce(standing.spent_nano, 0)::float8 AS "spentNano", coalesce(standing.reserved_nano, 0)::float8 AS "reservedNano",
    coalesce(term.refused_calls, 0)::float8 AS "refusedCalls", coalesce(term.alerted, 0) AS "raisedThreshold"
  FROM unnest($1::uuid[], $2::timestamptz[]) AS asked (id, starts_at)
  JOIN budgets AS subject USING (id)
  CROSS JOIN cost_changes
  LEFT JOIN budget_periods AS term ON term.budget_id = asked.id AND term.starts_at = asked.starts_at
  LEFT JOIN LATERAL budget_standing(subject, term) AS standing ON term.budget_id IS NOT NULL`;
