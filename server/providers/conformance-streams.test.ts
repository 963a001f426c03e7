import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VENDORS } from '../environment.ts';
import { openVendorCalls, type VendorCalls } from '../testing/vendors/call-vendors.ts';
import { NOT_REPORTED } from '../vocabulary.ts';
import { ProviderError } from './provider.ts';

/** What every vendor's provider tells of an answer while it comes, and when it breaks in the middle. */

/** What each vendor has counted after two pieces of an answer that is to take 10 and 5 tokens. */
const COUNTED = {
  gemini: { ...NOT_REPORTED, inputTokens: 10, outputTokens: 2 },
  openai: NOT_REPORTED,
  anthropic: { ...NOT_REPORTED, inputTokens: 10 },
};

let calls: VendorCalls;
beforeAll(async () => void (calls = await openVendorCalls()));
afterEach(() => calls.vendors.reset());
afterAll(() => calls.close());

describe.each(VENDORS)('%s', (vendor) => {
  it('tells each piece as it comes, and the vendor’s model before the end', async () => {
    const gate = Promise.withResolvers<void>();
    calls.vendors.answer(vendor, { pieces: ['Bon', gate.promise, 'jour'], model: 'really-this-one' });
    const stream = calls.stream(vendor);
    expect(await stream.nextDelta()).toBe('Bon');
    expect(stream.report()?.model).toBe('really-this-one');
    gate.resolve();
    expect(await stream.answer).toMatchObject({ text: 'Bonjour', model: 'really-this-one', finishReason: 'STOP' });
    expect(stream.deltas).toEqual(['Bon', 'jour']);
  });

  it('asks for the usage of a stream, and reports what it answered with', async () => {
    const usage = { inputTokens: 30, outputTokens: 20, cachedInputTokens: 8, reasoningTokens: 12 };
    calls.vendors.answer(vendor, { usage });
    const stream = calls.stream(vendor);
    const answer = await stream.answer;
    expect(answer.usage).toEqual({ ...NOT_REPORTED, ...usage });
    expect(stream.report()).toEqual({ model: answer.model, usage: answer.usage });
  });

  it.each([
    ['a connection that breaks', 'CUT', 'NETWORK', /cannot be reached/],
    ['an error of the vendor', 'ERROR', 'PROVIDER_ERROR', /^The provider broke off: Busy \*\*\*$/],
    ['something nobody can read', 'GARBAGE', 'BAD_RESPONSE', /could not be read/],
    ['nothing more', 'NOTHING', 'BAD_RESPONSE', /could not be read/],
  ] as const)('fails on %s in the middle, with what came before told', async (_what, ends, code, message) => {
    calls.vendors.answer(vendor, { pieces: ['one ', 'two '], ends, message: 'Busy sk-1234' });
    const stream = calls.stream(vendor);
    expect(await stream.failure()).toMatchObject({ code, billed: 'UNKNOWN', message: expect.stringMatching(message) });
    expect(stream.deltas).toEqual(['one ', 'two ']);
    expect(stream.report()?.usage ?? NOT_REPORTED).toEqual(COUNTED[vendor]);
  });

  it.each([
    ['an error of the vendor', 'ERROR', 'PROVIDER_ERROR'],
    ['something nobody can read', 'GARBAGE', 'BAD_RESPONSE'],
    ['a connection that breaks', 'CUT', 'NETWORK'],
  ] as const)('fails on %s before the first piece, and leaves no call behind', async (_what, ends, code) => {
    calls.vendors.answer(vendor, { pieces: [], ends });
    const stream = calls.stream(vendor);
    expect(await stream.failure()).toMatchObject({ code, billed: 'UNKNOWN' });
    expect(stream.deltas).toEqual([]);
    await calls.vendors.requests[0]!.ended;
  });

  it('closes the connection when it is told to give up in the middle, and gives the reason it was told', async () => {
    calls.vendors.answer(vendor, { pieces: ['one '], ends: 'STALL' });
    const giveUp = new AbortController();
    const stream = calls.stream(vendor, giveUp.signal);
    await stream.nextDelta();
    const reason = new ProviderError('TIMEOUT', 'It took too long', { billed: 'UNKNOWN' });
    giveUp.abort(reason);
    expect(await stream.failure()).toBe(reason);
    expect(await calls.vendors.requests[0]!.ended).toBe('BROKEN');
  });
});
