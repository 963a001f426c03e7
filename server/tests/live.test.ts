import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type LiveClient, openLiveClient } from '../testing/live-client.ts';

let app: TestApp;
let client: LiveClient;
beforeEach(async () => {
  app = await startTestApp();
  client = await openLiveClient(app.url);
});
afterEach(async () => {
  await client.close();
  await app.close();
});

const CREATED = `subscription ($filter: LlmLogFilter) {
  logCreated(filter: $filter) { id agentType modelName status totalCost feedPosition success }
}`;

async function complete(agentType: string, prompt = agentType): Promise<void> {
  await app.graphql(`mutation ($input: CompletionInput!) { completion(input: $input) { text } }`, {
    input: { agentType, prompt },
  });
}

/** Calls until the subscription has begun to deliver: a client is not told when the server has taken it. */
async function firstOf(subscription: ReturnType<LiveClient['subscribe']>, agentType: string): Promise<any> {
  const first = subscription.next();
  let arrived = false;
  void first.then(() => (arrived = true));
  while (!arrived) await complete(agentType, `until it arrives ${crypto.randomUUID()}`);
  return first;
}

it('a new row reaches whoever watches, as the log has it', async () => {
  const { data } = await firstOf(client.subscribe(CREATED), 'writer');
  const { llmLog } = await app.graphql(
    `query ($id: ID!) { llmLog(id: $id) { id agentType modelName status totalCost feedPosition success } }`,
    { id: data.logCreated.id },
  );
  expect(data.logCreated).toEqual(llmLog);
});

it('a filter lets through what the query with that filter would list', async () => {
  const subscription = client.subscribe(CREATED, { filter: { agentType: ['wanted'] } });
  await complete('other');
  const { data } = await firstOf(subscription, 'wanted');
  expect(data.logCreated.agentType).toBe('wanted');
  await complete('other');
  await complete('wanted', 'the last one');
  const wanted = await app.graphql(`{ llmLogs(filter: { agentType: ["wanted"] }) { totalCount nodes { id } } }`);
  let seen = data.logCreated.id;
  while (seen !== wanted.llmLogs.nodes[0].id) {
    const next = await subscription.next();
    expect(next.data.logCreated.agentType).toBe('wanted');
    seen = next.data.logCreated.id;
  }
});

it('a filter that is wrong ends the subscription with a clear error', async () => {
  const subscription = client.subscribe(CREATED, { filter: { minCost: -1 } });
  const answer = await subscription.next().catch((error: unknown) => ({ errors: error }));
  expect(JSON.stringify(answer.errors)).toContain('filter.minCost must be a number from 0');
  expect(JSON.stringify(answer.errors)).toContain('BAD_USER_INPUT');
});

it('a server that stops closes sockets as "going away"', async () => {
  await firstOf(client.subscribe(CREATED), 'writer');
  await app.stop();
  expect(await client.closed).toBe(1001);
});

const AFTER = `subscription ($after: String) { logCreated(after: $after) { id agentType feedPosition } }`;

it('one who comes back with the last position gets what he missed, then live, each once and in order', async () => {
  const { data } = await firstOf(client.subscribe(AFTER), 'writer');
  await client.close();
  for (const prompt of ['one', 'two', 'three']) await complete('missed', prompt);
  client = await openLiveClient(app.url);
  const resumed = client.subscribe(AFTER, { after: data.logCreated.feedPosition });
  const seen = [data.logCreated, (await resumed.next()).data.logCreated];
  await complete('live');
  while (seen.at(-1).agentType !== 'live') seen.push((await resumed.next()).data.logCreated);
  const { llmLogs } = await app.graphql('{ llmLogs(page: { size: 200 }) { nodes { id agentType feedPosition } } }');
  const inOrder = llmLogs.nodes.toSorted(byPosition);
  expect(seen).toEqual(inOrder.slice(-seen.length));
});

function byPosition(one: { feedPosition: string }, other: { feedPosition: string }): number {
  const [a, b] = [one, other].map(({ feedPosition }) => feedPosition.split('.').map(Number));
  return a![0]! - b![0]! || a![1]! - b![1]!;
}

it.each(['', 'nonsense', '1', '-1.1', '1.5e3'])('a position "%s" is refused by name', async (after) => {
  const { errors } = await client.subscribe(AFTER, { after }).next();
  expect(errors).toMatchObject([
    { message: expect.stringContaining('after must be'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

it('a position of another database is refused with what to do', async () => {
  const { errors } = await client.subscribe(AFTER, { after: '4711.1' }).next();
  expect(errors).toMatchObject([
    { message: expect.stringContaining('another database'), extensions: { fields: ['after'] } },
  ]);
});

it('a row that one instance writes is on the sockets of another', async () => {
  const second = await app.another();
  const other = await openLiveClient(second.url);
  const watching = other.subscribe(AFTER);
  const { data } = await firstOf(watching, 'writer');
  expect(data.logCreated.agentType).toBe('writer');
  await other.close();
  await second.close();
});
