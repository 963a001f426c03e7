import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { createCalls } from '../testing/calls.ts';
import { openLiveClient } from '../testing/live-client.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

/** fetch does not let a caller choose its Host or Origin. */
async function call(path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  const sent = request(`${app.url}${path}`, { headers }).end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, body: await text(response) };
}

/** One operation over HTTP and over a WebSocket: both must say the same. */
const TRANSPORTS = {
  HTTP: async (query: string, variables = {}) => (await app.ask(query, variables)).errors,
  async WebSocket(query: string, variables = {}) {
    const client = await openLiveClient(app.url);
    try {
      const answer = await client
        .subscribe(query, variables)
        .next()
        .catch((errors: unknown) => ({ errors }));
      return answer.errors;
    } finally {
      await client.close();
    }
  },
};

const COMPLETE = 'mutation ($input: CompletionInput!) { completion(input: $input) { completionId } }';
const HELLO = { agentType: 'tester', prompt: 'Hello' };

describe.each(Object.entries(TRANSPORTS))('over %s', (transport, ask) => {
  it('an operation that is too large is QUERY_TOO_COMPLEX, whatever makes it so', async () => {
    const aliases = (count: number, field: string) =>
      `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ')} }`;
    const bomb = Array.from({ length: 30 }, (_, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`);
    const operations = [
      aliases(21, 'providers { id }'),
      `{ ...roots } fragment roots on Query ${aliases(21, 'providers { id }')}`,
      aliases(15, 'llmLogs(page: { size: 200 }) { nodes { id requestId model provider agentType status createdAt } }'),
      aliases(700, 'providers { id }'),
      `{ ...f0 } ${bomb.join(' ')} fragment f30 on Query { providers { id } }`,
    ];
    for (const operation of operations) {
      const [error] = await ask(operation);
      expect(error.extensions.code, `${operation.slice(0, 60)} ${error.message}`).toBe('QUERY_TOO_COMPLEX');
    }
  });

  it('what cannot be parsed, does not fit the schema or has wrong variables says so', async () => {
    const faults: [string, object, string, string][] = [
      ['{ providers {', {}, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
      ['{ provider { id } }', {}, 'GRAPHQL_VALIDATION_FAILED', 'Did you mean "providers"'],
      ['query ($id: ID!) { llmLog(id: $id) { id } }', {}, 'BAD_USER_INPUT', '$id'],
      [
        'query ($p: PageInput) { llmLogs(page: $p) { totalCount } }',
        { p: { size: 'ten' } },
        'BAD_USER_INPUT',
        'p.size',
      ],
      ['query A { providers { id } } query B { providers { id } }', {}, 'BAD_USER_INPUT', 'operationName'],
      ['{ llmLogs(filter: { minCost: -1 }) { totalCount } }', {}, 'BAD_USER_INPUT', 'filter.minCost'],
    ];
    for (const [query, variables, code, words] of faults) {
      const [error] = await ask(query, variables);
      expect(error).toMatchObject({ message: expect.stringContaining(words), extensions: { code } });
      expect(JSON.stringify(error)).not.toMatch(/stack|node_modules/);
    }
  });

  it.each(['{"__proto__":{"isAdmin":true}}', '{"a":[{"b":{"__proto__":1}}]}'])(
    'metadata with a key that could be taken for a prototype is refused by name: %s',
    async (json) => {
      const [error] = await ask(COMPLETE, { input: { ...HELLO, metadata: JSON.parse(json) } });
      expect(error).toMatchObject({
        message: 'input.metadata must have no key "__proto__", at any depth.',
        extensions: { code: 'BAD_USER_INPUT', fields: ['input.metadata'] },
      });
    },
  );

  it('other odd keys of metadata are kept as they are, and such a key anywhere else is not known', async () => {
    const metadata = { constructor: { prototype: { isAdmin: true } }, toString: 'text', hasOwnProperty: 1 };
    expect(await ask(COMPLETE, { input: { ...HELLO, agentType: transport, metadata } })).toBeUndefined();
    const [row] = await createCalls(app).rows(1, { agentType: [transport] });
    expect(row.metadata).toEqual(metadata);
    const [error] = await ask(COMPLETE, { input: JSON.parse('{"agentType":"a","__proto__":{"prompt":"Hi"}}') });
    expect(error).toMatchObject({
      message: expect.stringContaining('"__proto__" is not defined'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect({}).not.toHaveProperty('isAdmin');
  });
});

it.each([
  ['variables that do not fit', { query: 'query ($id: ID!) { llmLog(id: $id) { id } }' }],
  ['the name of no operation', { query: '{ providers { id } }', operationName: 'Other' }],
  ['a subscription without a socket', { query: 'subscription { logCreated { id } }' }],
])('%s: the caller’s fault, so 400', async (_what, body) => {
  const answer = await post(JSON.stringify(body));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

it('the name of no operation ends that operation, not the socket', async () => {
  const client = await openLiveClient(app.url);
  const wrong = client.subscribe('{ providers { id } }', {}, 'Other').next();
  await expect(wrong).rejects.toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await client.subscribe('{ providers { id } }').next()).toHaveProperty('data');
  await client.close();
});

it('tools may ask for the whole schema', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  expect((await app.graphql(getIntrospectionQuery()))['__schema'].types.length).toBeGreaterThan(20);
});

it('a name that is not ours, and a page that is not ours, are refused on HTTP', async () => {
  expect((await call('/healthz', { host: 'evil.example' })).status).toBe(403);
  expect((await call('/', { host: 'evil.example' })).body).toContain('ALLOWED_HOSTS');
  expect((await call('/readyz', { origin: 'http://evil.example' })).status).toBe(403);
  expect((await call('/readyz', { origin: app.url })).status).toBe(200);
});

it('a page that is not ours gets no WebSocket', async () => {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { origin: 'http://evil.example' },
  });
  const [error] = await once(socket, 'error');
  expect(error.message).toContain('403');
});

it('a socket that never says hello is closed', async () => {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const [code] = await once(socket, 'close');
  expect(code).toBe(4408);
});

it('a form on another page cannot call, as it cannot send JSON', async () => {
  const answer = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"{ providers { id } }"}',
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

it.each([
  ['broken JSON', '{"query"', 400],
  ['no query', '{}', 400],
  ['a body of 17 MB', JSON.stringify({ query: '{ providers { id } }', x: 'x'.repeat(17_000_000) }), 413],
])('%s is answered with a clear error', async (_what, body, status) => {
  const answer = await post(body);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({
    errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }],
  });
});

it('an unknown path is not found, and an address of the dashboard is its page', async () => {
  expect((await call('/nothing.js', {})).status).toBe(404);
  expect((await fetch(`${app.url}/nothing`, { method: 'POST' })).status).toBe(404);
  expect((await call('/assets/nothing.js', { accept: '*/*' })).status).toBe(404);
});

it('garbage on the port hurts nobody', async () => {
  const { port } = new URL(app.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('\u0000\u0001 not HTTP\r\n\r\n');
  await once(socket, 'data');
  socket.destroy();
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
});
