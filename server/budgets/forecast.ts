import type { Period } from './budget.ts';

/**
 * When a limit is reached if money goes on being spent as it was on average since the period began; null: not before its end. Where
 * the limit has been reached, a time that is past.
 */
export function exhaustedAt(
  { start, end }: Period,
  now: Date,
  { spentNano, limitNano }: { spentNano: number; limitNano: number },
): Date | null {
  const elapsedMs = now.getTime() - start.getTime();
  if (spentNano <= 0 || elapsedMs <= 0) return null;
  const at = start.getTime() + (elapsedMs / spentNano) * limitNano;
  return at < end.getTime() ? new Date(Math.round(at)) : null;
}
