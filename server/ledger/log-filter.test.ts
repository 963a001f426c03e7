import {
  type Arbitrary,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  date,
  option,
  record,
  subarray,
  uniqueArray,
} from 'fast-check';
import { expect, it } from 'vitest';
import { foldAll } from '../testing/rollups.ts';
import { logRow, NOW, openTestLedger } from '../testing/rows.ts';
import { LOG_STATUSES, type LlmLog, type NewLlmLog } from './llm-log.entity.ts';
import { createLogMatcher } from './feed/log-filter-match.ts';
import { DATE_RANGES, type LogFilter, NO_FILTER, spanOf } from './log-filter.ts';

const NAMES = ['alpha', 'Beta', 'a\0b', 'half \ud800', "o'hara", '100%', 'under_score', 'back\\slash', ''];
const HASHES = ['a', 'b'].map((digit) => digit.repeat(64));
const TEMPLATES = ['0198f3c4-aaaa-7000-8000-000000000001', '0198f3c4-bbbb-7000-8000-000000000002'];
const DAY_MS = 86_400_000;
const DAYS_AGO = [0.0001, 0.5, 1, 1.5, 7, 8, 29, 31];

/** Rows that differ in everything a filter can look at, at the very edges of what it asks for. */
function variedRows(): NewLlmLog[] {
  return Array.from({ length: 96 }, (_, at) => {
    const name = (step: number) => NAMES[Math.floor(at / step) % NAMES.length]!;
    const isError = at % 4 === 1;
    const nano = [0, 999_999, 1_000_000, 1_000_001][at % 4]!;
    return logRow({
      createdAt: new Date(NOW.getTime() - DAYS_AGO[at % DAYS_AGO.length]! * DAY_MS),
      requestId: `request ${at}`,
      projectId: at % 3 ? name(1) : null,
      agentType: name(2),
      model: name(3),
      provider: ['openai', 'gemini'][at % 2]!,
      status: LOG_STATUSES[at % 4]!,
      templateId: at % 4 === 3 ? TEMPLATES[at % 8 === 3 ? 0 : 1]! : null,
      errorCode: isError ? 'TIMEOUT' : null,
      errorMessage: isError ? `Took TOO long, ${name(1)}` : null,
      responsePreview: isError ? null : `Answer ${name(5)} Über Straße`,
      ...(at % 5 === 0
        ? { costStatus: 'UNPRICED' as const, inputCostNano: null, outputCostNano: null }
        : { inputCostNano: nano, outputCostNano: 0 }),
      durationUs: [0, 1_499_999, 1_500_000, 1_500_001][at % 4]!,
      userPromptHash: at % 2 ? Buffer.from(HASHES[0]!, 'hex') : null,
    });
  });
}

const lists = (members: readonly string[]): Arbitrary<string[]> => subarray([...members]);
const maybe = <Value>(value: Arbitrary<Value>) => option(value, { freq: 2 });
const moment = date({ min: new Date(NOW.getTime() - 40 * DAY_MS), max: NOW, noInvalidDate: true });
const filters: Arbitrary<LogFilter> = record({
  range: maybe(constantFrom(...DATE_RANGES)),
  from: option(moment, { freq: 5 }),
  to: option(moment, { freq: 5 }),
  projectId: maybe(lists(NAMES)),
  taskId: constant(null),
  agentType: maybe(lists(NAMES)),
  agentId: constant(null),
  provider: maybe(uniqueArray(constantFrom('openai', 'gemini', 'nobody'))),
  model: maybe(lists(NAMES)),
  status: maybe(uniqueArray(constantFrom(...LOG_STATUSES))),
  requestId: option(lists(['request 1', 'request 2', 'no such']), { freq: 8 }),
  completionId: option(constantFrom('no uuid', ''), { freq: 20 }),
  templateId: option(lists([...TEMPLATES, TEMPLATES[0]!.toUpperCase(), 'no uuid', '']), { freq: 4 }),
  errorCode: option(constant(['TIMEOUT']), { freq: 8 }),
  systemPromptHash: constant(null),
  userPromptHash: option(constantFrom(...HASHES), { freq: 6 }),
  minCost: option(constantFrom(0, 0.001, 0.001_000_001), { freq: 4 }),
  minDurationSeconds: option(constantFrom(0, 1.5, 1.500_001), { freq: 4 }),
  search: option(
    constantFrom(
      'too LONG',
      'answer',
      '%',
      '_',
      '\\',
      'ALPHA',
      "O'Hara",
      'ÜBER',
      'strasse',
      'STRASSE',
      'straße',
      '',
      'a\0b',
    ),
    { freq: 3 },
  ),
});

