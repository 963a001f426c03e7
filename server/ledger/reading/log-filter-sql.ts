import { cleanText } from '../clean-row.ts';
import { LIST_CONDITIONS, type LogFilter, microsOf, nanoOf, type TimeSpan } from '../log-filter.ts';
import { idFloor, isUuid } from '../log-id.ts';

/** A condition for WHERE, with the values of its $1, $2, ... */
export interface SqlCondition {
  text: string;
  values: unknown[];
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

/** The filter in SQL. Its time span is given apart, as "now" is one moment for all parts of a query. */
export function filterSql(filter: LogFilter, span: TimeSpan): SqlCondition {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    ...spanConditions(span, bind),
    ...LIST_CONDITIONS.flatMap((name) => {
      const wanted = filter[name];
      return wanted === null ? [] : [`${COLUMNS[name]} = ANY(${bind(wanted.map(cleanText))}::text[])`];
    }),
    ...valueConditions(filter, bind),
  ];
  return { text: conditions.length === 0 ? 'true' : conditions.join(' AND '), values };
}

/** An id is a time, so that the primary key answers and partitions outside are not even looked at. */
function spanConditions({ from, to }: TimeSpan, bind: (value: unknown) => string): string[] {
  return [
    ...(from === null ? [] : [`id >= ${bind(idFloor(from))}::uuid`]),
    ...(to === null ? [] : [`id < ${bind(idFloor(to))}::uuid`]),
  ];
}

function valueConditions(filter: LogFilter, bind: (value: unknown) => string): string[] {
  const { completionId, systemPromptHash, userPromptHash, minCost, minDurationSeconds, search } = filter;
  const conditions: string[] = [];
  if (completionId !== null) {
    conditions.push(isUuid(completionId) ? `completion_id = ${bind(completionId)}::uuid` : 'false');
  }
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
