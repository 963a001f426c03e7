import { formatCompact, formatShare } from './count.ts';

/** From there on a multiple is easier to read than a share. */
const MULTIPLE = 10;

/** By how much something differs from what it was before. */
export interface Change {
  direction: 'up' | 'down' | 'same';
  /** 12.3%, without a sign; 1,296× what it was, where it has grown that much. */
  text: string;
}

/** By which share a figure has changed; null: there was nothing before, so that no share of it can be told. */
export function changeOf(now: number | null | undefined, before: number | null | undefined): Change | null {
  if (now === null || now === undefined || !before) return null;
  if (now / before >= MULTIPLE) return { direction: 'up', text: `${formatCompact(Math.round(now / before))}×` };
  return told(now - before, formatShare(Math.abs(now - before) / before));
}

/** By how many hundredths a share has changed; null: one of both is not known. */
export function pointsOf(now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null;
  return told(now - before, `${(Math.abs(now - before) * 100).toFixed(1)} pts`);
}

function told(difference: number, text: string): Change {
  const isNone = text === '0%' || text === '0.0 pts';
  return { direction: isNone ? 'same' : difference > 0 ? 'up' : 'down', text };
}