it('the list and the live feed pass the same rows, under any filter', async () => {
  const { ledger } = await openTestLedger();
  const rows = variedRows();
  for (const row of rows) void ledger.record(row);
  await ledger.flush();
  const written = await allOf(ledger.list(NO_FILTER, { number: 1, size: 200, after: null }));
  expect(written).toHaveLength(rows.length);
  await assert(
    asyncProperty(filters, async (filter) => {
      const listed = await allOf(ledger.list(filter, { number: 1, size: 200, after: null }));
      const matches = createLogMatcher(filter, () => NOW);
      expect(listed.map(({ requestId }) => requestId)).toEqual(
        written.filter(matches).map(({ requestId }) => requestId),
      );
    }),
    { numRuns: 150, endOnFailure: true },
  );
});

async function allOf(page: Promise<{ nodes: LlmLog[] }>): Promise<LlmLog[]> {
  return (await page).nodes;
}

it('a completion is found whatever the case of its id', async () => {
  const { ledger } = await openTestLedger();
  const row = logRow();
  void ledger.record(row);
  await ledger.flush();
  const filter = { ...NO_FILTER, completionId: row.completionId.toUpperCase() };
  expect((await ledger.list(filter, { number: 1, size: 1, after: null })).totalCount).toBe(1);
  expect(createLogMatcher(filter, () => NOW)({ ...row, batchId: 1, batchIndex: 1 })).toBe(true);
});

it('an empty id is that of no call, an empty text is in every row', async () => {
  const { ledger, database } = await openTestLedger();
  void ledger.record(logRow());
  await ledger.flush();
  await foldAll(database.writes);
  const calls = async (given: Partial<LogFilter>) =>
    (await ledger.usageStats({ ...NO_FILTER, ...given }, { latency: false })).totals.calls;
  expect([await calls({ completionId: '' }), await calls({ search: '' })]).toEqual([0, 1]);
});

it('a range and a beginning both hold', () => {
  const yesterday = new Date(NOW.getTime() - DAY_MS);
  const hourAgo = new Date(NOW.getTime() - 3_600_000);
  const longAgo = new Date(0);
  expect(spanOf({ range: 'LAST_DAY', from: null, to: null }, NOW)).toEqual({ from: yesterday, to: null });
  expect(spanOf({ range: 'LAST_DAY', from: hourAgo, to: NOW }, NOW)).toEqual({ from: hourAgo, to: NOW });
  expect(spanOf({ range: 'LAST_DAY', from: longAgo, to: null }, NOW)).toEqual({ from: yesterday, to: null });
  expect(spanOf({ range: 'ALL', from: null, to: null }, NOW)).toEqual({ from: null, to: null });
});

it('times that no id can hold are no fault', async () => {
  const { ledger } = await openTestLedger();
  void ledger.record(logRow());
  await ledger.flush();
  const everything = {
    ...NO_FILTER,
    from: new Date('-200000-01-01T00:00:00Z'),
    to: new Date('+200000-01-01T00:00:00Z'),
  };
  expect((await ledger.list(everything, { number: 1, size: 1, after: null })).totalCount).toBe(1);
});
