import type { WebSocket } from 'ws';
import { feedPosition, write } from './record.ts';
import { follow, openSocket, subscribe, WATCH } from './feed.ts';

const SOCKETS = 20;
const ROWS = 60_000;
/** So many of those that were ended come back. */
const RESUMING = 3;

export interface Stalled {
  sockets: number;
  rows: number;
  readByOther: number;
  endedAsSlow: number;
  resuming: number;
  /** Of those that came back: who has every row once. */
  complete: number;
}

/** Sockets that stop reading while rows pass, beside a client who reads; then they read on, and some go on where they were. */
export async function stopReading(urls: readonly string[]): Promise<Stalled> {
  const url = urls[0]!;
  const start = await feedPosition(url);
  const stalled = await Promise.all(Array.from({ length: SOCKETS }, () => openStalled(url, start)));
  for (const { socket } of stalled) socket.pause();
  const seen = new Set<string>();
  const reading = follow(url, start, ({ requestId }) => seen.add(requestId).size < ROWS);
  await write({ urls, rows: ROWS, writers: 4, mostAtOnce: 500, previewLength: 300 });
  await reading;

  for (const { socket } of stalled) socket.resume();
  const codes = await Promise.all(stalled.map(({ ended }) => ended));
  let complete = 0;
  for (const { socket, ids, position } of stalled.slice(0, RESUMING)) {
    socket.terminate();
    let repeats = 0;
    await follow(url, position(), ({ requestId }) => {
      if (ids.has(requestId)) repeats += 1;
      return ids.add(requestId).size < ROWS;
    });
    if (repeats === 0) complete += 1;
  }
  for (const { socket } of stalled) socket.terminate();
  const endedAsSlow = codes.filter((code) => code === 'SLOW_CONSUMER').length;
  return { sockets: SOCKETS, rows: ROWS, readByOther: seen.size, endedAsSlow, resuming: RESUMING, complete };
}

interface StalledSocket {
  socket: WebSocket;
  ids: Set<string>;
  position(): string;
  /** With which code. */
  ended: Promise<string>;
}

async function openStalled(url: string, start: string): Promise<StalledSocket> {
  const ids = new Set<string>();
  let position = start;
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const socket = await openSocket(url, (message) => {
    const { type, payload } = JSON.parse(message) as { type: string; payload: any };
    if (type === 'error') return resolve(payload[0].extensions.code);
    if (type !== 'next') return;
    ids.add(payload.data.logCreated.requestId);
    position = payload.data.logCreated.feedPosition;
  });
  socket.on('close', () => resolve('CLOSED'));
  subscribe(socket, 'stalled', WATCH, { after: start });
  return { socket, ids, position: () => position, ended };
}
