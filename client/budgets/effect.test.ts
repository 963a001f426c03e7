import { expect, it } from 'vitest';
import { periodAround, raisedAtOnce, rowsOf } from './effect.ts';

it.each([
  ['DAY', 'Europe/Berlin', '2026-10-25T10:00:00Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['DAY', 'America/Los_Angeles', '2026-03-08T20:00:00Z', '2026-03-08T08:00:00.000Z', '2026-03-09T07:00:00.000Z'],
  ['WEEK', 'Asia/Kolkata', '2026-11-22T18:29:00Z', '2026-11-15T18:30:00.000Z', '2026-11-22T18:30:00.000Z'],
  ['WEEK', 'UTC', '2026-11-22T23:59:59Z', '2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  ['MONTH', 'Pacific/Auckland', '2026-11-30T11:30:00Z', '2026-11-30T11:00:00.000Z', '2026-12-31T11:00:00.000Z'],
] as const)('the %s in %s around %s begins at its own midnight', (period, zone, now, from, to) => {
  expect(periodAround(period, zone, Date.parse(now))).toEqual({ from, to });
});

it('the rows of a budget are those of its period and subject', () => {
  const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
  expect(rowsOf({ scope: 'GLOBAL' }, period)).toEqual(period);
  expect(rowsOf({ scope: 'PROJECT', scopeValue: 'acme' }, period)).toEqual({ ...period, projectId: ['acme'] });
  expect(rowsOf({ scope: 'AGENT_TYPE', scopeValue: 'writer' }, period)).toEqual({ ...period, agentType: ['writer'] });
  expect(rowsOf({ scope: 'PROVIDER', scopeValue: 'openai' }, period)).toEqual({ ...period, provider: ['openai'] });
});

it('saving raises what is reached and was not raised yet, to the nano-dollar', () => {
  expect(raisedAtOnce({ spent: 0.7, limit: 1, raised: 0 })).toEqual([50, 70]);
  expect(raisedAtOnce({ spent: 0.699_999_999, limit: 1, raised: 0 })).toEqual([50]);
  expect(raisedAtOnce({ spent: 0.07, limit: 0.1, raised: 50 })).toEqual([70]);
  expect(raisedAtOnce({ spent: 3, limit: 1, raised: 100 })).toEqual([]);
  expect(raisedAtOnce({ spent: 1_000_000, limit: 1_000_000, raised: 95 })).toEqual([99, 100]);
});
