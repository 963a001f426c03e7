import { expect, it } from 'vitest';
import { NO_FILTER } from '../ledger/log-filter.ts';
import { filterOfQuery } from './filter-of-query.ts';

const read = (query: string) => filterOfQuery(new URLSearchParams(query));
const HASH = 'aB'.repeat(32);

it('an empty query lets every row pass', () => {
  expect(read('')).toEqual(NO_FILTER);
});

it('every condition has a key of its name', () => {
  const lists = [
    'projectId',
    'taskId',
    'agentType',
    'agentId',
    'provider',
    'model',
    'requestId',
    'templateId',
    'errorCode',
  ];
  const query = new URLSearchParams({
    range: 'LAST_DAY',
    from: '2026-11-24T12:00:00+01:00',
    to: '2026-11-24T12:00:00.5Z',
    ...Object.fromEntries(lists.map((name) => [name, `some ${name}`])),
    status: 'ERROR',
    completionId: 'c',
    systemPromptHash: HASH,
    userPromptHash: HASH,
    minCost: '0.001',
    minDurationSeconds: '1e1',
    search: '50 % & more',
  });
  expect(filterOfQuery(query)).toEqual({
    range: 'LAST_DAY',
    from: new Date('2026-11-24T11:00:00Z'),
    to: new Date('2026-11-24T12:00:00.500Z'),
    ...Object.fromEntries(lists.map((name) => [name, [`some ${name}`]])),
    status: ['ERROR'],
    completionId: 'c',
    systemPromptHash: HASH.toLowerCase(),
    userPromptHash: HASH.toLowerCase(),
    minCost: 0.001,
    minDurationSeconds: 10,
    search: '50 % & more',
  });
  expect([...query.keys()].toSorted()).toEqual(Object.keys(NO_FILTER).toSorted());
});

it.each([
  ['repeated', 'agentType=a&agentType=b', ['a', 'b']],
  ['as JSON, as the Logs page has it', 'agentType=%5B%22a%22%2C%22b%22%5D', ['a', 'b']],
  ['empty', 'agentType=%5B%5D', []],
  ['of a value with a comma', 'agentType=a,b', ['a,b']],
  ['of a value with brackets', 'agentType=[draft]', ['[draft]']],
  ['of the empty text', 'agentType=', ['']],
])('a list may be %s', (_what, query, expected) => {
  expect(read(query).agentType).toEqual(expected);
});

it.each([
  ['colour=red', 'colour is not known; there are range, from, to, projectId,'],
  ['constructor=x', 'constructor is not known'],
  ['page=2&status=ERROR', 'page is not known'],
  ['range=LAST_DAY&range=ALL', 'range must be given once'],
  ['range=YESTERDAY', 'range must be one of LAST_DAY, LAST_7_DAYS, LAST_30_DAYS, ALL'],
  ['status=BROKEN', 'status[0] must be one of SUCCESS, ERROR, CACHED, TEMPLATED'],
  ['from=yesterday', 'from must be a time such as 2026-11-24T12:00:00Z'],
  ['from=2026-11-24T12:00:00 01:00', 'from must be a time'],
  ['from=2026-02-02T00:00:00Z&to=2026-01-01T00:00:00Z', 'to must not be before from'],
  ['minCost=', 'minCost must be a number from 0 to 1000000'],
  ['minCost=-1', 'minCost must be a number from 0 to 1000000'],
  ['userPromptHash=abc', 'userPromptHash must be a SHA-256'],
  [`search=${'x'.repeat(201)}`, 'search must have at most 200 characters'],
  [`${'k'.repeat(9000)}=1`, `${'k'.repeat(50)} is not known`],
])('%.40s is refused by name', (query, expected) => {
  expect(() => read(query)).toThrow(expected);
});
