import type { Pool } from 'pg';
import type { LlmLog, NewLlmLog } from '../llm-log.entity.ts';
import { isRefusal } from './is-refusal.ts';

const APPEND = { name: 'append-logs', text: 'SELECT * FROM append_logs($1::json, $2, $3)' };

/** A row, and whether it is left out where its requestId is in the books already. */
export interface RowToAppend {
  row: NewLlmLog;
  once: boolean;
}

/** What became of a batch; the places count from 0. */
export interface AppendedLogs {
  /** Those that are new, with their place in the feed. */
  written: LlmLog[];
  /** Places of rows whose id was there already. */
  there: number[];
  /** Places of rows whose requestId was there already, in the books or before them in the batch, under another id. */
  repeated: number[];
}

/**
 * Commits the rows as one batch. The hot path of the ledger: one prepared statement, so one transaction and one round trip, with
 * all rows as one JSON text and no ORM. What it does is in migrations/2026-11-24-append.sql.
 */
export async function appendLogs(pool: Pool, rows: readonly RowToAppend[]): Promise<AppendedLogs> {
  const values = [JSON.stringify(rows.map(encodeRow)), rows.length, rows.some(({ once }) => once)];
  const { batch, ...leftOut } = await call(pool, values);
  const [there, repeated] = [leftOut.there, leftOut.repeated].map((places) => places.map((place) => place - 1));
  const isLeftOut = new Set([...there!, ...repeated!]);
  const written = rows
    .map(({ row }, index): LlmLog => ({ ...row, batchId: Number(batch), batchIndex: index + 1 }))
    .filter((_row, index) => !isLeftOut.has(index));
  return { written, there: there!, repeated: repeated! };
}

/** A refused row leaves the connection as good as it was; the pool's own `query` would drop it. */
async function call(pool: Pool, values: readonly unknown[]) {
  const client = await pool.connect();
  // What breaks the connection rejects the query; as an event that nobody listens to it would end the process.
  const leaveToQuery = () => {};
  client.on('error', leaveToQuery);
  try {
    const { rows } = await client.query<{ batch: string | null; there: number[]; repeated: number[] }>({
      ...APPEND,
      values: [...values],
    });
    client.release();
    return rows[0]!;
  } catch (error) {
    client.release(!isRefusal(error));
    throw error;
  } finally {
    client.off('error', leaveToQuery);
  }
}

/** The row as the function reads it: what JSON has no form for is written as PostgreSQL does. */
function encodeRow({ row, once }: RowToAppend): Record<string, unknown> {
  const hashes = { systemPromptHash: hex(row.systemPromptHash), userPromptHash: hex(row.userPromptHash) };
  return { ...row, ...hashes, once };
}

function hex(value: Uint8Array | null): string | null {
  if (value === null) return null;
  const digits = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex');
  return String.raw`\x` + digits;
}
