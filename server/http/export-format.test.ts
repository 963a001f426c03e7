import { expect, it } from 'vitest';
import { LOG_FIELDS } from '../graphql/describe-log.ts';
import { describeForFile, type ExportedLog } from '../graphql/export-logs.ts';
import { logRow } from '../testing/rows.ts';
import { CSV, NDJSON } from './export-format.ts';

const names = { provider: (id: string) => id, model: (_provider: string, model: string) => model };
const describe = (given: Parameters<typeof logRow>[0], timeZone = 'UTC') =>
  describeForFile({ ...logRow(given), batchId: 1, batchIndex: 1 }, names, timeZone);

/** The cells of a line without quoted commas, by field. */
function cellsOf(log: ExportedLog): Record<string, string> {
  const cells = CSV.line(log).trimEnd().split(',');
  return Object.fromEntries(LOG_FIELDS.map((name, at) => [name, cells[at]!]));
}

it('a CSV begins with the names of the fields', () => {
  expect(CSV.head).toMatch(/^id,requestId,completionId,.*,createdAt,feedPosition\r\n$/);
});

it.each([
  [0, '0'],
  [1, '0.000000001'],
  [100, '0.0000001'],
  [123_456_789, '0.123456789'],
  [300_000_000, '0.3'],
  [1_000_000_000, '1'],
  [8_000_000_000_000_001, '8000000.000000001'],
])('%d nano-dollars are written without noise, as %s', (inputCostNano, expected) => {
  const log = describe({ inputCostNano, outputCostNano: 0 });
  expect(cellsOf(log).inputCost).toBe(expected);
  expect(JSON.parse(NDJSON.line(log)).inputCost).toBe(Number(expected));
});

it('null is an empty cell, and the empty text is not null', () => {
  expect(cellsOf(describe({ projectId: null, taskId: '' }))).toMatchObject({ projectId: '', taskId: '""' });
});

it.each([
  ['UTC', '2026-07-01T12:00:00.500Z', '2026-07-01T12:00:00.500Z'],
  ['Europe/Berlin', '2026-07-01T12:00:00.5Z', '2026-07-01T14:00:00.500+02:00'],
  ['Europe/Berlin', '2026-12-31T23:30:00Z', '2027-01-01T00:30:00.000+01:00'],
  // The hour that is there twice when clocks go back.
  ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01T01:30:00.000-04:00'],
  ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01T01:30:00.000-05:00'],
  ['Asia/Kathmandu', '2026-11-24T12:00:00Z', '2026-11-24T17:45:00.000+05:45'],
])('in %s the instant %s is written as %s, in either file', (timeZone, instant, expected) => {
  const log = describe({ createdAt: new Date(instant) }, timeZone);
  expect(cellsOf(log).createdAt).toBe(expected);
  expect(JSON.parse(NDJSON.line(log)).createdAt).toBe(expected);
});

it('times have their offset, and truths are words', () => {
  expect(cellsOf(describe({ createdAt: new Date('2026-11-24T12:00:00.5Z') }))).toMatchObject({
    createdAt: '2026-11-24T12:00:00.500Z',
    success: 'true',
    cacheHit: 'false',
  });
});

it.each([
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['1=1', '1=1'],
  ["'quoted", "'quoted"],
  ['a "word"', '"a ""word"""'],
  ['two\nlines', '"two\nlines"'],
])('the text %j is written as %j', (agentType, expected) => {
  expect(cellsOf(describe({ agentType })).agentType).toBe(expected);
});

it('metadata is JSON in its cell', () => {
  expect(CSV.line(describe({ metadata: { run: 7, name: 'x' } }))).toContain(',"{""run"":7,""name"":""x""}",');
});

it('a line of NDJSON is one object, whatever is in its texts', () => {
  const line = NDJSON.line(describe({ agentType: 'two\r\nlines', metadata: { a: [null] } }));
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(JSON.parse(line)).toMatchObject({ agentType: 'two\r\nlines', metadata: { a: [null] }, projectId: null });
});
