import { z } from '../format/zod.ts';
import { RANGES } from '../ui/range-switch.tsx';
import { isMoment, momentOf } from './moment.ts';

export const STATUSES = ['SUCCESS', 'ERROR', 'CACHED', 'TEMPLATED'] as const;
export const PAGE_SIZES = [50, 100, 200] as const;
export const DENSITIES = ['compact', 'roomy', 'wrapped'] as const;
const LISTED_VALUES = 200;

const text = z.string().min(1).max(1000);
const list = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(asList, z.array(value).min(1).max(LISTED_VALUES)) as z.ZodType<z.output<Value>[]>;
const number = z.preprocess(asNumber, z.number().min(0).max(1_000_000)) as z.ZodType<number>;
const moment = z.string().refine(isMoment);
const hash = z.string().regex(/^[0-9a-f]{64}$/i);

/** What the filter of an address may say: the keys are the names of LlmLogFilter, and so are the rules. */
const FILTER = {
  range: z.enum(RANGES),
  from: moment,
  to: moment,
  projectId: list(text),
  taskId: list(text),
  agentType: list(text),
  agentId: list(text),
  provider: list(text),
  model: list(text),
  status: list(z.enum(STATUSES)),
  requestId: list(text),
  completionId: text,
  templateId: list(text),
  errorCode: list(text),
  systemPromptHash: hash,
  userPromptHash: hash,
  minCost: number,
  minDurationSeconds: number,
  search: z.string().min(1).max(200),
};
/** How it is looked at. */
const LOOK = {
  page: z.preprocess(asNumber, z.number().int().min(1)) as z.ZodType<number>,
  size: z.preprocess(asNumber, z.literal([...PAGE_SIZES])) as z.ZodType<(typeof PAGE_SIZES)[number]>,
  /** The open row. */
  log: text,
  live: z.literal('off'),
  columns: z.string().regex(/^[a-zA-Z]+(:\d+)?(,[a-zA-Z]+(:\d+)?)*$/),
  density: z.enum(DENSITIES),
};
const SHAPE = { ...FILTER, ...LOOK };

type Shape = typeof SHAPE;
/** The address of the log: filter, page, look and open row. */
export type LogsSearch = { [Key in keyof Shape]?: z.output<Shape[Key]> | undefined };
export type FilterKey = keyof typeof FILTER;
/** The conditions that are any of several values. */
export type ListKey = { [Key in FilterKey]: z.output<(typeof FILTER)[Key]> extends unknown[] ? Key : never }[FilterKey];

export const FILTER_KEYS = Object.keys(FILTER) as FilterKey[];
const TIME_KEYS: readonly FilterKey[] = ['range', 'from', 'to'];

/** What an address says, and the keys in it that are not understood or whose values are not allowed: those are left out. */
export function readLogsSearch(raw: Record<string, unknown>): { search: LogsSearch; dropped: string[] } {
  const search: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    if (value === undefined) continue;
    const rule = Object.hasOwn(SHAPE, key) ? SHAPE[key as keyof Shape] : undefined;
    const read = rule?.safeParse(value);
    if (read?.success) search[key] = read.data;
    else if (!isNothing(value)) dropped.push(key);
  }
  if (isBackwards(search)) {
    delete search['to'];
    dropped.push('to');
  }
  return { search, dropped };
}

/** For the router, which keeps what is left out here beside it: readers of its search leave that out again, and can tell it. */
export function logsSearch(raw: Record<string, unknown>): LogsSearch {
  return readLogsSearch(raw).search;
}

/** The filter that an address asks for, as the API takes it; without any time in it, the last seven days. */
export function filterOf(search: LogsSearch, now = new Date()) {
  const { from, to, range = from || to ? undefined : 'LAST_7_DAYS' } = search;
  const given = FILTER_KEYS.filter((key) => !TIME_KEYS.includes(key) && search[key] !== undefined);
  return {
    ...(range ? { range } : {}),
    ...(from ? { from: momentOf(from, now).toISOString() } : {}),
    ...(to ? { to: momentOf(to, now).toISOString() } : {}),
    ...(Object.fromEntries(given.map((key) => [key, search[key]])) as Omit<LogsSearch, keyof typeof LOOK>),
  };
}

/** The part of an address that says which rows, without that which says how to look at them. */
export function filterPart(search: LogsSearch): LogsSearch {
  return Object.fromEntries(FILTER_KEYS.filter((key) => search[key] !== undefined).map((key) => [key, search[key]]));
}

/** Whether anything but the time range narrows the list. */
export function isNarrowed(search: LogsSearch): boolean {
  return FILTER_KEYS.some((key) => !TIME_KEYS.includes(key) && search[key] !== undefined);
}

/** The conditions of an address taken away, the time range kept. */
export function withoutConditions(search: LogsSearch): LogsSearch {
  const none = Object.fromEntries(FILTER_KEYS.filter((key) => !TIME_KEYS.includes(key)).map((key) => [key, undefined]));
  return { ...search, ...none, page: undefined, log: undefined };
}

/** A key that stands once is a list of one; a JSON array is a list too, as it is to the export. */
function asList(value: unknown): unknown {
  if (typeof value !== 'string') return Array.isArray(value) ? [...new Set(value)] : value;
  if (!value.startsWith('[')) return [value];
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return [value];
  }
}

function asNumber(value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
}

/** Nothing was said: no reason to tell that it is left out. */
function isNothing(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

function isBackwards({ from, to }: LogsSearch): boolean {
  const now = new Date();
  return from !== undefined && to !== undefined && momentOf(from, now) > momentOf(to, now);
}
