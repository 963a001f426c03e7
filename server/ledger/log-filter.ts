import type { LogStatus } from './llm-log.entity.ts';
import { DAY_MS } from './time-range.ts';

/** Counted back from now. */
export const DATE_RANGES = ['LAST_DAY', 'LAST_7_DAYS', 'LAST_30_DAYS', 'ALL'] as const;
export type DateRange = (typeof DATE_RANGES)[number];

/** Which rows: every condition given must hold. null: no condition; a list: any of its values, so an empty one lets nothing pass. */
export interface LogFilter {
  range: DateRange | null;
  from: Date | null;
  to: Date | null;
  projectId: readonly string[] | null;
  taskId: readonly string[] | null;
  agentType: readonly string[] | null;
  agentId: readonly string[] | null;
  provider: readonly string[] | null;
  model: readonly string[] | null;
  status: readonly LogStatus[] | null;
  requestId: readonly string[] | null;
  completionId: string | null;
  /** The templates that answered. */
  templateId: readonly string[] | null;
  errorCode: readonly string[] | null;
  /** SHA-256, lower-case hex. */
  systemPromptHash: string | null;
  userPromptHash: string | null;
  /** Dollars; rows without a known cost do not pass. */
  minCost: number | null;
  minDurationSeconds: number | null;
  /** Text in the error message or the response preview, whatever its case. */
  search: string | null;
}

/** The conditions that are lists of texts, each on the property of the same name. */
export const LIST_CONDITIONS = [
  'projectId',
  'taskId',
  'agentType',
  'agentId',
  'provider',
  'model',
  'status',
  'requestId',
  'errorCode',
] as const;

/** Every row. */
export const NO_FILTER: LogFilter = {
  range: null,
  from: null,
  to: null,
  projectId: null,
  taskId: null,
  agentType: null,
  agentId: null,
  provider: null,
  model: null,
  status: null,
  requestId: null,
  completionId: null,
  templateId: null,
  errorCode: null,
  systemPromptHash: null,
  userPromptHash: null,
  minCost: null,
  minDurationSeconds: null,
  search: null,
};

/** The conditions that are given, those on time apart. */
export function conditionsOf(filter: LogFilter): (keyof LogFilter)[] {
  const names = Object.keys(NO_FILTER) as (keyof LogFilter)[];
  return names.filter((name) => !TIME_CONDITIONS.includes(name) && isGiven(filter, name));
}

/** Every row has the empty text somewhere; no call has it for its id. */
function isGiven(filter: LogFilter, name: keyof LogFilter): boolean {
  return filter[name] !== null && !(name === 'search' && filter.search === '');
}

const TIME_CONDITIONS: readonly (keyof LogFilter)[] = ['range', 'from', 'to'];

/** Half open: from <= createdAt < to. null: without end on that side. */
export interface TimeSpan {
  from: Date | null;
  to: Date | null;
}

const DAYS: Record<DateRange, number | null> = { LAST_DAY: 1, LAST_7_DAYS: 7, LAST_30_DAYS: 30, ALL: null };

/** The span of a filter at that moment: both `range` and `from` hold where both are given. */
export function spanOf({ range, from, to }: Pick<LogFilter, 'range' | 'from' | 'to'>, now: Date): TimeSpan {
  const days = range === null ? null : DAYS[range];
  if (days === null) return { from, to };
  const since = new Date(now.getTime() - days * DAY_MS);
  return { from: from !== null && from > since ? from : since, to };
}

/** A bound in dollars as nano-dollars: the least whole number that is not below it. */
export function nanoOf(dollars: number): number {
  return Math.ceil(Number((dollars * 1e9).toPrecision(15)));
}

/** A bound in seconds as microseconds: the least whole number that is not below it. */
export function microsOf(seconds: number): number {
  return Math.ceil(Number((seconds * 1e6).toPrecision(15)));
}
