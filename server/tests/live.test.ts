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
