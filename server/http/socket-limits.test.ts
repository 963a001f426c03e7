import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openGreetedSocket, openRawSocket, openSockets, subscribe } from '../testing/sockets.ts';
import { logRow, openTestLedger } from '../testing/rows.ts';
import { openLiveClient } from '../testing/live-client.ts';
import { SOCKET_LIMITS } from './graphql-sockets.ts';

const WATCH = 'subscription { logCreated { id responsePreview } }';

async function closeCodeOf(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, 'close');
  return code;
}

async function refusalAt(url: string): Promise<string> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const [error] = await once(socket, 'error');
  return error.message;
}

it.each([
  ['of one address', { socketsAnAddress: 2 }],
  ['in all', { sockets: 2 }],
])('sockets are bounded, %s, and one that leaves makes room', async (_what, limits) => {
  const { ledger } = await openTestLedger();
  const { url } = await openSockets(ledger, limits);
  const [one] = [await openRawSocket(url), await openRawSocket(url)];
  expect(await refusalAt(url)).toContain('429');
  one.close();
  await once(one, 'close');
  await expect
    .poll(() =>
      openRawSocket(url).then(
        () => 'open',
        () => 'refused',
      ),
    )
    .toBe('open');
});

it('a peer that answers no ping is found and closed', async () => {
  const { ledger } = await openTestLedger();
  const { url } = await openSockets(ledger, { pingMs: 40 });
  const dead = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { autoPong: false });
  await once(dead, 'open');
  expect(await closeCodeOf(dead)).toBe(1006);
});

it('a peer that answers pings stays', async () => {
  const { ledger } = await openTestLedger();
  const { url } = await openSockets(ledger, { pingMs: 500 });
  const socket = await openGreetedSocket(url);
  for (let ping = 0; ping < 4; ping += 1) await once(socket, 'ping');
  expect(socket.readyState).toBe(WebSocket.OPEN);
});

it('who never says hello is closed with the code that fits', async () => {
  const { ledger } = await openTestLedger();
  const { url } = await openSockets(ledger, { initMs: 40 });
  expect(await closeCodeOf(await openRawSocket(url))).toBe(4408);
});

it('who speaks too long, or nonsense, is closed with the code that fits', async () => {
  const { ledger } = await openTestLedger();
  const { url } = await openSockets(ledger, { longestMessageBytes: 1000 });
  const says = async (text: string) => {
    const socket = await openGreetedSocket(url);
    socket.send(text);
    return closeCodeOf(socket);
  };
  expect(await says('x'.repeat(1001))).toBe(1009);
  expect(await says('nonsense')).toBe(4400);
  expect(await says('{"type":"connection_init"}')).toBe(4429);
});

it('one socket has 100 operations under way, not more', async () => {
  const { ledger } = await openTestLedger();
  const { url } = await openSockets(ledger);
  const socket = await openGreetedSocket(url);
  for (let number = 0; number <= 100; number += 1) subscribe(socket, String(number), WATCH);
  const [data] = await once(socket, 'message');
  expect(JSON.parse(String(data))).toMatchObject({ id: '100', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
  await expect.poll(() => ledger.subscribers()).toBe(100);
});

it('a subscription that is too deep, too large or skips its only field ends alone', async () => {
  const { ledger } = await openTestLedger();
  const { url } = await openSockets(ledger);
  const client = await openLiveClient(url);
  const fields = Array.from({ length: 6000 }, () => 'id').join(' ');
  const refused = async (query: string) =>
    client
      .subscribe(query)
      .next()
      .catch((errors: unknown) => errors);
  expect(await refused(`subscription { logCreated { ${fields} } }`)).toMatchObject([
    { extensions: { code: 'QUERY_TOO_COMPLEX' } },
  ]);
  expect(await refused('subscription { logCreated @skip(if: true) { id } }')).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(await client.subscribe('{ __typename }').next()).toHaveProperty('data');
  await client.close();
});

it('who reads nothing is ended with SLOW_CONSUMER, costs little, and nobody else waits', async () => {
  const { ledger } = await openTestLedger();
  const flow = { fullBytes: 100_000, mostBytes: 1_000_000, patienceMs: 60_000 };
  const { url } = await openSockets(ledger, { flow });
  const quick = (await openLiveClient(url)).subscribe(WATCH);
  const slow = await openGreetedSocket(url);
  subscribe(slow, 'slow', WATCH);
  await expect.poll(() => ledger.subscribers()).toBe(2);
  slow.pause();
  const [rows, each] = [200, 50];
  for (let batch = 0; batch < rows; batch += 1) {
    for (let row = 0; row < each; row += 1) ledger.record(logRow({ responsePreview: 'x'.repeat(2000) }));
    for (let row = 0; row < each; row += 1) await quick.next();
  }
  expect(ledger.subscribers()).toBe(1);
  const received: { type: string; payload: [{ extensions: { code: string } }] }[] = [];
  slow.on('message', (data) => received.push(JSON.parse(String(data))));
  slow.resume();
  await expect.poll(() => received.at(-1)?.type).toBe('error');
  expect(received.at(-1)!.payload[0].extensions.code).toBe('SLOW_CONSUMER');
  expect(received.length).toBeLessThan(rows * each);
});

it('who sends and sends, and reads nothing, is cut off', async () => {
  const { ledger } = await openTestLedger();
  const { url } = await openSockets(ledger, { flow: { ...SOCKET_LIMITS.flow, mostBytes: 50_000 } });
  const socket = await openGreetedSocket(url);
  socket.pause();
  const closed = once(socket, 'close');
  const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(100_000) } });
  let isOpen = true;
  socket.on('error', () => (isOpen = false));
  for (let number = 0; number < 400 && isOpen; number += 1) {
    await new Promise((sent) => {
      socket.send(ping, sent);
    });
  }
  socket.resume();
  await closed;
  expect(socket.readyState).toBe(WebSocket.CLOSED);
});
