import { createRandom, type Random } from '../demo/random.ts';

const DAY_MS = 86_400_000;
const DAYS = 60;
/** No call lies where a range that is counted back from now may begin while the test runs. */
const QUIET_MS = 15 * 60_000;
const RANGES = { LAST_DAY: 1, LAST_7_DAYS: 7, LAST_30_DAYS: 30, ALL: null } as const;
const MODELS = ['gpt-4o', 'gemini-2.5-flash', 'claude-sonnet-4-5', 'a-model-nobody-knows'];
const PROVIDERS = ['openai', 'gemini', 'anthropic', 'elsewhere'];
const WORDS = ['timeout', 'overloaded', 'Quota', 'network', 'FORBIDDEN', 'parse', '100%', 'under_score'];
const CODES = ['TIMEOUT', 'RATE_LIMITED', 'NETWORK'];

/** A row as the export has it, as far as it is looked at. */
export type ForeignRow = Record<(typeof LISTS)[number], string | null> & {
  id: string;
  createdAt: string;
  completionId: string;
  systemPromptHash: string | null;
  userPromptHash: string | null;
  totalCost: number | null;
  durationSeconds: number;
  errorMessage: string | null;
  responsePreview: string | null;
};

const LISTS = [
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

/** A filter as the API takes it. */
export type ForeignFilter = Record<string, any>;

export interface ForeignCalls {
  /** Calls of the last 60 days as `recordCalls` takes them, with everything that can be given, or left out. */
  make(count: number): Record<string, unknown>[];
  /** A filter of up to four conditions, on values that occur in these rows or, now and then, do not. */
  filter(rows: readonly ForeignRow[]): ForeignFilter;
  random: Random;
}

/** The same calls and filters for the same seed and moment. */
export function createForeignCalls(seed: number, now: Date): ForeignCalls {
  const random = createRandom(seed);
  const upTo = (most: number) => Math.floor(random.next() * most);
  const oneOf = <Value>(values: readonly Value[]) => values[upTo(values.length)]!;
  const maybe = <Value>(value: Value) => (random.next() < 0.7 ? value : null);

  function moment(): Date {
    for (;;) {
      const ago = random.next() * DAYS * DAY_MS;
      const isNearRange = [0, 1, 7, 30].some((days) => Math.abs(ago - days * DAY_MS) < QUIET_MS);
      if (!isNearRange) return new Date(now.getTime() - ago);
    }
  }

  function makeCall(): Record<string, unknown> {
    const success = random.next() < 0.9;
    const known = upTo(MODELS.length);
    return {
      requestId: random.uuid(),
      agentType: `type-${upTo(7)}`,
      agentId: maybe(`agent-${upTo(40)}`),
      projectId: maybe(`project-${Math.floor(20 * random.next() ** 3)}`),
      taskId: maybe(`task-${upTo(900)}`),
      provider: PROVIDERS[known],
      model: MODELS[known],
      inputTokens: random.next() < 0.05 ? null : Math.round(random.around(900, 1)),
      outputTokens: random.next() < 0.05 ? null : Math.round(random.around(300, 1)),
      durationSeconds: Math.round(random.around(1_200_000, 0.9)) / 1e6,
      success,
      ...(success ? {} : { errorCode: oneOf(CODES), errorMessage: `Failed: ${oneOf(WORDS)} ${upTo(100)}` }),
      responsePreview: success ? `An answer on ${oneOf(WORDS)} number ${upTo(1000)}` : null,
      createdAt: moment().toISOString(),
    };
  }

  /** One condition by its name, true of that row, or of nothing. */
  function condition(name: string, row: ForeignRow, other: ForeignRow): unknown {
    if (name === 'range') return oneOf(Object.keys(RANGES));
    if (name === 'from' || name === 'to') return moment().toISOString();
    if (name === 'completionId') return row.completionId;
    if (name === 'systemPromptHash' || name === 'userPromptHash') return row[name] ?? 'ab'.repeat(32);
    if (name === 'minCost') return Math.round((row.totalCost ?? 0.01) * 1e6) / 1e6;
    if (name === 'minDurationSeconds') return row.durationSeconds;
    if (name === 'search') return oneOf([...WORDS, 'ANSWER ON', 'failed: ', `number ${upTo(99)}`, 'nowhere']);
    const values = [row, other].map((each) => each[name as 'projectId']).filter((value) => value !== null);
    const absent = name === 'status' ? 'TEMPLATED' : 'absent';
    return oneOf([values, values.slice(0, 1), [...values, absent], [absent]]);
  }

  return {
    random,
    make: (count) => Array.from({ length: count }, makeCall),
    filter(rows) {
      const names = [...LISTS, 'range', 'from', 'to', 'range', 'from', ...SINGLE];
      const filter: ForeignFilter = {};
      for (let left = upTo(5); left > 0; left -= 1) {
        const name = oneOf(names);
        filter[name] = condition(name, oneOf(rows), oneOf(rows));
      }
      if (filter['from'] > filter['to']) [filter['from'], filter['to']] = [filter['to'], filter['from']];
      return filter;
    },
  };
}

const SINGLE = ['completionId', 'systemPromptHash', 'userPromptHash', 'minCost', 'minDurationSeconds', 'search'];

/** Whether the row passes, by the words of the API's documentation and nothing of the product. */
export function passes(row: ForeignRow, filter: ForeignFilter, now: Date): boolean {
  const days = RANGES[(filter['range'] ?? 'ALL') as keyof typeof RANGES];
  const since = days === null ? -Infinity : now.getTime() - days * DAY_MS;
  const at = Date.parse(row.createdAt);
  const texts = [row.errorMessage, row.responsePreview].map((text) => (text ?? '').toLowerCase());
  const { from, to, completionId, systemPromptHash, userPromptHash, minCost, minDurationSeconds, search } = filter;
  return (
    at >= since &&
    (from === undefined || at >= Date.parse(from)) &&
    (to === undefined || at < Date.parse(to)) &&
    LISTS.every((name) => filter[name] === undefined || filter[name].includes(row[name])) &&
    (completionId === undefined || row.completionId === completionId) &&
    (systemPromptHash === undefined || row.systemPromptHash === systemPromptHash) &&
    (userPromptHash === undefined || row.userPromptHash === userPromptHash) &&
    (minCost === undefined || (row.totalCost !== null && nano(row.totalCost) >= nano(minCost))) &&
    (minDurationSeconds === undefined || row.durationSeconds >= minDurationSeconds) &&
    (search === undefined || texts.some((text) => text.includes(search.toLowerCase())))
  );
}

/** Whole nano-dollars. */
export function nano(dollars: number | null): number {
  return Math.round((dollars ?? 0) * 1e9);
}
