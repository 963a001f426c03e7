const whole = new Intl.NumberFormat('en-US');
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });
const finePercent = new Intl.NumberFormat('en-US', { style: 'percent', maximumSignificantDigits: 1 });

/** Every digit: 12,345. */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** 12.3K, where there is little room. */
export function formatCompact(count: number): string {
  return count < 10_000 ? whole.format(count) : compact.format(count);
}

/** A share from 0 to 1; what is not zero never looks like it. */
export function formatShare(share: number): string {
  return share > 0 && share < 0.001 ? finePercent.format(share) : percent.format(share);
}
