import { columnOf, type NewLlmLog } from '../llm-log.entity.ts';
import type { AppendConnection } from './append-connection.ts';
import { type ColumnType, encodeArray } from './binary-array.ts';

/** A row, and whether it is left out where its requestId is in the books already. */
export interface RowToAppend {
  row: NewLlmLog;
  once: boolean;
}

/** What became of a batch; the places count from 0. */
export interface AppendedLogs {
  /** Its number in the feed; a row's place in it counts from 1. null: no row of it was new. */
  batchId: number | null;
  /** Places of rows whose id was there already. */
  there: number[];
  /** Places of rows whose requestId was there already, in the books or before them in the batch, under another id. */
  repeated: number[];
}

/** The parameters of append_logs; each has "new_" before the name of its column. */
const COLUMNS: Record<keyof NewLlmLog, ColumnType> = {
  id: 'uuid',
  createdAt: 'timestamptz',
  requestId: 'text',
  completionId: 'uuid',
  attempt: 'integer',
  projectId: 'text',
  taskId: 'text',
  agentType: 'text',
  agentId: 'text',
  status: 'text',
  provider: 'text',
  requestModel: 'text',
  model: 'text',
  inputTokens: 'integer',
  outputTokens: 'integer',
  cachedInputTokens: 'integer',
  cacheWriteInputTokens: 'integer',
  cacheWriteOneHourInputTokens: 'integer',
  reasoningTokens: 'integer',
  costStatus: 'text',
  inputCostNano: 'bigint',
  outputCostNano: 'bigint',
  savedCostNano: 'bigint',
  savedUsage: 'jsonb',
  priceId: 'bigint',
  durationUs: 'bigint',
  timeToFirstTokenUs: 'bigint',
  finishReason: 'text',
  templateId: 'uuid',
  errorCode: 'text',
  errorMessage: 'text',
  systemPromptHash: 'bytea',
  userPromptHash: 'bytea',
  responsePreview: 'text',
  metadata: 'jsonb',
};
const NAMES = Object.keys(COLUMNS) as (keyof NewLlmLog)[];

const PARAMETERS = NAMES.map((name, at) => `new_${columnOf(name)} => $${at + 1}`).join(', ');
const APPEND_NEW = { name: 'append-new-logs', text: `SELECT append_new_logs(${PARAMETERS}) AS batch` };
const APPEND = {
  name: 'append-logs',
  text: `SELECT * FROM append_logs(${PARAMETERS}, new_once => $${NAMES.length + 1})`,
};
const UNIQUE_VIOLATION = '23505';

/** The answer of append_logs; its places count from 1. */
interface Appended {
  batch: string | null;
  there: number[];
  repeated: number[];
}

/** Rows as they are sent: an array for each parameter. */
export interface EncodedRows {
  columns: readonly Buffer[];
  /** null: no row is only taken once. */
  once: Buffer | null;
}

/**
 * Commits the rows as one batch. The hot path of the ledger: one prepared statement, so one transaction and one round trip, with
 * an array a column and no ORM. That all are new is what is tried first; where one is not, they are looked up one by one. What
 * the statements do is in migrations/2026-11-24-rows-that-are-new.sql and -rows-as-arrays.sql.
 */
export async function appendLogs(connection: AppendConnection, rows: EncodedRows): Promise<AppendedLogs> {
  const { columns, once } = rows;
  if (once === null) {
    try {
      const { batch } = await connection.query<{ batch: string }>({ ...APPEND_NEW, values: [...columns] });
      return { batchId: Number(batch), there: [], repeated: [] };
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    }
  }
  const { batch, there, repeated } = await connection.query<Appended>({ ...APPEND, values: [...columns, once] });
  const fromZero = (places: readonly number[]) => places.map((place) => place - 1);
  return { batchId: batch === null ? null : Number(batch), there: fromZero(there), repeated: fromZero(repeated) };
}

/** @throws UnfitValue where a column cannot hold a value. */
export function encodeRows(rows: readonly RowToAppend[]): EncodedRows {
  const column = (name: keyof NewLlmLog) =>
    encodeArray(
      COLUMNS[name],
      rows.map(({ row }) => row[name]),
    );
  const isOnce = rows.map(({ once }) => once);
  return { columns: NAMES.map(column), once: isOnce.includes(true) ? encodeArray('boolean', isOnce) : null };
}
