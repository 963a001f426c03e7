import { cp } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createDiagnostics } from '../diagnostics.ts';
import type { Journal } from '../ledger/journal/journal.ts';
import { type JournalLimits, openJournal } from '../ledger/journal/open-journal.ts';
import { createLedgerFaults } from '../ledger/ledger-faults.ts';
import { makeTestFolder } from './folder.ts';
import { NOW } from './rows.ts';

export interface TestJournal {
  folder: string;
  journal: Journal;
  /** What a process that is killed at this moment leaves, opened by the next one. */
  afterKill(): Promise<TestJournal>;
  /** Closes it and opens it again in the same place. */
  reopen(): Promise<TestJournal>;
}

/** A journal in a folder of its own; the folder goes, and what is open is closed, when the test has finished. */
export async function openTestJournal(limits: Partial<JournalLimits> = {}, folder?: string): Promise<TestJournal> {
  const place = folder ?? path.join(await makeTestFolder(), 'journal');
  const now = () => NOW;
  const faults = createLedgerFaults(createDiagnostics('silent'), now);
  const journal = await openJournal({ folder: place, faults, now, limits });
  let closing: Promise<void> | null = null;
  const close = () => (closing ??= journal.close());
  onTestFinished(close);
  return {
    folder: place,
    journal,
    async afterKill() {
      const copy = path.join(await makeTestFolder(), 'journal');
      await cp(place, copy, { recursive: true });
      return openTestJournal(limits, copy);
    },
    async reopen() {
      await close();
      return openTestJournal(limits, place);
    },
  };
}
