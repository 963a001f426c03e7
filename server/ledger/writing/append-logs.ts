import type { Pool } from 'pg';
import type { LlmLog, NewLlmLog } from '../llm-log.entity.ts';
import { isRefusal } from './is-refusal.ts';

/** How a value is written inside a PostgreSQL array literal; null stays NULL. */
type Column = [name: string, type: string, value: (row: NewLlmLog, once: boolean) => string | number | null];

const COLUMNS: readonly Column[] = [
  ['id', 'uuid', (row) => row.id],
  ['created_at', 'timestamptz', (row) => row.createdAt.toISOString()],
  ['request_id', 'text', (row) => quote(row.requestId)],
  ['completion_id', 'uuid', (row) => row.completionId],
  ['attempt', 'integer', (row) => row.attempt],
  ['project_id', 'text', (row) => quote(row.projectId)],
  ['task_id', 'text', (row) => quote(row.taskId)],
  ['agent_type', 'text', (row) => quote(row.agentType)],
  ['agent_id', 'text', (row) => quote(row.agentId)],
  ['status', 'text', (row) => row.status],
  ['provider', 'text', (row) => quote(row.provider)],
  ['request_model', 'text', (row) => quote(row.requestModel)],
  ['model', 'text', (row) => quote(row.model)],
  ['input_tokens', 'integer', (row) => row.inputTokens],
  ['output_tokens', 'integer', (row) => row.outputTokens],
  ['cached_input_tokens', 'integer', (row) => row.cachedInputTokens],
  ['cache_write_input_tokens', 'integer', (row) => row.cacheWriteInputTokens],
  ['reasoning_tokens', 'integer', (row) => row.reasoningTokens],
  ['cost_status', 'text', (row) => row.costStatus],
  ['input_cost_nano', 'bigint', (row) => row.inputCostNano],
  ['output_cost_nano', 'bigint', (row) => row.outputCostNano],
  ['saved_cost_nano', 'bigint', (row) => row.savedCostNano],
  ['duration_us', 'bigint', (row) => row.durationUs],
  ['time_to_first_token_us', 'bigint', (row) => row.timeToFirstTokenUs],
  ['finish_reason', 'text', (row) => row.finishReason],
  ['template_id', 'uuid', (row) => row.templateId],
  ['error_code', 'text', (row) => row.errorCode],
  ['error_message', 'text', (row) => quote(row.errorMessage)],
  ['system_prompt_hash', 'bytea', (row) => bytes(row.systemPromptHash)],
  ['user_prompt_hash', 'bytea', (row) => bytes(row.userPromptHash)],
  ['response_preview', 'text', (row) => quote(row.responsePreview)],
  ['metadata', 'jsonb', (row) => (row.metadata === null ? null : quote(JSON.stringify(row.metadata)))],
  ['once', 'boolean', (_row, once) => String(once)],
];

const APPEND = {
  name: 'append-logs',
  text: `SELECT * FROM append_logs(${COLUMNS.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')})`,
};

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
 * Commits the rows as one batch. The hot path of the ledger: one prepared statement, so one transaction and one round trip,
 * with arrays written by hand and no ORM. What it does is in migrations/2026-11-24-append.sql.
 */
export async function appendLogs(pool: Pool, rows: readonly RowToAppend[]): Promise<AppendedLogs> {
  const values = COLUMNS.map(
    ([, , value]) => `{${rows.map((each) => value(each.row, each.once) ?? 'NULL').join(',')}}`,
  );
  const { batch, ...leftOut } = await call(pool, values);
  const [there, repeated] = [leftOut.there, leftOut.repeated].map((places) => places.map((place) => place - 1));
  const isLeftOut = new Set([...there!, ...repeated!]);
  const written = rows
    .map(({ row }, index): LlmLog => ({ ...row, batchId: Number(batch), batchIndex: index + 1 }))
    .filter((_row, index) => !isLeftOut.has(index));
  return { written, there: there!, repeated: repeated! };
}

/** A refused row leaves the connection as good as it was; the pool's own `query` would drop it. */
async function call(pool: Pool, values: readonly string[]) {
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

function quote(text: string | null): string | null {
  return text === null ? null : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function bytes(value: Uint8Array | null): string | null {
  return value === null
    ? null
    : `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}"`;
}
