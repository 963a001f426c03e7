import { GraphQLDateTime } from 'graphql-scalars';
import { LedgerError } from '../errors.ts';
import type { LogFilter } from '../ledger/log-filter.ts';
import { checkFilter } from './llm-log-filter-rules.ts';
import type { LlmLogFilterInput } from './llm-log-filter.input.ts';

/** What the values of one key of a URL mean. */
type Reader = (values: string[]) => unknown;

const readText: Reader = ([value]) => value;
const READERS: Record<keyof LogFilter, Reader> = {
  range: readText,
  from: readInstant,
  to: readInstant,
  projectId: readList,
  taskId: readList,
  agentType: readList,
  agentId: readList,
  provider: readList,
  model: readList,
  status: readList,
  requestId: readList,
  completionId: readText,
  templateId: readList,
  errorCode: readList,
  systemPromptHash: readText,
  userPromptHash: readText,
  minCost: readNumber,
  minDurationSeconds: readNumber,
  search: readText,
};
const SHOWN_CHARACTERS = 50;

/**
 * The filter in the query of a URL: its keys are the names of LlmLogFilter, held to the same rules. A list is its key repeated,
 * or once a JSON array, as the address of the Logs page has it; a comma is a part of a value. `others` are keys that the URL may have
 * beside it: they are named to who writes one wrong.
 * @throws LedgerError BAD_USER_INPUT naming the key and what is allowed.
 */
export function filterOfQuery(query: URLSearchParams, others: readonly string[] = []): LogFilter {
  const keys = [...new Set(query.keys())];
  const unknown = keys.filter((key) => !Object.hasOwn(READERS, key));
  const repeated = keys.filter((key) => query.getAll(key).length > 1 && !isList(key));
  if (unknown.length > 0) {
    const known = [...Object.keys(READERS), ...others];
    throw refusal(unknown[0]!, `is not known; there are ${known.join(', ')}`);
  }
  if (repeated.length > 0) throw refusal(repeated[0]!, 'must be given once');
  const given = keys.map((key) => [key, READERS[key as keyof LogFilter](query.getAll(key))]);
  return checkFilter(Object.fromEntries(given) as LlmLogFilterInput, '');
}

function refusal(key: string, rule: string): LedgerError {
  const name = key.slice(0, SHOWN_CHARACTERS);
  return new LedgerError('BAD_USER_INPUT', `${name} ${rule}.`, { fields: [name] });
}

function isList(key: string): boolean {
  return READERS[key as keyof LogFilter] === readList;
}

function readList(values: string[]): string[] {
  const [first = ''] = values;
  return values.length === 1 && first.startsWith('[') ? (jsonList(first) ?? values) : values;
}

/** null: it is something else that begins with a bracket. */
function jsonList(text: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every((member) => typeof member === 'string') ? parsed : null;
  } catch {
    return null;
  }
}

/** What is no number is left to the rules. */
function readNumber([value = '']: string[]): number {
  return value.trim() === '' ? Number.NaN : Number(value);
}

/** As the API reads a DateTime; what is none is left to the rules. */
function readInstant([value]: string[]): Date {
  try {
    return GraphQLDateTime.parseValue(value);
  } catch {
    return new Date(Number.NaN);
  }
}
