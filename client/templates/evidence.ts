/** How far a template is on its way to being served, 0 to 1: on the scale on which each clean match counts alike. */
export function progressToServing(errorUpperBound: number, errorBudget: number): number {
  if (errorUpperBound <= errorBudget) return 1;
  return Math.max(0, Math.min(1, Math.log(errorUpperBound) / Math.log(errorBudget)));
}

/** Matches that are still needed if none fails, for one that has not failed yet: 1 - 0.05^(1/n) bounds the error of n. */
export function matchesNeeded(errorBudget: number): number {
  return Math.ceil(Math.log(0.05) / Math.log(1 - errorBudget));
}
