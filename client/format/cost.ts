const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const small = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 4,
});

/** US dollars: under ten cents with four significant digits, so that what is not zero never looks like it. */
export function formatCost(dollars: number): string {
  return dollars !== 0 && Math.abs(dollars) < 0.1 ? small.format(dollars) : cents.format(dollars);
}
