import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '../format/address.ts';
import { filterOf, readLogsSearch } from './logs-search.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const read = (query: string) => readLogsSearch(parseSearch(query));

describe('an address', () => {
  it.each([
    ['agentId=123&agentId=007', { agentId: ['123', '007'] }],
    ['status=ERROR', { status: ['ERROR'] }],
    ['provider=["openai","a,b"]', { provider: ['openai', 'a,b'] }],
    ['minCost=0.01&minDurationSeconds=2', { minCost: 0.01, minDurationSeconds: 2 }],
    ['search=42&page=3&size=200&log=x&live=off', { search: '42', page: 3, size: 200, log: 'x', live: 'off' }],
    ['columns=createdAt,model:240', { columns: 'createdAt,model:240' }],
    ['from=now-6h&to=now', { from: 'now-6h', to: 'now' }],
  ])('%s is understood, and written the same way', (query, search) => {
    expect(read(query)).toEqual({ search, dropped: [] });
    expect(readLogsSearch(parseSearch(stringifySearch(search)))).toEqual({ search, dropped: [] });
  });

  it.each([
    ['colour=red', 'colour'],
    ['status=BROKEN', 'status'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['size=7', 'size'],
    ['minCost=much', 'minCost'],
    ['from=yesterday', 'from'],
    ['from=2026-11-24T10:00:00Z&to=2026-11-24T09:00:00Z', 'to'],
    ['userPromptHash=abc', 'userPromptHash'],
    ['completionId=a&completionId=b', 'completionId'],
    ['toString=1', 'toString'],
  ])('%s is left out and told, and the rest holds', (query, key) => {
    const { search, dropped } = read(`${query}&agentType=a`);
    expect(dropped).toEqual([key]);
    expect(search).toMatchObject({ agentType: ['a'] });
    expect(Object.keys(search)).not.toContain(key);
  });

  it('what is said to be nothing is nothing, and no fault', () => {
    expect(read('search=&provider=')).toEqual({ search: {}, dropped: [] });
  });
});

describe('the filter of an address', () => {
  it('is of the last seven days where it names no time', () => {
    expect(filterOf({ provider: ['openai'], page: 2, live: 'off' }, NOW)).toEqual({
      range: 'LAST_7_DAYS',
      provider: ['openai'],
    });
  });

  it('keeps to the times it names, those before now too', () => {
    expect(filterOf({ from: 'now-90m', to: '2026-11-24T13:00:00+02:00' }, NOW)).toEqual({
      from: '2026-11-24T10:30:00.000Z',
      to: '2026-11-24T11:00:00.000Z',
    });
  });
});
