import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';
import { createLocalIdempotency } from './local-idempotency.ts';

const content = fingerprint({ prompt: 'Hello' });
const other = fingerprint({ prompt: 'other' });

function open() {
  let timeMs = 1;
  const local = createLocalIdempotency(() => timeMs);
  return { local, pass: (hours: number) => void (timeMs += hours * 3_600_000) };
}
const codeOf = (work: () => unknown): string => {
  try {
    return String(work());
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it('one at a time holds the claim, and content is looked at first', () => {
  const { local } = open();
  expect(local.claim('id', content)).toBeNull();
  expect(codeOf(() => local.claim('id', content))).toBe('REQUEST_IN_PROGRESS');
  expect(codeOf(() => local.claim('id', other))).toBe('BAD_USER_INPUT');
  expect(local.claim('another id', content)).toBeNull();
});

it('what was answered is answered again, for 24 hours', () => {
  const { local, pass } = open();
  local.claim('id', content);
  local.keep('id', '"answer"');
  pass(24);
  expect(local.claim('id', content)).toBe('"answer"');
  expect(codeOf(() => local.claim('id', other))).toBe('BAD_USER_INPUT');
  pass(0.001);
  expect(local.claim('id', other)).toBeNull();
});

it('what failed may be tried anew, also with other content', () => {
  const { local } = open();
  local.claim('id', content);
  local.release('id');
  expect(local.claim('id', other)).toBeNull();
});

it('answers are bounded in number and in bytes, claims are never forgotten', () => {
  const { local } = open();
  const answer = (id: string, text: string) => {
    local.claim(id, content);
    local.keep(id, text);
  };
  local.claim('held', content);
  answer('first', '"answer"');
  for (let number = 0; number < 10_000; number += 1) answer(`id ${number}`, '"answer"');
  expect(codeOf(() => local.claim('first', other))).toBe('null');
  expect(local.claim('id 9999', content)).toBe('"answer"');

  for (let number = 0; number < 5; number += 1) answer(`long ${number}`, 'x'.repeat(4_000_000));
  expect(codeOf(() => local.claim('long 0', other))).toBe('null');
  expect(local.claim('long 4', content)).toHaveLength(4_000_000);
  expect(codeOf(() => local.claim('held', content))).toBe('REQUEST_IN_PROGRESS');
});
