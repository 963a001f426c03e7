import { formatCount } from '../format/count.ts';
import { type Filling, levelOf } from '../meters/fullness.ts';

/** How all budgets stand, in a sentence: "4 budgets, 1 near its limit, 1 spent". */
export function tellStanding(budgets: readonly Filling[]): string {
  if (budgets.length === 0) return 'No budgets';
  const near = budgets.filter((budget) => levelOf(budget) === 'near').length;
  const spent = budgets.filter((budget) => levelOf(budget) === 'spent').length;
  const parts = [budgets.length === 1 ? '1 budget' : `${formatCount(budgets.length)} budgets`];
  if (near > 0) parts.push(`${formatCount(near)} near ${near === 1 ? 'its' : 'their'} limit`);
  if (spent > 0) parts.push(`${formatCount(spent)} spent`);
  return parts.join(', ');
}
