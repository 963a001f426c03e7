import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { VENDORS } from '../environment.ts';
import { openVendorCalls, type VendorCalls, WAYS } from '../testing/vendors/call-vendors.ts';
import { RECORDED } from '../testing/vendors/recorded-answers.ts';
import { type Message, NOT_REPORTED } from '../vocabulary.ts';

/** What every vendor's provider makes of an answer, whatever the vendor's API looks like. */

const CASES = WAYS.flatMap((way) => VENDORS.map((vendor) => [vendor, way] as const));

describe.each(CASES)('%s, %s', (vendor, way) => {
  let calls: VendorCalls;
  beforeAll(async () => void (calls = await openVendorCalls(way)));
  afterEach(() => calls.vendors.reset());
  afterAll(() => calls.close());

  it('answers with text, the model it reports, its usage and why it stopped', async () => {
    calls.vendors.answer(vendor, {
      text: 'Bonjour',
      model: 'really-this-one',
      usage: { inputTokens: 12, outputTokens: 3 },
    });
    expect(await calls.complete(vendor, { model: 'asked-for' })).toEqual({
      text: 'Bonjour',
      finishReason: 'STOP',
      model: 'really-this-one',
      usage: { ...NOT_REPORTED, inputTokens: 12, outputTokens: 3 },
    });
    expect(calls.vendors.requests).toMatchObject([{ vendor, model: 'asked-for' }]);
  });

  it('takes zero for zero', async () => {
    const usage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 };
    calls.vendors.answer(vendor, { usage });
    expect((await calls.complete(vendor)).usage).toEqual({ ...NOT_REPORTED, ...usage });
  });

  it('makes up neither usage nor model where the vendor reports none', async () => {
    calls.vendors.answer(vendor, { usage: null, model: null });
    const answer = await calls.complete(vendor, { model: 'asked-for' });
    expect(answer).toMatchObject({ text: 'echo: Hello', usage: NOT_REPORTED, model: 'asked-for' });
  });

  it('takes an answer without text that the vendor ended in order', async () => {
    calls.vendors.answer(vendor, { text: '' });
    expect(await calls.complete(vendor)).toMatchObject({ text: '', finishReason: 'STOP' });
  });

  it('sends the settings that were given, and no others', async () => {
    await calls.complete(vendor, { temperature: 0.5, maxOutputTokens: 77 });
    await calls.complete(vendor);
    const [given, plain] = calls.vendors.requests.map(({ body }) => JSON.stringify(body));
    expect(given).toContain('0.5');
    expect(given).toContain('77');
    expect(plain).not.toContain('temperature');
    expect(plain).not.toContain('77');
  });

  it('puts all instructions first and keeps the turns in their order', async () => {
    const messages: Message[] = [
      { role: 'SYSTEM', content: 'Be brief.' },
      { role: 'USER', content: 'one' },
      { role: 'ASSISTANT', content: 'two' },
      { role: 'SYSTEM', content: 'Be kind.' },
      { role: 'USER', content: 'three' },
    ];
    await calls.complete(vendor, { messages });
    const sent = JSON.stringify(calls.vendors.requests[0]!.body);
    expect(sent).toContain('Be brief.\\n\\nBe kind.');
    const turns = ['one', 'two', 'three'].map((turn) => sent.indexOf(`"${turn}"`));
    expect(turns).toEqual(turns.toSorted((a, b) => a - b));
    expect(turns[0]).toBeGreaterThan(-1);
  });

  it.each([
    ['begins with an answer', ['ASSISTANT', 'USER']],
    ['ends with an answer', ['USER', 'ASSISTANT']],
    ['asks twice', ['USER', 'USER']],
    ['is one answer', ['ASSISTANT']],
  ] as const)('does not mind a conversation that %s', async (_what, roles) => {
    calls.vendors.answer(vendor, { text: 'fine' });
    const messages = roles.map((role) => ({ role, content: 'said' }));
    expect((await calls.complete(vendor, { messages })).text).toBe('fine');
  });

  it('passes NUL and half characters of an answer on, and sends prompts that any vendor can read', async () => {
    calls.vendors.answer(vendor, { text: 'a\u0000b\ud800c' });
    const messages: Message[] = [
      { role: 'SYSTEM', content: 'v\udfffw' },
      { role: 'USER', content: 'x\u0000y\udfffz' },
    ];
    const answer = await calls.complete(vendor, { messages });
    expect(answer.text).toBe('a\u0000b\ud800c');
    const sent = JSON.stringify(calls.vendors.requests[0]!.body);
    expect(sent).toContain('x\\u0000y\ufffdz');
    expect(sent).toContain('v\ufffdw');
  });
});

describe.each(WAYS)('the reason of its end, %s, in the words of', (way) => {
  let calls: VendorCalls;
  beforeAll(async () => void (calls = await openVendorCalls(way)));
  afterEach(() => calls.vendors.reset());
  afterAll(() => calls.close());

  it.each([
    ['gemini', 'STOP', 'STOP'],
    ['gemini', 'MAX_TOKENS', 'LENGTH'],
    ['gemini', 'SAFETY', 'CONTENT_FILTER'],
    ['gemini', 'RECITATION', 'CONTENT_FILTER'],
    ['gemini', 'MALFORMED_FUNCTION_CALL', 'ERROR'],
    ['gemini', 'A_NEW_ONE', 'OTHER'],
    ['openai', 'stop', 'STOP'],
    ['openai', 'length', 'LENGTH'],
    ['openai', 'content_filter', 'CONTENT_FILTER'],
    ['openai', 'tool_calls', 'TOOL_CALLS'],
    ['openai', 'a_new_one', 'OTHER'],
    ['anthropic', 'end_turn', 'STOP'],
    ['anthropic', 'stop_sequence', 'STOP'],
    ['anthropic', 'max_tokens', 'LENGTH'],
    ['anthropic', 'refusal', 'CONTENT_FILTER'],
    ['anthropic', 'tool_use', 'TOOL_CALLS'],
    ['anthropic', 'a_new_one', 'OTHER'],
  ] as const)('%s, %s is %s', async (vendor, finishReason, means) => {
    calls.vendors.answer(vendor, { finishReason, text: 'so far' });
    expect(await calls.complete(vendor)).toMatchObject({ finishReason: means, text: 'so far' });
  });
});

it.each(VENDORS)(
  '%s: counts cached and reasoning tokens inside input and output, as recorded from the vendor',
  async (vendor) => {
    const calls = await openVendorCalls();
    onTestFinished(() => calls.close());
    const { asked, body, means } = RECORDED[vendor];
    calls.vendors.answer(vendor, { body: JSON.stringify(body) });
    expect(await calls.complete(vendor, { model: asked })).toEqual(means);
  },
);
