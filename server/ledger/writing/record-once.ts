import type { NewLlmLog } from '../llm-log.entity.ts';

/** What is held in memory of rows on their way; those beyond are recognised when they are written. */
const MOST_ON_THEIR_WAY = 50_000;

/** How many of the rows are on their way into the books, and how many were recognised as repeats. */
export interface RecordedOnce {
  accepted: number;
  duplicates: number;
}

/** Records rows whose requestId the books do not have; each requestId once. */
export interface RecordOnce {
  /** Resolves when the journal has the rows, those of an earlier call that this one repeats included. */
  record(rows: readonly NewLlmLog[]): Promise<RecordedOnce>;
  /** The rows of these requests are settled: from here on the database knows them. */
  forget(requestIds: Iterable<string>): void;
}

export function createRecordOnce(deps: {
  /** Which of them the books have; none where they do not tell in time. */
  findKnown: (requestIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Resolves when the journal has the rows. */
  append: (rows: readonly NewLlmLog[]) => Promise<void>;
}): RecordOnce {
  /** By requestId: when the journal has the row that is on its way. */
  const onTheirWay = new Map<string, Promise<unknown>>();

  /** The first of each request that is not on its way. */
  function pickNew(rows: readonly NewLlmLog[]): Map<string, NewLlmLog> {
    const picked = new Map<string, NewLlmLog>();
    for (const row of rows) {
      const { requestId } = row;
      if (!picked.has(requestId) && !onTheirWay.has(requestId)) picked.set(requestId, row);
    }
    return picked;
  }

  async function recordUnknown(rows: ReadonlyMap<string, NewLlmLog>): Promise<number> {
    const known = await deps.findKnown([...rows.keys()]);
    forget(known);
    const unknown = [...rows.values()].filter(({ requestId }) => !known.has(requestId));
    if (unknown.length > 0) await deps.append(unknown);
    return unknown.length;
  }

  function forget(requestIds: Iterable<string>): void {
    for (const requestId of requestIds) onTheirWay.delete(requestId);
  }

  return {
    async record(rows) {
      const fresh = pickNew(rows);
      const repeated = rows.map(({ requestId }) => onTheirWay.get(requestId));
      const recorded = recordUnknown(fresh);
      for (const requestId of fresh.keys())
        if (onTheirWay.size < MOST_ON_THEIR_WAY) onTheirWay.set(requestId, recorded);
      try {
        const [accepted] = await Promise.all([recorded, ...repeated]);
        return { accepted, duplicates: rows.length - accepted };
      } catch (error) {
        forget(fresh.keys());
        throw error;
      }
    },
    forget,
  };
}
