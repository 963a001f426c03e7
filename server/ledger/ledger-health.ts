import type { JournalFigures } from './journal/journal.ts';
import type { LedgerFaults } from './ledger-faults.ts';

/** How the writing of rows goes, on this instance since its journal began: accepted = written + pending + deadLettered. */
export interface LedgerHealth {
  /** Rows that were taken, but for duplicates. */
  accepted: number;
  /** Those in the database. */
  written: number;
  /** Those on their way there. */
  pending: number;
  /** Those put aside in the dead-letter file, because they could not be written for what is in them. */
  deadLettered: number;
  /** null: nothing is pending, or how long is not known yet. */
  oldestPendingSeconds: number | null;
  /** What went wrong last, in one line; null: nothing since the start. */
  lastError: string | null;
  lastErrorAt: Date | null;
}

export function describeHealth(figures: JournalFigures, faults: LedgerFaults, now: Date): LedgerHealth {
  const { last, pending, settled, oldestAt } = figures;
  const { message = null, at = null } = faults.last() ?? {};
  return {
    accepted: last - settled.duplicates,
    written: settled.written,
    pending,
    deadLettered: settled.deadLettered,
    oldestPendingSeconds: oldestAt && Math.max(0, now.getTime() - oldestAt.getTime()) / 1000,
    lastError: message,
    lastErrorAt: at,
  };
}
