import { expect, it } from 'vitest';
import { ProviderError } from '../providers/provider.ts';
import { createCoolDown } from './cool-down.ts';

function openCoolDown() {
  let time = Date.parse('2026-11-24T12:00:00Z');
  const coolDown = createCoolDown(() => new Date(time));
  return {
    coolDown,
    pass: (seconds: number) => void (time += seconds * 1000),
    fail(code: ProviderError['code'], times = 1) {
      for (let number = 0; number < times; number += 1) {
        coolDown.failed('p', new ProviderError(code, `${code} it is`, { billed: 'NOTHING' }));
      }
    },
    isCooling: () => coolDown.healthOf('p').isCooling,
  };
}

it('a provider that was never called is well', () => {
  expect(openCoolDown().coolDown.healthOf('p')).toEqual({ isCooling: false, lastError: null, lastErrorAt: null });
});

it('the tenth transient fault in a row cools it down for 5 seconds', () => {
  const { fail, isCooling, pass } = openCoolDown();
  fail('PROVIDER_ERROR', 9);
  expect(isCooling()).toBe(false);
  fail('TIMEOUT');
  expect(isCooling()).toBe(true);
  pass(5);
  expect(isCooling()).toBe(false);
});

it('the second refused key in a row does, too', () => {
  const { fail, isCooling } = openCoolDown();
  fail('AUTHENTICATION');
  fail('PROVIDER_ERROR');
  fail('AUTHENTICATION');
  expect(isCooling()).toBe(false);
  fail('AUTHENTICATION');
  expect(isCooling()).toBe(true);
});

it('each further pause is twice as long, up to a minute, and one fault on trial is enough', () => {
  const { fail, isCooling, pass } = openCoolDown();
  fail('NETWORK', 10);
  for (const seconds of [5, 10, 20, 40, 60, 60]) {
    pass(seconds - 0.001);
    expect(isCooling()).toBe(true);
    pass(0.001);
    expect(isCooling()).toBe(false);
    fail('NETWORK');
  }
});

it('a success sets everything back, but what went wrong last stays to be seen', () => {
  const { coolDown, fail, isCooling, pass } = openCoolDown();
  fail('NETWORK', 10);
  pass(5);
  coolDown.succeeded('p');
  fail('NETWORK', 9);
  expect(isCooling()).toBe(false);
  coolDown.succeeded('p');
  expect(coolDown.healthOf('p')).toMatchObject({
    lastError: 'NETWORK it is',
    lastErrorAt: new Date('2026-11-24T12:00:05Z'),
  });
});

it('faults of the caller, and faults while it cools, change nothing', () => {
  const { fail, isCooling, pass } = openCoolDown();
  fail('BAD_REQUEST', 50);
  expect(isCooling()).toBe(false);
  fail('NETWORK', 60);
  pass(5);
  expect(isCooling()).toBe(false);
});
