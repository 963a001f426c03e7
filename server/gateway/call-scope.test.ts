import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openCallScope } from './call-scope.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  const left = vi.getTimerCount();
  vi.useRealTimers();
  if (left > 0) throw new Error(`${left} timers were left`);
});

const deps = { elapsedMs: () => Date.now(), askDatabase: <Answer>(statement: () => Promise<Answer>) => statement() };

function open(timeoutMs = 1000) {
  const caller = new AbortController();
  const scope = openCallScope(timeoutMs, caller.signal, deps);
  return { scope, caller };
}
/** Takes the failure at once, so that none is ever without a listener. */
const failureOf = (work: Promise<unknown>) => work.catch((error: unknown) => error);
const never = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

it('ends at its deadline as TIMEOUT', async () => {
  const { scope } = open(1000);
  const work = scope.withTryLimit(5000, never);
  const outcome = failureOf(work);
  expect(scope.remainingMs()).toBe(1000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await outcome).toMatchObject({ code: 'TIMEOUT', message: 'The deadline of 1 s passed' });
  expect(scope.remainingMs()).toBe(0);
  scope.close();
});

it('a try ends sooner, and the scope goes on', async () => {
  const { scope } = open(1000);
  const outcome = failureOf(scope.withTryLimit(300, never));
  await vi.advanceTimersByTimeAsync(300);
  expect(await outcome).toMatchObject({ message: 'No answer within 0.3 s' });
  expect(scope.signal.aborted).toBe(false);
  expect(await scope.withTryLimit(300, async () => 'answer')).toBe('answer');
  scope.close();
});

it('a try that says it goes on has its whole time again, but not beyond the deadline', async () => {
  const { scope } = open(1000);
  let goOn = () => {};
  const run = (signal: AbortSignal, goesOn: () => void) => {
    goOn = goesOn;
    return never(signal);
  };
  const stalled = failureOf(scope.withTryLimit(300, run));
  await vi.advanceTimersByTimeAsync(200);
  goOn();
  await vi.advanceTimersByTimeAsync(299);
  goOn();
  await vi.advanceTimersByTimeAsync(300);
  expect(await stalled).toMatchObject({ code: 'TIMEOUT', message: 'Nothing more of the answer within 0.3 s' });
  const late = failureOf(scope.withTryLimit(300, run));
  await vi.advanceTimersByTimeAsync(150);
  goOn();
  await vi.advanceTimersByTimeAsync(51);
  expect(await late).toMatchObject({ message: 'The deadline of 1 s passed' });
  scope.close();
});

it('ends as CANCELLED when the caller leaves, also when he has left before', async () => {
  const { scope, caller } = open();
  const outcome = failureOf(scope.pause(500));
  caller.abort();
  expect(await outcome).toMatchObject({ code: 'CANCELLED' });
  scope.close();
  const late = openCallScope(1000, caller.signal, deps);
  await expect(late.wait(new Promise(() => {}))).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(late.withTryLimit(100, never)).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(late.pause(100)).rejects.toMatchObject({ code: 'CANCELLED' });
  late.close();
});

it('ends as INTERRUPTED when the server stops', async () => {
  const { scope } = open();
  const outcome = failureOf(scope.wait(new Promise(() => {})));
  scope.interrupt();
  expect(await outcome).toMatchObject({ code: 'INTERRUPTED' });
  scope.close();
});

it('waits no longer than it must', async () => {
  const { scope } = open();
  expect(await scope.wait(Promise.resolve('there'))).toBe('there');
  const paused = scope.pause(200);
  await vi.advanceTimersByTimeAsync(200);
  await paused;
  scope.close();
});
