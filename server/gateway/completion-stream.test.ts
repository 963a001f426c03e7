import { expect, it } from 'vitest';
import { streamCompletion } from './completion-stream.ts';
import type { Completion } from './completion.ts';

/** A completion that the test tells what comes when, with a clock of the test's own. */
function open() {
  const run = Promise.withResolvers<Completion>();
  const caller = new AbortController();
  const timers = new Set<() => void>();
  let onDelta = (_text: string) => {};
  let signal = caller.signal;
  const stream = streamCompletion(
    (given, add) => {
      signal = given;
      onDelta = add;
      return run.promise;
    },
    caller.signal,
    (_ms, ring) => {
      timers.add(ring);
      return () => timers.delete(ring);
    },
  );
  const answer = (text: string) => run.resolve({ text } as Completion);
  const tick = () => {
    for (const ring of timers) {
      timers.delete(ring);
      ring();
    }
  };
  return { stream, say: (text: string) => onDelta(text), answer, fail: run.reject, tick, timers, caller, signal };
}

const delta = (text: string) => ({ done: false, value: { delta: text, completion: null } });
const whole = (text: string) => ({ done: false, value: { delta: '', completion: { text } } });
const OVER = { done: true, value: undefined };

it('the first piece goes out at once, later ones together when their time has come', async () => {
  const { stream, say, tick, answer } = open();
  const first = stream.next();
  say('a');
  expect(await first).toEqual(delta('a'));
  const second = stream.next();
  for (const text of ['b', 'c', 'd']) say(text);
  tick();
  expect(await second).toEqual(delta('bcd'));
  answer('abcd');
  expect([await stream.next(), await stream.next()]).toEqual([whole('abcd'), OVER]);
});

it('the end does not wait for the time, and leaves no timer', async () => {
  const { stream, say, answer, timers } = open();
  say('a');
  await stream.next();
  say('b');
  expect(timers.size).toBe(1);
  answer('ab');
  expect([await stream.next(), await stream.next(), await stream.next()]).toEqual([delta('b'), whole('ab'), OVER]);
  expect(timers.size).toBe(0);
});

it('whoever takes slowly gets all that came meanwhile as one', async () => {
  const { stream, say, tick } = open();
  for (let number = 0; number < 1000; number += 1) {
    say('x');
    tick();
  }
  expect(await stream.next()).toEqual(delta('x'.repeat(1000)));
});

it('an answer that has no pieces comes as one delta, an empty one without', async () => {
  const kept = open();
  kept.answer('kept');
  expect([await kept.stream.next(), await kept.stream.next()]).toEqual([delta('kept'), whole('kept')]);
  const empty = open();
  empty.answer('');
  expect([await empty.stream.next(), await empty.stream.next()]).toEqual([whole(''), OVER]);
});

it('a failure comes behind what waits, once, and is the end', async () => {
  const { stream, say, fail } = open();
  say('a');
  await stream.next();
  say('b');
  fail(new Error('broken'));
  expect(await stream.next()).toEqual(delta('b'));
  await expect(stream.next()).rejects.toThrow('broken');
  expect(await stream.next()).toEqual(OVER);
});

it('who leaves aborts the run, gets nothing any more, and leaves no timer', async () => {
  const { stream, say, fail, signal, timers } = open();
  say('a');
  await stream.next();
  const waiting = stream.next();
  expect(await stream.return!()).toEqual(OVER);
  expect(await waiting).toEqual(OVER);
  expect(signal.aborted).toBe(true);
  expect(timers.size).toBe(0);
  say('b');
  fail(signal.reason);
  expect(await stream.next()).toEqual(OVER);
});

it('who leaves behind the answer gets no completion any more', async () => {
  const { stream, answer } = open();
  answer('text');
  expect(await stream.next()).toEqual(delta('text'));
  await stream.return!();
  expect(await stream.next()).toEqual(OVER);
});

it('a caller whose connection ends aborts the run, too', () => {
  const { caller, signal } = open();
  caller.abort();
  expect(signal.aborted).toBe(true);
});
