import { cleanText } from '../clean-row.ts';
import { LIST_CONDITIONS, type LogFilter, microsOf, nanoOf } from '../log-filter.ts';
import { isUuid } from '../log-id.ts';

/** Takes a value and returns its place in the statement: $1, $2, ... */
export type Bind = (value: unknown) => string;

/** Collects the values of one statement. */
export function createBind(): { bind: Bind; values: unknown[] } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

const COLUMNS: Record<(typeof LIST_CONDITIONS)[number], string> = {
  projectId: 'project_id',
  taskId: 'task_id',
  agentType: 'agent_type',
  agentId: 'agent_id',
  provider: 'provider',
  model: 'model',
  status: 'status',
  requestId: 'request_id',
  errorCode: 'error_code',
};

/** The filter's conditions on llm_usage_logs, but for those on time. */
export function logConditionsSql(filter: LogFilter, bind: Bind): string[] {
  return [...listConditionsSql(filter, bind), ...valueConditionsSql(filter, bind)];
}

/** The conditions that are lists; rollups have columns of the same names for some. */
export function listConditionsSql(filter: LogFilter, bind: Bind): string[] {
  return LIST_CONDITIONS.flatMap((name) => {
    const wanted = filter[name];
    return wanted === null ? [] : [listSql(COLUMNS[name], wanted.map(cleanText), bind)];
  });
}

/** Under one value an index is in the order of its next column, which PostgreSQL does not see of a list with one. */
function listSql(column: string, wanted: readonly string[], bind: Bind): string {
  return wanted.length === 1 ? `${column} = ${bind(wanted[0])}` : `${column} = ANY(${bind(wanted)}::text[])`;
}

/** As listSql; a text that is no id is that of no row. */
function idsSql(column: string, wanted: readonly string[], bind: Bind): string {
  const ids = wanted.filter(isUuid);
  return ids.length === 1 ? `${column} = ${bind(ids[0])}::uuid` : `${column} = ANY(${bind(ids)}::uuid[])`;
}

function valueConditionsSql(filter: LogFilter, bind: Bind): string[] {
  const { completionId, templateId, systemPromptHash, userPromptHash, minCost, minDurationSeconds, search } = filter;
  const conditions: string[] = [];
  if (completionId !== null) {
    conditions.push(isUuid(completionId) ? `completion_id = ${bind(completionId)}::uuid` : 'false');
  }
  if (templateId !== null) conditions.push(idsSql('template_id', templateId, bind));
  if (systemPromptHash !== null) conditions.push(`system_prompt_hash = ${bind(Buffer.from(systemPromptHash, 'hex'))}`);
  if (userPromptHash !== null) conditions.push(`user_prompt_hash = ${bind(Buffer.from(userPromptHash, 'hex'))}`);
  if (minCost !== null) conditions.push(`total_cost_nano >= ${bind(nanoOf(minCost))}::bigint`);
  if (minDurationSeconds !== null) conditions.push(`duration_us >= ${bind(microsOf(minDurationSeconds))}::bigint`);
  if (search !== null && search !== '') {
    const pattern = bind(`%${cleanText(search).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    conditions.push(`(error_message ILIKE ${pattern} OR response_preview ILIKE ${pattern})`);
  }
  return conditions;
}
