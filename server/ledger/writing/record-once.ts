import type { JournalEntry } from '../journal/journal-entry.ts';
import type { NewLlmLog } from '../llm-log.entity.ts';
import type { KnownRequests } from './find-known.ts';
import { createLateRepeats } from './late-repeats.ts';

/** What is held in memory of rows on their way; those beyond are recognised when they are written. */
const MOST_ON_THEIR_WAY = 50_000;

/** How many of the rows are on their way into the books, and how many were recognised as repeats. */
export interface RecordedOnce {
  accepted: number;
  duplicates: number;
}

/** Records rows whose requestId the books do not have; each requestId once. */
export interface RecordOnce {
  /**
   * Resolves when the journal has the rows, those of an earlier call that this one repeats included, and when it is known which
   * of them another instance has written at the same moment: see LateRepeats for how long that is waited for.
   */
  record(rows: readonly NewLlmLog[]): Promise<RecordedOnce>;
  /** These rows are settled, from here on the database knows them; those at `leftOut` were repeats. */
  settled(entries: readonly JournalEntry[], leftOut: readonly number[]): void;
}

/** What is asked of the database and the journal. */
export interface RecordOnceDeps {
  findKnown: (requestIds: readonly string[]) => Promise<KnownRequests>;
  /** Puts the rows into the journal: the number of the last, which those before it precede, and when it has them. */
  append: (rows: readonly NewLlmLog[]) => { last: number; kept: Promise<void> };
  /** Resolves when the rows up to that number are settled, or when they will not be any more. */
  reached: (number: number) => Promise<void>;
}

/** Rows that the journal has. */
interface Kept {
  count: number;
  /** How many of them are found to be repeats as they are written. */
  repeats: Promise<number>;
}

const NOTHING: Kept = { count: 0, repeats: Promise.resolve(0) };

export function createRecordOnce({ findKnown, append, reached }: RecordOnceDeps): RecordOnce {
  /** By requestId: when the journal has the row that is on its way. */
  const onTheirWay = new Map<string, Promise<unknown>>();
  const lateRepeats = createLateRepeats(reached);

  /** The first of each request that is not on its way. */
  function pickNew(rows: readonly NewLlmLog[]): Map<string, NewLlmLog> {
    const picked = new Map<string, NewLlmLog>();
    for (const row of rows) {
      const { requestId } = row;
      if (!picked.has(requestId) && !onTheirWay.has(requestId)) picked.set(requestId, row);
    }
    return picked;
  }

  async function keepUnknown(rows: ReadonlyMap<string, NewLlmLog>): Promise<Kept> {
    if (rows.size === 0) return NOTHING;
    const { known, isAway } = await findKnown([...rows.keys()]);
    forget(known);
    const unknown = [...rows.values()].filter(({ requestId }) => !known.has(requestId));
    const count = unknown.length;
    if (count === 0) return NOTHING;
    const { last, kept } = append(unknown);
    // While the database is away nothing is settled: what is repeated drops out later.
    const repeats = isAway ? Promise.resolve(0) : lateRepeats.among({ first: last - count + 1, last });
    await kept;
    return { count, repeats };
  }

  function forget(requestIds: Iterable<string>): void {
    for (const requestId of requestIds) onTheirWay.delete(requestId);
  }

  return {
    async record(rows) {
      const fresh = pickNew(rows);
      const repeated = rows.map(({ requestId }) => onTheirWay.get(requestId));
      const keeping = keepUnknown(fresh);
      for (const requestId of fresh.keys()) if (onTheirWay.size < MOST_ON_THEIR_WAY) onTheirWay.set(requestId, keeping);
      try {
        const [{ count, repeats }] = await Promise.all([keeping, ...repeated]);
        const accepted = count - (await repeats);
        return { accepted, duplicates: rows.length - accepted };
      } catch (error) {
        forget(fresh.keys());
        throw error;
      }
    },
    settled(entries, leftOut) {
      lateRepeats.settled(entries, leftOut);
      forget(entries.filter(({ once }) => once).map(({ row }) => row.requestId));
    },
  };
}
