import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AskDatabase, DATABASE_PATIENCE_MS, DatabaseAway } from '../ask-database.ts';
import { createPatience } from './database-patience.ts';

// Immediates stay real: one runs as soon as all that has come is read.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  const left = vi.getTimerCount();
  vi.useRealTimers();
  if (left > 0) throw new Error(`${left} timers were left`);
});

const atOnce: AskDatabase = (statement) => statement();
const open = (ask = atOnce) => createPatience(ask, () => Date.now());
const after = (ms: number) => () => new Promise<string>((resolve) => void setTimeout(() => resolve('answer'), ms));
const never = () => new Promise<never>(() => {});

it('statements share the patience of their call', async () => {
  const ask = open();
  const first = ask(after(DATABASE_PATIENCE_MS * 0.6));
  await vi.advanceTimersByTimeAsync(DATABASE_PATIENCE_MS * 0.6);
  expect(await first).toBe('answer');

  const second = ask(never).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(DATABASE_PATIENCE_MS * 0.4);
  expect(await second).toBeInstanceOf(DatabaseAway);
});

it('what is not waited for does not count', async () => {
  const ask = open();
  await vi.advanceTimersByTimeAsync(DATABASE_PATIENCE_MS * 10);
  const answer = ask(after(DATABASE_PATIENCE_MS * 0.9));
  await vi.advanceTimersByTimeAsync(DATABASE_PATIENCE_MS * 0.9);
  expect(await answer).toBe('answer');
});

it('with no patience left nothing is sent, and PostgreSQL is not blamed for it', async () => {
  let asked = 0;
  const ask = open((statement) => {
    asked += 1;
    return statement();
  });
  const first = ask(never).catch(() => 'too late');
  await vi.advanceTimersByTimeAsync(DATABASE_PATIENCE_MS);
  expect(await first).toBe('too late');
  await expect(ask(async () => 'answer')).rejects.toBeInstanceOf(DatabaseAway);
  expect(asked).toBe(1);
});

it('an answer that has come by the end of the patience counts, although this process had no time to read it', async () => {
  const ask = open();
  // Read with the next turn of the event loop, in which the timer fires first.
  const answer = ask(() => new Promise((resolve) => setImmediate(() => resolve('answer'))));
  vi.advanceTimersByTime(DATABASE_PATIENCE_MS);
  expect(await answer).toBe('answer');
});

it('what the statement throws stays as it is', async () => {
  const refusal = new Error('refused');
  const refused = open()(async () => {
    throw refusal;
  });
  await expect(refused).rejects.toBe(refusal);
});
