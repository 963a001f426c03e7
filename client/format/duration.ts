const fine = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** Seconds in the unit that fits: 2.4 ms, 870 ms, 1.25 s, 2 min 5 s. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return `${fine.format(seconds * 1000)} ms`;
  if (seconds < 60) return `${fine.format(seconds)} s`;
  const rounded = Math.round(seconds);
  return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}
