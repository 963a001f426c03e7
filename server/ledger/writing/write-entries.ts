import type { Journal } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { LedgerFaults } from '../ledger-faults.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import type { BatchSize } from './batch-size.ts';
import { isRefusal } from './is-refusal.ts';
import type { Batch } from './next-batch.ts';

/** What entries are written with. */
export interface WriteDeps {
  journal: Pick<Journal, 'settle' | 'bury' | 'figures'>;
  /** Is given a batch's number, and how to get its rows with their place in the feed. */
  publish: (batchId: number, rows: () => readonly LlmLog[]) => void;
  /** Is given the places, from 0, of those that were left out as duplicates. */
  onSettled: (entries: readonly JournalEntry[], leftOut: readonly number[]) => void;
  faults: LedgerFaults;
}

/**
 * Commits the oldest entries of the journal and settles them. Where they are refused for what is in them, the size of the next
 * batch is halved and nothing else happens, unless it is one row alone: that is buried.
 *
 * A row whose id is there already was written by an earlier try that we did not hear of; where there was none, it is a duplicate.
 * @throws whatever keeps the rows from being written at the moment.
 */
export function createWriteEntries(
  { journal, publish, onSettled, faults }: WriteDeps,
  size: BatchSize,
): (batch: Batch) => Promise<void> {
  let triedThrough = journal.figures().last;

  /** The places of duplicates. */
  async function commit({ entries, append }: Batch): Promise<readonly number[]> {
    const { batchId, there, repeated } = await append();
    const isDuplicate = (place: number) => entries[place]!.number > triedThrough;
    const duplicates = [...repeated, ...there.filter(isDuplicate)];
    journal.settle({ written: entries.length - duplicates.length, duplicates: duplicates.length });
    if (batchId !== null) publish(batchId, () => placed(entries, batchId, new Set([...there, ...repeated])));
    size.taken();
    return duplicates;
  }

  async function refused(entries: readonly JournalEntry[], error: unknown): Promise<boolean> {
    size.refused();
    if (entries.length > 1) return false;
    const [entry] = entries as [JournalEntry];
    await journal.bury(entry, error);
    faults.lasting(error, 'A row was refused by PostgreSQL and is a dead letter', { id: entry.row.id });
    return true;
  }

  return async (batch) => {
    const { entries } = batch;
    let leftOut: readonly number[] = [];
    try {
      leftOut = await commit(batch);
    } catch (error) {
      if (!isRefusal(error)) {
        triedThrough = Math.max(triedThrough, entries.at(-1)!.number);
        throw error;
      }
      if (!(await refused(entries, error))) return;
    }
    onSettled(entries, leftOut);
  };
}

/** The rows of a batch as they are committed. */
function placed(rows: readonly JournalEntry[], batchId: number, leftOut: ReadonlySet<number>): LlmLog[] {
  const all = rows.map(({ row }, at): LlmLog => ({ ...row, batchId, batchIndex: at + 1 }));
  return leftOut.size === 0 ? all : all.filter((_row, at) => !leftOut.has(at));
}
