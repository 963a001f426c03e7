import type { Pool } from 'pg';
import type { LlmLog, NewLlmLog } from '../llm-log.entity.ts';

/** How a value is written inside a PostgreSQL array literal; null stays NULL. */
type Column = [name: string, type: string, value: (row: NewLlmLog) => string | number | null];

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
];

const names = COLUMNS.map(([name]) => name).join(', ');
const arrays = COLUMNS.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');

/** One statement, so one transaction and one round trip: take the next feed number, insert what is not there yet. */
const INSERT = {
  name: 'insert-logs',
  text: `WITH head AS (UPDATE feed_head SET position = position + 1 RETURNING position)
    INSERT INTO llm_usage_logs (${names}, batch_index, batch_id)
    SELECT new.*, head.position FROM head, unnest(${arrays}) WITH ORDINALITY AS new(${names}, batch_index)
    ON CONFLICT (id) DO NOTHING
    RETURNING batch_id, batch_index`,
};

/**
 * Commits the rows as one batch and returns those that are new, with their place in the feed. Rows that are there already
 * are left out. The hot path of the ledger: one prepared statement, arrays written by hand, no ORM.
 */
export async function insertLogs(pool: Pool, rows: readonly NewLlmLog[]): Promise<LlmLog[]> {
  const values = COLUMNS.map(([, , value]) => `{${rows.map((row) => value(row) ?? 'NULL').join(',')}}`);
  const { rows: inserted } = await pool.query<{ batch_id: string; batch_index: number }>({ ...INSERT, values });
  const committed: LlmLog[] = [];
  for (const { batch_id, batch_index } of inserted) {
    committed.push({ ...rows[batch_index - 1]!, batchId: Number(batch_id), batchIndex: batch_index });
  }
  return committed;
}

function quote(text: string | null): string | null {
  return text === null ? null : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function bytes(value: Uint8Array | null): string | null {
  return value === null
    ? null
    : `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}"`;
}
