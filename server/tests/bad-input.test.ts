import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const COMPLETE = 'mutation ($input: CompletionInput!) { completion(input: $input) { completionId } }';
const LOGS = 'query ($filter: LlmLogFilter, $page: PageInput) { llmLogs(filter: $filter, page: $page) { totalCount } }';
const SERIES = `query ($filter: LlmLogFilter, $bucket: TimeBucket, $timeZone: String!) {
  usageStats(filter: $filter) { series(bucket: $bucket, timeZone: $timeZone) { start } } }`;

const ask = { agentType: 'tester', prompt: 'Hello' };
const message = { role: 'USER', content: 'Hello' };

it.each([
  ['an empty agentType', { ...ask, agentType: '' }, 'input.agentType must have 1 to 200 characters'],
  ['a long requestId', { ...ask, requestId: 'x'.repeat(201) }, 'input.requestId must have 1 to 200 characters'],
  ['neither prompt nor messages', { agentType: 'tester' }, 'input.prompt or messages must be given, and only one'],
  ['both prompt and messages', { ...ask, messages: [message] }, 'input.prompt or messages must be given, and only one'],
  ['no message', { agentType: 'tester', messages: [] }, 'input.messages must have at least one message'],
  [
    'messages of SYSTEM alone',
    { agentType: 'tester', messages: [{ role: 'SYSTEM', content: 'Be brief' }] },
    'input.messages must hold at least one message that is not SYSTEM',
  ],
  [
    'too many messages',
    { agentType: 'tester', messages: Array.from({ length: 1001 }, () => message) },
    'input.messages must have at most 1000 members',
  ],
  [
    'a prompt that is too long with its system prompt',
    { ...ask, prompt: 'x'.repeat(1_500_000), systemPrompt: 'x'.repeat(600_000) },
    'input.messages and systemPrompt together must have at most 2000000 characters',
  ],
  ['a hot temperature', { ...ask, temperature: 2.1 }, 'input.temperature must be a number from 0 to 2'],
  [
    'no output tokens',
    { ...ask, maxOutputTokens: 0 },
    'input.maxOutputTokens must be a whole number from 1 to 1000000',
  ],
  ['no time', { ...ask, timeoutSeconds: 0 }, 'input.timeoutSeconds must be a number of seconds above 0, at most 600'],
  ['too much time', { ...ask, timeoutSeconds: 601 }, 'input.timeoutSeconds must be a number of seconds above 0'],
  [
    'large metadata',
    { ...ask, metadata: { text: 'x'.repeat(20_000) } },
    'input.metadata must be at most 16 KB as JSON',
  ],
])('a completion with %s is refused by name', async (_what, input, expected) => {
  const { errors } = await app.ask(COMPLETE, { input });
  expect(errors).toHaveLength(1);
  expect(errors![0]!.message).toContain(expected);
  expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
});

it('several faults are told at once', async () => {
  const { errors } = await app.ask(COMPLETE, { input: { ...ask, agentId: '', temperature: -1 } });
  expect(errors![0]!.message).toMatch(/input\.agentId .*; input\.temperature .*/);
  expect(errors![0]!.extensions['fields']).toEqual(['input.agentId', 'input.temperature']);
});

it('a provider that is not configured is NO_PROVIDER and names those that are', async () => {
  const { errors } = await app.ask(COMPLETE, { input: { ...ask, provider: 'openai' } });
  expect(errors![0]!.extensions.code).toBe('NO_PROVIDER');
  expect(errors![0]!.message).toContain('demo');
});

it.each([
  ['page.number', { page: { number: 0 } }, 'page.number must be a number from 1'],
  ['page.size below', { page: { size: 0 } }, 'page.size must be a number from 1 to 200'],
  ['page.size above', { page: { size: 201 } }, 'page.size must be a number from 1 to 200'],
  ['page.after', { page: { after: 'nonsense' } }, 'page.after'],
  [
    'filter.to before from',
    { filter: { from: '2026-02-02T00:00:00Z', to: '2026-01-01T00:00:00Z' } },
    'filter.to must not be before from',
  ],
  ['filter.minCost', { filter: { minCost: -1 } }, 'filter.minCost must be a number from 0'],
  ['filter.userPromptHash', { filter: { userPromptHash: 'abc' } }, 'filter.userPromptHash must be a SHA-256'],
  ['filter.search', { filter: { search: 'x'.repeat(201) } }, 'filter.search must have at most 200 characters'],
  [
    'a list that is too long',
    { filter: { model: Array.from({ length: 201 }, String) } },
    'filter.model must have at most 200 members',
  ],
  ['an impossible date', { filter: { from: 'yesterday' } }, 'filter.from'],
  ['page.size far above', { page: { size: 1_000_000 } }, 'page.size must be a number from 1 to 200'],
  ['page.size far below', { page: { size: -1_000_000 } }, 'page.size must be a number from 1 to 200'],
])('a query of logs with a wrong %s is refused by name', async (_what, variables, expected) => {
  const { errors } = await app.ask(LOGS, variables);
  expect(errors![0]!.message).toContain(expected);
  expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
});

it.each([
  ['an unknown time zone', { bucket: 'DAY', timeZone: 'Mars/Olympus' }, 'timeZone'],
  [
    'too many points',
    { bucket: 'MINUTE', timeZone: 'UTC', filter: { from: '2026-01-01T00:00:00Z', to: '2026-01-03T00:00:00Z' } },
    '2,000',
  ],
])('a series with %s is refused by name', async (_what, variables, expected) => {
  const { errors } = await app.ask(SERIES, variables);
  expect(errors![0]!.message.replace('2000', '2,000')).toContain(expected);
  expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
});

it('an id that is none finds nothing', async () => {
  expect(await app.graphql('{ llmLog(id: "nonsense") { id } }')).toEqual({ llmLog: null });
});

it.each<[string, string, Record<string, unknown>, string]>([
  ['a text for a number', LOGS, { page: { size: 'many' } }, 'page.size'],
  ['a number for a time', LOGS, { filter: { from: 7 } }, 'filter.from'],
  ['an unknown status', LOGS, { filter: { status: ['DONE'] } }, 'filter.status[0]'],
  ['an unknown condition', LOGS, { filter: { colour: 'red' } }, 'filter.colour'],
  ['nothing where something must be', COMPLETE, {}, 'input'],
  ['a part left out', COMPLETE, { input: { prompt: 'Hello' } }, 'input.agentType'],
])('%s is refused with the name of the field', async (_what, operation, variables, field) => {
  const { errors } = await app.ask(operation, variables);
  expect(errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [field] });
});

it('a document that nests as deep as its tokens allow is refused in words', async () => {
  const { errors } = await app.ask(`{ llmLogs(filter: ${'['.repeat(1980)}`);
  expect(errors).toMatchObject([
    { message: 'The document nests too deep.', extensions: { code: 'QUERY_TOO_COMPLEX' } },
  ]);
});

it.each(['a\0', 'a\ud800', '\udc00'])(
  'a requestId that could not be told from another, %j, is refused',
  async (requestId) => {
    const completing = await app.ask(COMPLETE, { input: { ...ask, requestId } });
    expect(completing.errors![0]!.extensions['fields']).toEqual(['input.requestId']);
    const recording = await app.ask(
      'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }',
      {
        calls: [{ requestId, agentType: 'tester', provider: 'openai', model: 'gpt-4o', durationSeconds: 1 }],
      },
    );
    expect(recording.errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: ['calls[0].requestId'] });
  },
);

it('nothing refused is a row', async () => {
  expect(await app.graphql(LOGS)).toEqual({ llmLogs: { totalCount: 0 } });
});
