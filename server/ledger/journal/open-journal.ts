import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../../errors.ts';
import { describe, type LedgerFaults } from '../ledger-faults.ts';
import { type AppendQueue, createAppendQueue } from './append-queue.ts';
import { createBacklog } from './backlog.ts';
import { keepDeadLetter } from './dead-letters.ts';
import type { Journal } from './journal.ts';
import { encodeEntry } from './journal-entry.ts';
import { createRecentEntries, type RecentEntries } from './recent-entries.ts';
import { createSegmentFiles, type SegmentFiles } from './segment-files.ts';
import { openSegmentList, type SegmentList } from './segment-list.ts';
import { createSegmentReader } from './segment-reader.ts';
import { openSettlement, type Settlement } from './settlement.ts';
import { openSpareSegment, type SpareSegment } from './spare-segment.ts';
import { createUpkeep, type Upkeep } from './upkeep.ts';

/** What the journal may take of the disk and of memory. */
export interface JournalLimits {
  segmentBytes: number;
  /** All segments together: at that size new work is refused. */
  mostBytes: number;
  /** What is held in memory of rows that the disk has, too. */
  recentRows: number;
  recentBytes: number;
}

const LIMITS: JournalLimits = {
  segmentBytes: 4 * 1024 ** 2,
  mostBytes: 8 * 1024 ** 3,
  recentRows: 10_000,
  recentBytes: 16 * 1024 ** 2,
};

interface JournalDeps {
  folder: string;
  faults: LedgerFaults;
  now: () => Date;
  limits?: Partial<JournalLimits>;
}

/** Makes the folder where there is none. Throws a StartupError where it cannot be used. */
export async function openJournal(deps: JournalDeps): Promise<Journal> {
  const limits = { ...LIMITS, ...deps.limits };
  try {
    return assemble(deps, limits, await openParts(deps, limits));
  } catch (error) {
    throw new StartupError(
      `The journal in ${deps.folder} cannot be used (${describe(error)}): see to it, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

interface Parts {
  list: SegmentList;
  spare: SpareSegment;
  files: SegmentFiles;
  settlement: Settlement;
}

async function openParts({ folder, faults }: JournalDeps, limits: JournalLimits): Promise<Parts> {
  const { segmentBytes, mostBytes } = limits;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const list = await openSegmentList(folder);
  const settlement = await openSettlement(folder, list.firstNumber());
  const mayGrow = () => (list.count() + 1) * segmentBytes <= mostBytes;
  const spare = await openSpareSegment({ file: path.join(folder, 'spare'), bytes: segmentBytes, mayGrow }, faults);
  return { list, spare, files: createSegmentFiles(folder, segmentBytes, { list, spare }), settlement };
}

function assemble({ folder, faults, now }: JournalDeps, limits: JournalLimits, parts: Parts): Journal {
  const { list, spare, files, settlement } = parts;
  let last = Math.max(list.lastFound, settlement.now().through);
  const settledThrough = () => settlement.now().through;
  const recent = createRecentEntries({ rows: limits.recentRows, bytes: limits.recentBytes });
  const save = async () => {
    await files.sync();
    await list.removeThrough(await settlement.save());
  };
  const upkeep = createUpkeep(save, (error) => faults.passing(error, 'The journal could not be synced'));
  const queue = createAppendQueue((lines, first) => files.write(lines, first).finally(upkeep.soon), last, faults);
  const settle = createSettle(settlement, { recent, queue, upkeep });
  const bury = async (rows: { first: number; last: number }, row: unknown, reason: unknown) => {
    await keepDeadLetter(folder, { at: now(), ...rows, error: describe(reason), row });
    settle({ deadLettered: rows.last - rows.first + 1 });
  };
  const onDamage = async ({ first, last, text }: { first: number; last: number; text: string }) => {
    const reason = new Error('The journal on the disk is damaged');
    await bury({ first, last }, text, reason);
    faults.lasting(reason, 'Rows were lost', { first, last });
  };
  const reader = createSegmentReader(list);
  const backlog = createBacklog({ recent, reader, settledThrough, last: () => last, onDamage });

  return {
    async append(rows, once) {
      const acceptedAt = now();
      for (const row of rows) {
        const entry = { number: last + 1, acceptedAt, once, row };
        const line = encodeEntry(entry);
        last = entry.number;
        recent.add(entry, line.length);
        queue.add(line);
      }
      recent.shrink(queue.writtenThrough());
      await queue.kept(last);
    },
    hasRoom: () => spare.canBeMade() && !queue.isFailing(),
    take: backlog.take,
    settle,
    bury: ({ number, row }, error) => bury({ first: number, last: number }, row, error),
    figures: () => ({
      last,
      pending: last - settledThrough(),
      settled: settlement.now(),
      oldestAt: backlog.oldestAt(),
    }),
    // What is settled is written down behind the last lines.
    close: () => closeAll([queue, upkeep, spare, files, settlement]),
  };
}

/** One after the other, each though one before it failed. */
async function closeAll([next, ...others]: readonly { close(): Promise<void> }[]): Promise<void> {
  try {
    await next?.close();
  } finally {
    if (others.length > 0) await closeAll(others);
  }
}

/** Counts rows as settled, and lets go of them. */
function createSettle(
  settlement: Settlement,
  { recent, queue, upkeep }: { recent: RecentEntries; queue: AppendQueue; upkeep: Upkeep },
): Settlement['add'] {
  return (count) => {
    settlement.add(count);
    const { through } = settlement.now();
    recent.removeThrough(through);
    queue.settled(through);
    upkeep.soon();
  };
}
