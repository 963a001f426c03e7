const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const small = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 4,
});
const compact = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  maximumSignificantDigits: 3,
});
const unit = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 9,
});
const CONSIDERED_SMALL = 0.1;
const CONSIDERED_LARGE = 10_000;

/** US dollars: under ten cents with four significant digits, so that what is not zero never looks like it. */
export function formatCost(dollars: number): string {
  return dollars !== 0 && Math.abs(dollars) < CONSIDERED_SMALL ? small.format(dollars) : cents.format(dollars);
}

/** $12.3K, where there is little room, such as on an axis. */
export function formatCompactCost(dollars: number): string {
  return Math.abs(dollars) < CONSIDERED_LARGE ? formatCost(dollars) : compact.format(dollars);
}

/** Every digit that the ledger keeps, which is nano-dollars: $0.004321900. */
export function formatExactCost(dollars: number): string {
  return `$${dollars.toFixed(9)}`;
}

/** A price, with every digit it has: $0.30, $0.0375. */
export function formatUnitPrice(dollars: number): string {
  return unit.format(dollars);
}
