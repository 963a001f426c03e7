import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOfNetwork, failureOfStatus } from './classify-failure.ts';

const mask = (text: string) => text.replaceAll('secret', '***');
const failure = (headers: Record<string, string>, message = '') =>
  failureOfStatus(429, new Headers(headers), JSON.stringify({ error: { message } }), mask);

describe('how long the vendor asks to wait', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00Z'), toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['not at all', {}, null],
    ['seconds', { 'retry-after': '7' }, 7],
    ['half a second', { 'retry-after': '0.5' }, 0.5],
    ['a date', { 'retry-after': 'Tue, 24 Nov 2026 12:00:30 GMT' }, 30],
    ['a date gone by', { 'retry-after': 'Tue, 24 Nov 2026 11:00:00 GMT' }, 0],
    ['milliseconds, which are more exact', { 'retry-after-ms': '1500', 'retry-after': '2' }, 1.5],
    ['milliseconds nobody can read', { 'retry-after-ms': 'soon', 'retry-after': '2' }, 2],
    ['nothing one can read', { 'retry-after': 'soon' }, null],
    ['less than nothing', { 'retry-after': '-5' }, 0],
    ['for ever', { 'retry-after': '1e99' }, 86_400],
  ])('%s', (_what, headers, seconds) => {
    expect(failure(headers as Record<string, string>).retryAfterSeconds).toBe(seconds);
  });
});

describe('a message', () => {
  it('is at most 500 characters long and cut between them', () => {
    const { message } = failure({}, '🦊'.repeat(400));
    expect(message.length).toBeLessThanOrEqual(500);
    expect(message.isWellFormed()).toBe(true);
    expect(message).toMatch(/^HTTP 429: (🦊)+$/u);
  });

  it('has no control characters and no half characters', () => {
    expect(failure({}, 'a\u0000b\nc\ud800d').message).toBe('HTTP 429: a b c\ufffdd');
  });

  it('hides a key that is cut off by the end of the message', () => {
    expect(failure({}, `${'x'.repeat(485)} secret`).message).toMatch(/x \*\*\*$/);
  });

  it('hides keys that are not ours by their looks', () => {
    expect(failure({}, 'sk-1234 at ?key=abc&x=1 by Bearer xyz').message).toBe(
      'HTTP 429: *** at ?key=***&x=1 by Bearer ***',
    );
  });
});

describe('a network that fails', () => {
  it.each([
    ['ECONNREFUSED', 'NETWORK', 'NOTHING'],
    ['ENOTFOUND', 'NETWORK', 'NOTHING'],
    ['UND_ERR_CONNECT_TIMEOUT', 'TIMEOUT', 'NOTHING'],
    ['UND_ERR_HEADERS_TIMEOUT', 'TIMEOUT', 'UNKNOWN'],
    ['ECONNRESET', 'NETWORK', 'UNKNOWN'],
    ['UND_ERR_SOCKET', 'NETWORK', 'UNKNOWN'],
  ])('%s is %s, and %s was billed', (code, kind, billed) => {
    const error = Object.assign(new Error('connect to 10.0.0.1 with secret'), { code });
    expect(failureOfNetwork(error)).toMatchObject({
      code: kind,
      billed,
      message: `The provider cannot be reached (${code})`,
    });
  });

  it('without a code tells nothing of itself', () => {
    expect(failureOfNetwork(new Error('secret'))).toMatchObject({
      code: 'NETWORK',
      billed: 'UNKNOWN',
      message: 'The provider cannot be reached (the connection failed)',
    });
  });
});
