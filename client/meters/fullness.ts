import { formatShare } from '../format/count.ts';

/** From there on a budget is near its limit, as a share of it. */
const NEAR = 0.7;

/** What of a budget is gone. US dollars. */
export interface Filling {
  limit: number;
  spent: number;
  /** For calls in flight. */
  reserved: number;
}

/** How far that is. */
export type Level = 'calm' | 'near' | 'spent';

/** What is spent and held, as a share of the limit; above 1 where more was billed than there was. */
export function shareOf({ limit, spent, reserved }: Filling): number {
  return (spent + reserved) / limit;
}

/** `spent`: the limit itself is reached. What is held for calls in flight can only bring a budget near to it. */
export function levelOf(filling: Filling): Level {
  if (filling.spent >= filling.limit) return 'spent';
  return shareOf(filling) >= NEAR ? 'near' : 'calm';
}

/** The budgets that are near their limit or beyond it, the fullest first. */
export function fullestOf<Budget extends Filling>(budgets: readonly Budget[]): Budget[] {
  return budgets.filter((budget) => levelOf(budget) !== 'calm').toSorted((one, other) => shareOf(other) - shareOf(one));
}

/** 99.9%, and 100% only where nothing is left: rounded down as far as it shows. */
export function formatFilled(share: number): string {
  const shown = Math.floor(share * 1000) / 1000;
  return formatShare(shown === 0 ? share : shown);
}
