import type { NewCost, PricedRow } from './reprice-row.ts';

/** What pricing anew makes of rows. Sums are nano-dollars, and leave out what is not known. */
export interface RepricingSums {
  rows: number;
  /** Those whose cost, or what they saved, is another. */
  changed: number;
  newlyPriced: number;
  newlyUnpriced: number;
  costBeforeNano: number;
  costAfterNano: number;
  savedBeforeNano: number;
  savedAfterNano: number;
}

export function noSums(): RepricingSums {
  return {
    rows: 0,
    changed: 0,
    newlyPriced: 0,
    newlyUnpriced: 0,
    costBeforeNano: 0,
    costAfterNano: 0,
    savedBeforeNano: 0,
    savedAfterNano: 0,
  };
}

/** Adds a row as it was, and as it will be; null: as it was. */
export function addRow(sums: RepricingSums, before: PricedRow, changed: NewCost | null): void {
  const after = changed ?? before;
  sums.rows += 1;
  sums.changed += changed === null ? 0 : 1;
  sums.newlyPriced += before.costStatus === 'UNPRICED' && after.costStatus === 'PRICED' ? 1 : 0;
  sums.newlyUnpriced += before.costStatus === 'PRICED' && after.costStatus === 'UNPRICED' ? 1 : 0;
  sums.costBeforeNano += costOf(before);
  sums.costAfterNano += costOf(after);
  sums.savedBeforeNano += before.savedCostNano ?? 0;
  sums.savedAfterNano += after.savedCostNano ?? 0;
}

function costOf({ inputCostNano, outputCostNano }: Pick<PricedRow, 'inputCostNano' | 'outputCostNano'>): number {
  return (inputCostNano ?? 0) + (outputCostNano ?? 0);
}
