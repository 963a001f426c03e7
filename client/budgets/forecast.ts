import { levelOf } from '../meters/fullness.ts';

/** A budget in its period, as the API tells it. US dollars; moments in ISO. */
export interface BudgetInPeriod {
  periodStart: string;
  periodEnd: string;
  limit: number;
  spent: number;
  reserved: number;
  /** null: it lasts. */
  exhaustedAt?: string | null | undefined;
}

/** What becomes of a budget at the pace of its period so far. */
export type Forecast =
  | { outcome: 'unused' }
  | { outcome: 'spent' }
  | { outcome: 'runs out'; at: string }
  /** `total`: what will have been spent at its end, in US dollars; null: the period has just begun. */
  | { outcome: 'lasts'; total: number | null };

/** How much of the period is over, from 0 to 1, by the viewer's clock. */
export function elapsedOf(
  { periodStart, periodEnd }: Pick<BudgetInPeriod, 'periodStart' | 'periodEnd'>,
  nowMs: number,
) {
  const start = Date.parse(periodStart);
  return Math.min(1, Math.max(0, (nowMs - start) / (Date.parse(periodEnd) - start)));
}

/** Reads the forecast that the server made; only what is spent in all at that pace is reckoned here. */
export function forecastOf(budget: BudgetInPeriod, nowMs: number): Forecast {
  if (levelOf(budget) === 'spent') return { outcome: 'spent' };
  if (budget.spent === 0) return { outcome: 'unused' };
  if (budget.exhaustedAt) return { outcome: 'runs out', at: budget.exhaustedAt };
  const elapsed = elapsedOf(budget, nowMs);
  return { outcome: 'lasts', total: elapsed === 0 ? null : Math.min(budget.limit, budget.spent / elapsed) };
}
