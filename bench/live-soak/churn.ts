import { setTimeout as sleep } from 'node:timers/promises';
import { feedPosition, write } from './record.ts';
import { follow, openSocket, subscribe, WATCH } from './feed.ts';

const OF_EACH_KIND = 15;
const ROWS = 1500;
const STREAM = `subscription ($input: CompletionInput!) { completionStream(input: $input) { delta } }`;

/** How many completions were left in the middle. */
export interface Churned {
  abortedStreams: number;
}

/** One round of what clients do in an hour: they come, flood, stop reading, drop, resume, and leave answers half heard. */
export async function comeAndGo(urls: readonly string[]): Promise<Churned> {
  const url = urls[0]!;
  const start = await feedPosition(url);
  const silent = await Promise.all(Array.from({ length: OF_EACH_KIND }, () => openSocket(url, () => {})));
  for (const socket of silent) for (const id of ['a', 'b', 'c']) subscribe(socket, id, WATCH);
  for (const socket of silent.slice(5)) socket.pause();
  const streams = Promise.all(Array.from({ length: OF_EACH_KIND }, () => leaveStream(url)));
  const following = Promise.all(
    Array.from({ length: OF_EACH_KIND }, async () => {
      let seen = 0;
      let position = start;
      while (seen < ROWS) {
        let left = 400;
        await follow(url, position, (row) => {
          seen += 1;
          left -= 1;
          position = row.feedPosition;
          return left > 0 && seen < ROWS;
        });
      }
    }),
  );
  await write({ urls, rows: ROWS, writers: 4, mostAtOnce: 100, previewLength: 500 });
  await Promise.all([following, streams]);
  for (const socket of silent) socket.terminate();
  return { abortedStreams: OF_EACH_KIND };
}

/** Goes away after the first piece of an answer whose vendor never ends it. */
async function leaveStream(url: string): Promise<void> {
  let hasBegun = false;
  const socket = await openSocket(url, () => (hasBegun = true));
  const input = { agentType: 'leaver', prompt: `A long story ${Math.random()}`, cache: 'OFF', timeoutSeconds: 100 };
  subscribe(socket, 'story', STREAM, { input });
  while (!hasBegun) await sleep(10);
  socket.terminate();
}
