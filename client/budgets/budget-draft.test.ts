import { describe, expect, it } from 'vitest';
import { counterpartOf, draftOf, faultsOf, inputOf, limitIn } from './budget-draft.ts';

const acme = {
  scope: 'PROJECT',
  scopeValue: 'acme',
  period: 'WEEK',
  timeZone: 'UTC',
  limit: 0.000_000_1,
  enforced: false,
} as const;

describe('a limit', () => {
  it.each([
    ['25', 25],
    [' $0.50 ', 0.5],
    ['1,000.5', 1000.5],
    ['1000000', 1_000_000],
    ['0.000000001', 1e-9],
  ])('%s is one', (text, dollars) => {
    expect(limitIn(text)).toBe(dollars);
  });

  it.each(['', '0', '-1', '1,00', '1e3', '1000000.01', '0.0000000001', 'ten', '.5'])('%s is none', (text) => {
    expect(limitIn(text)).toBe(null);
  });
});

it('the form of a budget that is there has its values, small ones written out', () => {
  expect(draftOf(acme, 'Asia/Tokyo')).toEqual({ ...acme, limit: '0.0000001' });
  expect(draftOf({ ...acme, limit: 100 }, 'UTC').limit).toBe('100');
});

it('an empty form is for all calls in a month on the viewer’s clock, and lacks its limit', () => {
  const draft = draftOf(null, 'Asia/Tokyo');
  expect(draft).toMatchObject({ scope: 'GLOBAL', period: 'MONTH', timeZone: 'Asia/Tokyo', enforced: true });
  expect(Object.keys(faultsOf(draft))).toEqual(['limit']);
  expect(inputOf(draft)).toBe(null);
});

it('a value is asked for exactly where the scope has one, and is sent only there', () => {
  const draft = { ...draftOf(null, 'UTC'), limit: '5' };
  expect(faultsOf({ ...draft, scope: 'AGENT_TYPE', scopeValue: ' ' })).toEqual({ scopeValue: 'Which agent type?' });
  expect(inputOf({ ...draft, scopeValue: 'left over' })).not.toHaveProperty('scopeValue');
  expect(inputOf({ ...draft, scope: 'PROJECT', scopeValue: ' acme ' })).toMatchObject({ scopeValue: 'acme', limit: 5 });
});

it('saving changes the budget of the same scope, value and period', () => {
  const all = { ...acme, scope: 'GLOBAL', scopeValue: null } as const;
  const draft = draftOf(acme, 'UTC');
  expect(counterpartOf({ ...draft, limit: '7', timeZone: 'Asia/Tokyo' }, [all, acme])).toBe(acme);
  expect(counterpartOf({ ...draft, period: 'DAY' }, [all, acme])).toBe(undefined);
  expect(counterpartOf({ ...draft, scope: 'GLOBAL' }, [all, acme])).toBe(all);
});
