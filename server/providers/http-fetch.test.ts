import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Agent } from 'undici';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createConnections, createHttpFetch } from './http-fetch.ts';

let connections: Agent;
let post: () => Promise<Response>;
let server: Server;
let url: string;
let answer: RequestListener;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  connections = createConnections();
  const fetch = createHttpFetch(connections, (text) => text);
  post = () => fetch(url, { method: 'POST', body: '{}' });
});
afterEach(async () => {
  await connections.destroy();
  if (server.listening) {
    server.close();
    server.closeAllConnections();
  }
});

it('an answer arrives whole, with its status and headers', async () => {
  answer = (_request, response) => void response.writeHead(201, { 'x-kind': 'plain' }).end('done');
  const response = await post();
  expect([response.status, response.headers.get('x-kind'), await response.text()]).toEqual([201, 'plain', 'done']);
});

it('calls one after the other share connections, calls at the same time do not wait for each other', async () => {
  const waiting = Promise.withResolvers<void>();
  let inFlight = 0;
  let opened = 0;
  server.on('connection', () => (opened += 1));
  answer = (_request, response) => void response.end();
  for (let call = 0; call < 20; call += 1) await post();
  expect(opened).toBeLessThan(5);
  answer = async (_request, response) => {
    inFlight += 1;
    if (inFlight === 50) waiting.resolve();
    await waiting.promise;
    response.end();
  };
  await Promise.all(Array.from({ length: 50 }, () => post()));
  expect(inFlight).toBe(50);
});

it('an answer that never ends is given up at 32 MB', async () => {
  answer = (_request, response) => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const more = () => {
      while (response.writable && response.write(megabyte));
    };
    response.on('drain', more);
    more();
  };
  await expect(post()).rejects.toMatchObject({
    code: 'BAD_RESPONSE',
    billed: 'UNKNOWN',
    message: 'The answer is longer than 33554432 bytes',
  });
});

it('an event stream is passed on as it comes', async () => {
  const gate = Promise.withResolvers<void>();
  answer = async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).write('data: one\n\n');
    await gate.promise;
    response.end('data: two\n\n');
  };
  const pieces = (await post()).body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await pieces.read()).value).toBe('data: one\n\n');
  gate.resolve();
  expect((await pieces.read()).value).toBe('data: two\n\n');
  expect((await pieces.read()).done).toBe(true);
});

it('an event stream that never ends is given up at 32 MB, and so is its connection', async () => {
  const closed = Promise.withResolvers<void>();
  answer = (_request, response) => {
    response.on('close', closed.resolve);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const more = () => {
      while (response.writable && response.write(megabyte));
    };
    response.on('drain', more);
    more();
  };
  await expect((await post()).text()).rejects.toMatchObject({ code: 'BAD_RESPONSE', billed: 'UNKNOWN' });
  await closed.promise;
});

it('who stops reading an event stream ends its call', async () => {
  const closed = Promise.withResolvers<void>();
  answer = (_request, response) => {
    response.on('close', closed.resolve);
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: one\n\n');
  };
  await (await post()).body!.cancel();
  expect(await closed.promise).toBeUndefined();
});

it('a vendor that nobody can connect to got nothing and bills nothing', async () => {
  server.close();
  await once(server, 'close');
  await expect(post()).rejects.toMatchObject({
    code: 'NETWORK',
    billed: 'NOTHING',
    message: 'The provider cannot be reached (ECONNREFUSED)',
  });
});

it('closing breaks what is in flight and leaves no connection', async () => {
  const arrived = Promise.withResolvers<Socket>();
  answer = (request) => arrived.resolve(request.socket);
  const call = post().catch((error: unknown) => error);
  const closed = once(await arrived.promise, 'close');
  await connections.destroy();
  await closed;
  expect(await call).toMatchObject({ code: 'NETWORK', billed: 'UNKNOWN' });
});
