import { assert, asyncProperty, boolean, constantFrom, record, subarray } from 'fast-check';
import { type ExecutionResult, parse, subscribe as subscribePlain, validate } from 'graphql';
import { expect, it } from 'vitest';
import { endOfBatch } from '../ledger/feed-position.ts';
import type { EventSource } from '../listening/follower.ts';
import type { LlmLog } from '../ledger/llm-log.entity.ts';
import { NO_FILTER } from '../ledger/log-filter.ts';
import { openLiveClient } from '../testing/live-client.ts';
import { logRow, openTestLedger } from '../testing/rows.ts';
import { contextOf, openSockets } from '../testing/sockets.ts';
import { createSchema } from './schema.ts';
import { sharingKey } from './sharing.ts';

const schema = createSchema();
const FIELDS = [
  'id',
  'model: modelName',
  'createdAt',
  'totalCost',
  '...Part',
  '... on LlmLog { agentType }',
  'metadata',
];
const FIELDS_IF = ['__typename', 'status @include(if: $yes)', 'requestId @skip(if: $yes)', 'feedPosition'];
const FRAGMENT = 'fragment Part on LlmLog { userPromptHash durationSeconds totalTokens }';

/** Any selection, with fragments, aliases and directives, under some variables. */
const operations = record({
  fields: subarray([...FIELDS, ...FIELDS_IF], { minLength: 1 }),
  alias: constantFrom('', 'row: '),
  yes: boolean(),
  agentType: constantFrom(['a'], ['b'], ['a', 'b'], null),
}).map(({ fields, alias, yes, agentType }) => ({
  query: `subscription Watch($yes: Boolean!, $filter: LlmLogFilter, $after: String) {
    ${alias}logCreated(filter: $filter, after: $after) { ${fields.join(' ')} a: id @include(if: $yes) }
  } ${fields.includes('...Part') ? FRAGMENT : ''}`,
  variables: { yes, filter: { agentType }, after: '0.2147483647' },
}));

it('what subscribers share is what each would get by graphql-js alone', async () => {
  const { ledger } = await openTestLedger();
  for (let number = 0; number < 30; number += 1)
    ledger.record(logRow({ agentType: number % 3 ? 'a' : 'b', metadata: { number } }));
  await ledger.flush();
  const { url } = await openSockets(ledger);
  const clients = await Promise.all([openLiveClient(url), openLiveClient(url)]);
  await assert(
    asyncProperty(operations, async ({ query, variables }) => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const contextValue = contextOf(ledger)(AbortSignal.timeout(60_000));
      const plain = await subscribePlain({ schema, document, variableValues: variables, contextValue });
      const results = plain as AsyncGenerator<ExecutionResult, void>;
      const shared = [...clients, clients[0]!].map((client) => client.subscribe(query, variables));
      const count = variables.filter.agentType === null ? 30 : variables.filter.agentType.length * 15 - 5;
      for (let number = 0; number < Math.min(10, count); number += 1) {
        const { value } = await results.next();
        const wanted = JSON.parse(JSON.stringify(value));
        for (const each of shared) expect(await each.next()).toEqual(wanted);
      }
      await results.return();
      for (const each of shared) each.stop();
    }),
    { numRuns: 40, endOnFailure: true },
  );
  await Promise.all(clients.map((client) => client.close()));
});

it('an error in a field is told where the plain way tells it, masked, and the next row comes', async () => {
  const { ledger } = await openTestLedger();
  for (const model of ['broken', 'fine']) ledger.record(logRow({ model }));
  await ledger.flush();
  const spoilt = { ...ledger, subscribe: async () => spoil(await ledger.subscribe(NO_FILTER, endOfBatch(0))) };
  const query = 'subscription { logCreated { id model } }';
  const contextValue = contextOf(spoilt)(AbortSignal.timeout(60_000));
  const results = (await subscribePlain({
    schema,
    document: parse(query),
    contextValue,
  })) as AsyncGenerator<ExecutionResult>;
  const plain = JSON.parse(JSON.stringify([(await results.next()).value, (await results.next()).value]));
  await results.return(undefined);

  const client = await openLiveClient((await openSockets(spoilt)).url);
  const watching = client.subscribe(query);
  const [broken, fine] = [await watching.next(), await watching.next()];
  const masked = { message: expect.stringContaining('inside the server'), extensions: expect.anything() };
  expect(broken).toEqual({ ...plain[0], errors: [{ ...plain[0].errors[0], ...masked }] });
  expect(fine).toEqual(plain[1]);
  await client.close();
});

/** Rows of the model "broken" lose it on their way. */
function spoil(source: EventSource<LlmLog>): EventSource<LlmLog> {
  const spoilt = (row: LlmLog) => (row.model === 'broken' ? { ...row, model: null as never } : row);
  return {
    follow: (follower) => source.follow({ ...follower, take: (rows) => follower.take(rows.map(spoilt)) }),
    [Symbol.asyncIterator]() {
      const rows = source[Symbol.asyncIterator]();
      const next = async () => {
        const { done, value } = await rows.next();
        return done ? { done, value } : { done: false as const, value: spoilt(value) };
      };
      return { ...rows, next };
    },
  };
}

it('who asks the same shares, wherever he begins; who asks something else, or may see other things, does not', () => {
  const key = (query: string, variables = {}, rights = 'all') =>
    sharingKey({ document: parse(query), variableValues: variables }, rights);
  const watch =
    'subscription ($after: String, $filter: LlmLogFilter) { logCreated(after: $after, filter: $filter) { id } }';
  const same = key(watch, { after: '1.1', filter: {} });
  expect(key(watch, { filter: {}, after: '2.2' })).toBe(same);
  expect(key('subscription ($filter: LlmLogFilter) { logCreated(filter: $filter) { id } }', { filter: {} })).toBe(same);
  expect(key(watch, { filter: { agentType: ['a'] } })).not.toBe(same);
  expect(key(watch.replace('id', 'model'), { filter: {} })).not.toBe(same);
  expect(key(watch, { filter: {} }, 'other')).not.toBe(same);
  expect(key('subscription { completionStream { delta } }')).toBe(null);
});

it('an operation that is not shared stays so beside one that is, in one document', () => {
  const document = parse(`subscription Watch { ...Row } fragment Row on Subscription { logCreated { id } }
    subscription Stream($input: CompletionInput!) { completionStream(input: $input) { delta } }`);
  expect(sharingKey({ document, operationName: 'Stream', variableValues: { input: {} } }, 'all')).toBe(null);
  expect(sharingKey({ document, operationName: 'Watch', variableValues: {} }, 'all')).not.toBe(null);
});
