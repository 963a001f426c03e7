import { type Change, exceptValue } from './conditions.ts';
import { type FilterKey, type ListKey, type LogsSearch, readLogsSearch, STATUSES } from './logs-search.ts';
import type { Facets } from './use-log-summary.ts';

/** The conditions that can be written, by the word for each; the names of the API are understood as well. */
export const WORDS = {
  status: 'status',
  provider: 'provider',
  model: 'model',
  agentType: 'agentType',
  agent: 'agentId',
  project: 'projectId',
  task: 'taskId',
  error: 'errorCode',
  request: 'requestId',
  completion: 'completionId',
  template: 'templateId',
  cost: 'minCost',
  duration: 'minDurationSeconds',
  systemPrompt: 'systemPromptHash',
  userPrompt: 'userPromptHash',
} as const satisfies Record<string, FilterKey>;
type WrittenKey = (typeof WORDS)[keyof typeof WORDS];
const LISTS: readonly FilterKey[] = [
  'status',
  'provider',
  'model',
  'agentType',
  'agentId',
  'projectId',
  'taskId',
  'errorCode',
  'requestId',
  'templateId',
] satisfies ListKey[];
const NUMBERS: readonly FilterKey[] = ['minCost', 'minDurationSeconds'];

/** A word of the text: a condition, or where there is no key, text to look for. */
interface Token {
  text: string;
  isWithout: boolean;
  key: string | null;
  value: string;
}

/** A text that says something else than it seems, and why. */
export class FilterTextError extends Error {}

/**
 * What a text such as `status:error model:gpt-4o cost:>0.01 "free text"` changes in an address: what it does not name is taken away.
 * @throws FilterTextError naming the word that is not understood.
 */
export function readFilterText(text: string, facets: Facets): Change {
  const said: Record<string, unknown> = {};
  const words: string[] = [];
  for (const token of tokensOf(text)) {
    if (token.key === null) words.push(token.value);
    else take(said, token, facets);
  }
  if (words.length > 0) said['search'] = words.join(' ');
  const { search, dropped } = readLogsSearch(said);
  if (dropped.length > 0) throw new FilterTextError(`${wordOf(dropped[0]!)}: this value is not allowed.`);
  const none = Object.fromEntries([...Object.values(WORDS), 'search'].map((key) => [key, undefined]));
  return { ...none, ...search };
}

/** The conditions of an address as text: what `readFilterText` reads as the same. */
export function writeFilterText(search: LogsSearch): string {
  const words = Object.entries(WORDS).flatMap(([word, key]) => {
    const value = search[key];
    if (value === undefined) return [];
    const values = Array.isArray(value) ? value : [value];
    return values.map(
      (one) => `${word}:${isNumber(key) ? `>=${one}` : quote(key === 'status' ? lower(one) : String(one))}`,
    );
  });
  const text = search.search === undefined ? [] : [isPlain(search.search) ? search.search : quoted(search.search)];
  return [...words, ...text].join(' ');
}

/** The word for a condition, or the API's own name where there is none. */
export function wordOf(key: string): string {
  return Object.entries(WORDS).find(([, name]) => name === key)?.[0] ?? key;
}

/** The condition that a word is for; null: there is none. */
export function keyOf(word: string): WrittenKey | null {
  const written = Object.entries(WORDS).find(
    ([name, key]) => lower(name) === lower(word) || lower(key) === lower(word),
  );
  return written?.[1] ?? null;
}

export function quote(value: string): string {
  return value === '' || /[\s"]/.test(value) ? quoted(value) : value;
}

function take(said: Record<string, unknown>, { text, isWithout, key: word, value }: Token, facets: Facets): void {
  const key = keyOf(word!);
  if (key === null) throw new FilterTextError(`${text}: there is no condition of this name. There are ${known()}.`);
  if (value === '') throw new FilterTextError(`${text} needs a value.`);
  if (isNumber(key)) {
    said[key] = numberOf(text, key, value);
  } else if (!LISTS.includes(key)) {
    said[key] = value;
  } else if (isWithout) {
    const others = exceptValue(said as LogsSearch, facets, key as ListKey, properValue(key, value));
    if (!others) throw new FilterTextError(`${text}: all but one can be said only of values that are all known.`);
    Object.assign(said, others);
  } else {
    said[key] = [...((said[key] as string[] | undefined) ?? []), properValue(key, value)];
  }
}

/** `cost:>0.01`, `duration:>=500ms`. */
function numberOf(text: string, key: FilterKey, value: string): number {
  const [, amount, unit] = /^>?=?\$?(\d*\.?\d+(?:e-?\d+)?)(ms|s|m)?$/i.exec(value) ?? [];
  if (amount === undefined || (unit !== undefined && key === 'minCost')) {
    const example = key === 'minCost' ? 'cost:>0.01' : 'duration:>2s';
    throw new FilterTextError(`${text}: write it as in ${example}.`);
  }
  return Number(amount) * ({ ms: 0.001, s: 1, m: 60 }[unit ?? 's'] ?? 1);
}

function properValue(key: FilterKey, value: string): string {
  if (key !== 'status') return value;
  const name = value.toUpperCase();
  const status = STATUSES.find((one) => one === name || (name === 'TEMPLATE' && one === 'TEMPLATED'));
  if (!status) throw new FilterTextError(`status:${value}: there are ${STATUSES.map(lower).join(', ')}.`);
  return status;
}

function tokensOf(text: string): Token[] {
  const word = /(-?)([A-Za-z]+):("(?:[^"\\]|\\.)*"?|\S*)|("(?:[^"\\]|\\.)*"?)|(\S+)/g;
  return [...text.matchAll(word)].map(([whole, without, key, value, quotedText, plain]) => ({
    text: whole,
    isWithout: without === '-',
    key: key ?? null,
    value: unquote(value ?? quotedText ?? plain!),
  }));
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.replace(/^"|(?<!\\)"$/g, '').replaceAll(/\\(.)/g, '$1') : text;
}

function quoted(value: string): string {
  return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Text that is read back as nothing but text, with single spaces. */
function isPlain(text: string): boolean {
  return !/[":]/.test(text) && text.trim().replaceAll(/\s+/g, ' ') === text;
}

function known(): string {
  return Object.keys(WORDS).join(', ');
}

function isNumber(key: FilterKey): boolean {
  return NUMBERS.includes(key);
}

function lower(text: unknown): string {
  return String(text).toLowerCase();
}
