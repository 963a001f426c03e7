import { setTimeout as sleep } from 'node:timers/promises';
import { write } from './record.ts';
import { openSocket, subscribe, WATCH } from './feed.ts';

const SOCKETS = 1000;
const ROWS = 300;

export interface Crowd {
  sockets: number;
  rows: number;
  /** How many sockets got every row, and nothing else. */
  complete: number;
  seconds: number;
}

/** A thousand subscribers of the same. */
export async function watchTogether(urls: readonly string[]): Promise<Crowd> {
  const received = Array.from({ length: SOCKETS }, () => new Set<string>());
  const counts = Array.from({ length: SOCKETS }, () => 0);
  let taken = 0;
  const sockets = await Promise.all(
    received.map(async (ids, at) => {
      const socket = await openSocket(urls[0]!, (message) => {
        if (message.includes('"id":"taken"')) return void (message.includes('"next"') && (taken += 1));
        ids.add(/"requestId":"([^"]+)"/.exec(message)?.[1] ?? message);
        counts[at]! += 1;
      });
      subscribe(socket, 'watch', WATCH);
      // Answered once the subscription in front of it is taken.
      subscribe(socket, 'taken', '{ __typename }');
      return socket;
    }),
  );
  while (taken < SOCKETS) await sleep(20);
  const began = performance.now();
  const written = await write({ urls, rows: ROWS, writers: 2, mostAtOnce: 20, previewLength: 50 });
  const isComplete = (ids: Set<string>, at: number) =>
    counts[at] === ROWS && ids.size === ROWS && [...written].every((id) => ids.has(id));
  while (counts.some((count) => count < ROWS) && performance.now() - began < 120_000) await sleep(20);
  const seconds = (performance.now() - began) / 1000;
  for (const socket of sockets) socket.terminate();
  return { sockets: SOCKETS, rows: ROWS, complete: received.filter(isComplete).length, seconds };
}
