import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { NewLlmLog } from '../server/ledger/llm-log.entity.ts';

/** Rows of a COPY, and so of a commit: as many as the books commit at once. */
const BATCH = 1000;

/**
 * As fast as PostgreSQL takes such commits at all: COPY after COPY of text into a table without an index, over one connection.
 * Returns the milliseconds it took.
 */
export async function copyRaw(client: Client, rows: readonly NewLlmLog[]): Promise<number> {
  await client.query('DROP TABLE IF EXISTS raw_logs; CREATE TABLE raw_logs (LIKE llm_usage_logs)');
  const began = performance.now();
  for (let at = 0; at < rows.length; at += BATCH) {
    const lines = rows
      .slice(at, at + BATCH)
      .map(lineOf)
      .join('');
    await pipeline(Readable.from([lines]), client.query(copyFrom(COPY)));
  }
  return performance.now() - began;
}

const COPIED: Record<string, (row: NewLlmLog) => string | number | null> = {
  id: (row) => row.id,
  created_at: (row) => row.createdAt.toISOString(),
  batch_id: () => 1,
  batch_index: () => 1,
  request_id: (row) => row.requestId,
  completion_id: (row) => row.completionId,
  attempt: (row) => row.attempt,
  project_id: (row) => row.projectId,
  task_id: (row) => row.taskId,
  agent_type: (row) => row.agentType,
  agent_id: (row) => row.agentId,
  status: (row) => row.status,
  provider: (row) => row.provider,
  request_model: (row) => row.requestModel,
  model: (row) => row.model,
  input_tokens: (row) => row.inputTokens,
  output_tokens: (row) => row.outputTokens,
  cost_status: (row) => row.costStatus,
  input_cost_nano: (row) => row.inputCostNano,
  output_cost_nano: (row) => row.outputCostNano,
  duration_us: (row) => row.durationUs,
  finish_reason: (row) => row.finishReason,
  error_code: (row) => row.errorCode,
  error_message: (row) => row.errorMessage,
  user_prompt_hash: (row) => hexOf(row.userPromptHash),
  system_prompt_hash: (row) => hexOf(row.systemPromptHash),
  response_preview: (row) => row.responsePreview,
  metadata: (row) => (row.metadata === null ? null : JSON.stringify(row.metadata)),
  // What the log computes from other columns stands here as it is.
  success: (row) => String(row.status !== 'ERROR'),
  cache_hit: () => 'false',
};

const COPY = `COPY raw_logs (${Object.keys(COPIED).join(', ')}) FROM STDIN`;

function lineOf(row: NewLlmLog): string {
  return `${Object.values(COPIED)
    .map((value) => value(row) ?? String.raw`\N`)
    .join('\t')}\n`;
}

function hexOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : `${String.raw`\\x`}${Buffer.from(bytes).toString('hex')}`;
}
