import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { openOutlet } from './socket-outlet.ts';

const LIMITS = { fullBytes: 50_000, mostBytes: 100_000_000, patienceMs: 5000 };
const RESULT = JSON.stringify({ data: { text: 'x'.repeat(10_000) } });

/** An outlet with a clock of the test's own, and its peer, who does not read until he is told to. */
async function openPair(limits = LIMITS) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const peer = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [socket, request] = (await once(server, 'connection')) as [WebSocket, IncomingMessage];
  await once(peer, 'open');
  onTestFinished(() => {
    peer.terminate();
    socket.terminate();
    server.close();
  });
  const state = { nowMs: 0, slow: 0, received: [] as string[] };
  peer.on('message', (data) => state.received.push(String(data)));
  peer.pause();
  const wire = { socket, connection: request.socket };
  const elapsedMs = () => state.nowMs;
  const outlet = openOutlet({ wire, id: 'a"b', limits, elapsedMs, onSlow: () => (state.slow += 1) });
  return { outlet, peer, state, socket };
}

/** More than the system takes for a peer that does not read. */
const BURST = Array.from({ length: 2000 }, () => RESULT);

it('a burst is no fault, however large, if it is read', async () => {
  const { outlet, peer, state } = await openPair();
  outlet.send(BURST);
  outlet.send(BURST);
  peer.resume();
  await outlet.ready();
  state.nowMs = 60_000;
  outlet.send([RESULT]);
  expect(state.slow).toBe(0);
  await expect.poll(() => state.received.length).toBe(4001);
  expect(new Set(state.received)).toEqual(new Set([`{"id":"a\\"b","type":"next","payload":${RESULT}}`]));
});

it('unread for longer than its patience is slow, told once, and nothing more is sent', async () => {
  const { outlet, state, socket } = await openPair();
  outlet.send(BURST);
  state.nowMs = 5000;
  outlet.send([RESULT]);
  expect(state.slow).toBe(0);
  state.nowMs = 5001;
  const unread = socket.bufferedAmount;
  outlet.send([RESULT]);
  outlet.send([RESULT]);
  expect(state.slow).toBe(1);
  expect(socket.bufferedAmount).toBe(unread);
});

it('more unread than it may cost is slow at once', async () => {
  const { outlet, state } = await openPair({ ...LIMITS, mostBytes: 30_000_000 });
  outlet.send(BURST);
  outlet.send(BURST);
  expect(state.slow).toBe(1);
});

it('one that is closed lets go of whoever waits', async () => {
  const { outlet } = await openPair();
  outlet.send(BURST);
  const ready = outlet.ready();
  outlet.close();
  await expect(ready).resolves.toBe(undefined);
});
