import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VENDORS } from '../environment.ts';
import { openVendorCalls, type VendorCalls, WAYS } from '../testing/vendors/call-vendors.ts';
import { ProviderError } from './provider.ts';

/** What every vendor's provider makes of a call that fails. */

const REDIRECTS = [301, 302, 303, 307, 308];

const CASES = WAYS.flatMap((way) => VENDORS.map((vendor) => [vendor, way] as const));

describe.each(CASES)('%s, %s', (vendor, way) => {
  let calls: VendorCalls;
  beforeAll(async () => void (calls = await openVendorCalls(way)));
  afterEach(() => calls.vendors.reset());
  afterAll(() => calls.close());

  it.each([
    [400, 'BAD_REQUEST'],
    [401, 'AUTHENTICATION'],
    [403, 'AUTHENTICATION'],
    [404, 'BAD_REQUEST'],
    [408, 'TIMEOUT'],
    [413, 'BAD_REQUEST'],
    [422, 'BAD_REQUEST'],
    [429, 'RATE_LIMITED'],
    [500, 'PROVIDER_ERROR'],
    [503, 'PROVIDER_ERROR'],
    [529, 'PROVIDER_ERROR'],
  ])('takes HTTP %i for %s, in the words of the vendor, and for free', async (status, code) => {
    calls.vendors.answer(vendor, { status, message: 'No, because.' });
    const { message, ...failure } = await calls.failureOf(vendor);
    expect(failure).toMatchObject({ code, billed: 'NOTHING', retryAfterSeconds: null });
    expect(message).toBe(`HTTP ${status}: No, because.`);
    expect(calls.vendors.requests).toHaveLength(1);
  });

  it('classifies by the status alone where the error is no JSON, or cut', async () => {
    calls.vendors.answer(vendor, { status: 502, body: '<html>Bad Gateway</html>' }, { status: 401, cutAfterBytes: 5 });
    expect(await calls.failureOf(vendor)).toMatchObject({
      code: 'PROVIDER_ERROR',
      message: 'HTTP 502',
      billed: 'NOTHING',
    });
    expect(await calls.failureOf(vendor)).toMatchObject({
      code: 'AUTHENTICATION',
      message: 'HTTP 401',
      billed: 'NOTHING',
    });
  });

  it.each([
    ['HTML', '<!doctype html><title>Welcome</title>'],
    ['broken JSON', '{"candidates": [{"content'],
    ['JSON of another shape', '{"result": "fine"}'],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"hello"'],
    ['an empty body', ''],
    ['an error with the status of success', '{"error": {"message": "overloaded"}}'],
    ['empty parts', '{"candidates":[{}],"choices":[{}],"content":[],"type":"message"}'],
  ])('takes %s for an answer nobody can read', async (_what, body) => {
    calls.vendors.answer(vendor, { body });
    expect(await calls.failureOf(vendor)).toMatchObject({
      code: 'BAD_RESPONSE',
      message: 'The answer could not be read',
      billed: 'UNKNOWN',
    });
  });

  it.each([
    ['before the answer', 0],
    ['inside the answer', 20],
  ])('takes a connection that breaks %s for the network, and the call for sent', async (_when, cutAfterBytes) => {
    calls.vendors.answer(vendor, { cutAfterBytes });
    expect(await calls.failureOf(vendor)).toMatchObject({ code: 'NETWORK', billed: 'UNKNOWN' });
  });

  it('closes the connection when it is told to give up, and gives the reason it was told', async () => {
    calls.vendors.answer(vendor, { hang: true });
    const reason = new ProviderError('TIMEOUT', 'It took too long', { billed: 'UNKNOWN' });
    const giveUp = new AbortController();
    const failure = calls.failureOf(vendor, {}, giveUp.signal);
    const request = await calls.vendors.waitForRequest(vendor);
    giveUp.abort(reason);
    expect(await failure).toBe(reason);
    expect(await request.ended).toBe('BROKEN');
  });

  it('closes the connection in the middle of an answer, too', async () => {
    calls.vendors.answer(vendor, { stallAfterBytes: 20 });
    const giveUp = new AbortController();
    const failure = calls.failureOf(vendor, {}, giveUp.signal);
    await answerBegins();
    giveUp.abort(new ProviderError('TIMEOUT', 'It took too long', { billed: 'UNKNOWN' }));
    expect(await failure).toMatchObject({ code: 'TIMEOUT', message: 'It took too long' });
    expect(await calls.vendors.requests[0]!.ended).toBe('BROKEN');
  });

  it('asks nobody when it was told to give up before', async () => {
    const failure = await calls.failureOf(vendor, {}, AbortSignal.abort('never mind'));
    expect(failure).toMatchObject({ code: 'CANCELLED', message: 'The call was given up' });
    expect(calls.vendors.requests).toEqual([]);
  });

  it.each(REDIRECTS)('does not follow HTTP %i, which would carry the key along', async (status) => {
    calls.vendors.answer(vendor, { status, headers: { location: calls.vendors.baseUrls[vendor] }, body: '' });
    expect(await calls.failureOf(vendor)).toMatchObject({ code: 'BAD_RESPONSE', message: `HTTP ${status}` });
    expect(calls.vendors.requests).toHaveLength(1);
  });

  it('sends its key in a header only, and shows no key in a message, not those of others either', async () => {
    const key = calls.vendors.environment[`${vendor.toUpperCase()}_API_KEY`]!;
    const said = `Key ${key} is wrong, see https://vendor.test/?key=${key}&x=1 or Bearer other-secret, key sk-abcdef`;
    calls.vendors.answer(vendor, { status: 401, message: said });
    const { message } = await calls.failureOf(vendor);
    expect(message).toBe('HTTP 401: Key *** is wrong, see https://vendor.test/?key=***&x=1 or Bearer *** key ***');
    const keys = VENDORS.map((other) => calls.vendors.environment[`${other.toUpperCase()}_API_KEY`]);
    calls.vendors.answer(vendor, { status: 400, message: `The proxy has ${keys.join(', ')}` });
    expect((await calls.failureOf(vendor)).message).toBe('HTTP 400: The proxy has ***, ***, ***');
    const [{ headers, url }] = calls.vendors.requests as [(typeof calls.vendors.requests)[number]];
    expect(Object.values(headers).filter((value) => String(value).includes(key))).toHaveLength(1);
    expect(url).not.toContain(key);
  });
});

/** Waits until the head of an answer has arrived on our side. */
async function answerBegins(): Promise<void> {
  const channel = 'undici:request:headers';
  const arrived = Promise.withResolvers<void>();
  const onHeaders = () => arrived.resolve();
  subscribe(channel, onHeaders);
  await arrived.promise;
  unsubscribe(channel, onHeaders);
}
