import { expect, it } from 'vitest';
import { type AskDatabase, DatabaseAway } from '../ask-database.ts';
import { openTestLedger } from '../testing/rows.ts';
import { requestKey, type Question } from './request-key.ts';
import { type CachedAnswer, createResponseCache, removeExpiredResponses } from './response-cache.ts';

const question: Question = {
  projectId: 'p',
  messages: [{ role: 'USER', content: 'Hello' }],
  sources: [{ provider: 'gemini', endpoint: 'https://a', model: 'm' }],
  temperature: null,
  maxOutputTokens: null,
};
const atOnce: AskDatabase = (statement) => statement();
const answer: CachedAnswer = {
  text: 'nul \0 and half \ud800',
  finishReason: 'STOP',
  provider: 'gemini',
  model: 'm',
  usage: {
    inputTokens: 1,
    outputTokens: null,
    cachedInputTokens: 0,
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    reasoningTokens: null,
  },
  isFree: false,
};

it.each([
  ['project', { projectId: null }],
  ['text', { messages: [{ role: 'USER', content: 'Hello ' }] }],
  ['role', { messages: [{ role: 'SYSTEM', content: 'Hello' }] }],
  [
    'cut of messages',
    {
      messages: [
        { role: 'USER', content: 'Hel' },
        { role: 'USER', content: 'lo' },
      ],
    },
  ],
  ['endpoint', { sources: [{ ...question.sources[0]!, endpoint: 'https://b' }] }],
  ['model', { sources: [{ ...question.sources[0]!, model: 'n' }] }],
  ['failover', { sources: [question.sources[0]!, question.sources[0]!] }],
  ['temperature', { temperature: 0 }],
  ['output limit', { maxOutputTokens: 1 }],
] as const)('another %s is another key', (_what, change) => {
  expect(requestKey({ ...question, ...change } as Question).equals(requestKey(question))).toBe(false);
});

it('the same question has the same key, whatever the order it is written in', () => {
  const { messages, ...rest } = question;
  expect(requestKey({ messages, ...rest })).toEqual(requestKey(question));
});

it('an answer comes back as it was, from memory and from another instance', async () => {
  const { database } = await openTestLedger();
  const key = requestKey(question);
  const cache = createResponseCache(database.writes, 3600);
  expect(await cache.get(key, atOnce)).toBeNull();
  await cache.put(key, answer, atOnce);
  expect(await cache.get(key, atOnce)).toEqual(answer);
  expect(await createResponseCache(database.writes, 3600).get(key, atOnce)).toEqual(answer);
  await cache.put(key, { ...answer, text: 'a newer one' }, atOnce);
  expect((await cache.get(key, atOnce))?.text).toBe('a newer one');
});

it('an answer that is too old is none, and is taken away', async () => {
  const { database } = await openTestLedger();
  const cache = createResponseCache(database.writes, 3600);
  await cache.put(requestKey(question), answer, atOnce);
  await database.writes.query(`UPDATE cached_responses SET expires_at = now() - interval '1 second'`);
  const another = createResponseCache(database.writes, 3600);
  expect(await another.get(requestKey(question), atOnce)).toBeNull();
  await removeExpiredResponses(database.writes);
  const { rows } = await database.writes.query('SELECT count(*)::int AS left FROM cached_responses');
  expect(rows).toEqual([{ left: 0 }]);
});

it('an answer of more than a million characters is not kept', async () => {
  const { database } = await openTestLedger();
  const cache = createResponseCache(database.writes, 3600);
  await cache.put(requestKey(question), { ...answer, text: 'x'.repeat(1024 * 1024 + 1) }, atOnce);
  expect(await cache.get(requestKey(question), atOnce)).toBeNull();
});

it('while PostgreSQL is away the memory serves what it has, and the rest is told to be unknown', async () => {
  const { database } = await openTestLedger();
  const away: AskDatabase = async () => {
    throw new DatabaseAway('away');
  };
  const cache = createResponseCache(database.calls, 3600);
  await expect(cache.put(requestKey(question), answer, away)).rejects.toBeInstanceOf(DatabaseAway);
  expect(await cache.get(requestKey(question), away)).toEqual(answer);
  const another = createResponseCache(database.calls, 3600);
  await expect(another.get(requestKey(question), away)).rejects.toBeInstanceOf(DatabaseAway);
});
