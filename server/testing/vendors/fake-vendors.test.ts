import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openVendorCalls, type VendorCalls } from './call-vendors.ts';

let calls: VendorCalls;
beforeAll(async () => void (calls = await openVendorCalls()));
afterEach(() => calls.vendors.reset());
afterAll(() => calls.close());

it('scripts are played in their order, then the standing one', async () => {
  calls.vendors.always('openai', { text: 'always' });
  calls.vendors.answer('openai', { text: 'first' }, { text: 'second' });
  const texts = [];
  for (let call = 0; call < 4; call += 1) texts.push((await calls.complete('openai')).text);
  expect(texts).toEqual(['first', 'second', 'always', 'always']);
  expect((await calls.complete('gemini')).text).toBe('echo: Hello');
});

it('an answer can be held until the test lets it go', async () => {
  const gate = Promise.withResolvers<void>();
  calls.vendors.answer('anthropic', { after: gate.promise, text: 'held' });
  const held = calls.complete('anthropic');
  const request = await calls.vendors.waitForRequest('anthropic');
  expect((await calls.complete('anthropic')).text).toBe('echo: Hello');
  gate.resolve();
  expect((await held).text).toBe('held');
  expect(await request.ended).toBe('ANSWERED');
});

it('the request of a number is waited for', async () => {
  const second = calls.vendors.waitForRequest('gemini', 2);
  await calls.complete('gemini', { model: 'gemini-one' });
  await calls.complete('openai', { model: 'gpt-between' });
  await calls.complete('gemini', { model: 'gemini-two' });
  expect((await second).model).toBe('gemini-two');
});

it('a path of no vendor is not found, and not taken for a request', async () => {
  const response = await fetch(`${calls.vendors.baseUrls.openai}/embeddings`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
  expect(calls.vendors.requests).toEqual([]);
});
