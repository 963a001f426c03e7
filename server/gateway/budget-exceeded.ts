import type { Budget } from '../budgets/budget.ts';
import type { Verdict } from '../budgets/reservations.ts';
import { LedgerError } from '../errors.ts';
import type { Candidate } from './candidates.ts';

/** What a caller is told whom a budget refused, with the figures it was decided by. */
export function budgetExceeded(
  { says, by }: Exclude<Verdict, { says: 'RESERVED' }>,
  { provider, model }: Candidate,
  budget: Budget | null,
): LedgerError {
  const { budgetId, limitNano, spentNano, reservedNano, periodEnd } = by;
  const [limit, spent, reserved] = [limitNano, spentNano, reservedNano].map((nano) => nano / 1e9);
  const figures = { budgetId, limit, spent, reserved, periodEnd: periodEnd.toISOString() };
  const whose = budget === null || budget.scopeValue === null ? 'The budget' : `The budget of "${budget.scopeValue}"`;
  const state = `${text(spentNano)} of ${text(limitNano)} dollars are spent and ${text(reservedNano)} are held for calls in flight`;
  const reasons = {
    UNPRICED: `${whose} is enforced, and nobody knows what ${model} of ${provider.id} costs: ask for a model with a known price, give it a price, or set BUDGET_ALLOW_UNPRICED=true.`,
    REFUSED: `${whose} has no room for a call of ${model}: ${state}. It begins anew at ${figures.periodEnd}.`,
    ROOM_LATER: `${whose} has no room for a call of ${model} while others are in flight: ${state}. Send the request again later.`,
  };
  return new LedgerError('BUDGET_EXCEEDED', reasons[says], { ...figures, reason: says });
}

/** Dollars without an exponent. */
function text(nano: number): string {
  return (nano / 1e9).toFixed(9).replace(/\.?0+$/, '');
}
