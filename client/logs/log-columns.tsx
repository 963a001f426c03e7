import type { ReactNode } from 'react';
import { formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { Cost } from '../ui/cost.tsx';
import { NotReported } from '../ui/not-reported.tsx';
import { Time } from '../ui/time.tsx';
import type { LogRow } from './log-row.ts';
import type { ListKey } from './logs-search.ts';
import { StatusMark } from './status-mark.tsx';

export const NARROWEST = 60;
export const WIDEST = 900;

/** A column of the list. */
export interface LogColumn {
  title: string;
  /** In pixels, where nobody has chosen another. */
  width: number;
  isNumber?: boolean;
  /** The condition that its values can be put into. */
  filter?: ListKey;
  cell: (log: LogRow) => ReactNode;
}

/** All there are, by the field they are of, in the order of the menu. */
export const COLUMNS = {
  createdAt: { title: 'Time', width: 114, cell: (log) => <Time iso={log.createdAt} /> },
  status: { title: 'Status', width: 78, filter: 'status', cell: (log) => <StatusMark status={log.status} /> },
  model: {
    title: 'Model',
    width: 122,
    filter: 'model',
    cell: (log) => <span title={`${log.provider} ${log.model}`}>{log.modelName}</span>,
  },
  provider: { title: 'Provider', width: 100, filter: 'provider', cell: (log) => log.provider },
  agentType: { title: 'Agent type', width: 106, filter: 'agentType', cell: (log) => text(log.agentType) },
  agentId: { title: 'Agent', width: 120, filter: 'agentId', cell: (log) => text(log.agentId) },
  projectId: { title: 'Project', width: 120, filter: 'projectId', cell: (log) => text(log.projectId) },
  taskId: { title: 'Task', width: 120, filter: 'taskId', cell: (log) => text(log.taskId) },
  inputTokens: { title: 'Tokens in', width: 62, isNumber: true, cell: (log) => count(log.inputTokens) },
  outputTokens: { title: 'Tokens out', width: 62, isNumber: true, cell: (log) => count(log.outputTokens) },
  cachedInputTokens: { title: 'Cached in', width: 88, isNumber: true, cell: (log) => count(log.cachedInputTokens) },
  reasoningTokens: { title: 'Reasoning', width: 90, isNumber: true, cell: (log) => count(log.reasoningTokens) },
  totalCost: { title: 'Cost', width: 92, isNumber: true, cell: (log) => <Cost dollars={log.totalCost} /> },
  durationSeconds: { title: 'Duration', width: 68, isNumber: true, cell: (log) => formatDuration(log.durationSeconds) },
  timeToFirstTokenSeconds: {
    title: 'First token',
    width: 90,
    isNumber: true,
    cell: ({ timeToFirstTokenSeconds: seconds }) => (isSaid(seconds) ? formatDuration(seconds) : <NotReported />),
  },
  finishReason: { title: 'Finish reason', width: 110, cell: (log) => text(log.finishReason) },
  attempt: { title: 'Attempt', width: 76, isNumber: true, cell: (log) => formatCount(log.attempt) },
  requestId: { title: 'Request', width: 160, filter: 'requestId', cell: (log) => text(log.requestId) },
  templateId: { title: 'Template', width: 160, filter: 'templateId', cell: (log) => text(log.templateId) },
  errorCode: { title: 'Error code', width: 140, filter: 'errorCode', cell: (log) => text(log.errorCode) },
  responsePreview: { title: 'Error or answer', width: 120, cell: (log) => <Outcome log={log} /> },
} as const satisfies Record<string, LogColumn>;

export type ColumnId = keyof typeof COLUMNS;
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'createdAt',
  'status',
  'model',
  'agentType',
  'inputTokens',
  'outputTokens',
  'totalCost',
  'durationSeconds',
  'responsePreview',
];

export function columnOf(id: string): LogColumn {
  return COLUMNS[id as ColumnId];
}

/** In pixels, where nobody has chosen another. */
export function widthOf(id: ColumnId): number {
  return COLUMNS[id].width;
}

/** What a row has in the condition of that name; null: nothing, which no condition can ask for. */
export function filterValueOf(log: LogRow, key: ListKey): string | null {
  return log[key] ?? null;
}

/** Why it failed, else how the answer begins. */
function Outcome({ log }: { log: LogRow }) {
  const { errorCode, errorMessage, responsePreview } = log;
  if (errorCode) return <span className="log-error">{errorMessage ? `${errorCode}: ${errorMessage}` : errorCode}</span>;
  return <span className="log-dimmed">{responsePreview}</span>;
}

function text(value: string | null | undefined): ReactNode {
  return isSaid(value) ? <span title={value}>{value}</span> : <NotReported />;
}

function count(value: number | null | undefined): ReactNode {
  return isSaid(value) ? formatCount(value) : <NotReported />;
}

function isSaid<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}
