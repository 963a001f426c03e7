import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { startFakeVendors } from '../server/testing/vendors/fake-vendors.ts';
import { ask } from './api.ts';
import { judge } from './figures.ts';
import type { Scenes } from './live-soak/clients.ts';
import { type Held, heldNow, settleTo } from './live-soak/held.ts';
import { withOwnPostgres } from './own-postgres.ts';
import { endProcess, startProduct } from './product.ts';

/** Others may be given for a look. */
const ROUNDS = Number(process.argv[2] ?? 12);
const WARM_UP_ROUNDS = 4;
const MOST_GROWTH_MB = 10;
/** Who waits for a row that never comes waits for ever. */
const LONGEST_SCENE_MS = 300_000;

/** One instance is in this process, which is looked into; the other is as people run it. */
let urls: string[];
let clients: ChildProcess;
let clientsFailed: Promise<never>;

await withOwnPostgres(async (databaseUrl, folder) => {
  await using opened = new AsyncDisposableStack();
  const vendors = await startFakeVendors();
  opened.defer(() => vendors.close());
  vendors.always('gemini', { pieces: ['Once ', 'upon '], ends: 'STALL' });
  const environment = { ...vendors.environment, DATABASE_URL: databaseUrl };
  const dataDir = path.join(folder, 'first');
  const app = await createApp(
    readConfig({ ...environment, PORT: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir }),
    () => {},
  );
  opened.defer(() => app.close());
  const secondFolder = path.join(folder, 'second');
  await mkdir(secondFolder);
  const second = await startProduct(environment, secondFolder);
  opened.defer(() => endProcess(second.child));
  urls = [app.url, second.url];
  clients = fork(path.join(import.meta.dirname, 'live-soak', 'clients.js'));
  const clientsEnd = once(clients, 'exit');
  clientsFailed = clientsEnd.then(() => Promise.reject(new Error('The clients have failed')));
  // Nobody waits for it at the end.
  clientsFailed.catch(() => {});
  opened.defer(async () => {
    if (clients.connected) clients.disconnect();
    await clientsEnd;
  });
  const results = [await judgeResuming(), await judgeStalled(), await judgeCrowd(), await judgeChurn(vendors.reset)];
  process.exitCode = results.every(Boolean) ? 0 : 1;
});

async function play<Scene extends keyof Scenes>(scene: Scene): Promise<Awaited<ReturnType<Scenes[Scene]>>> {
  clients.send({ scene, urls });
  const told = new AbortController();
  const signal = AbortSignal.any([told.signal, AbortSignal.timeout(LONGEST_SCENE_MS)]);
  try {
    const [result] = await Promise.race([once(clients, 'message', { signal }), clientsFailed]);
    return result;
  } catch (error) {
    throw new Error(`${scene} has not come to its end`, { cause: error });
  } finally {
    told.abort();
  }
}

async function judgeResuming(): Promise<boolean> {
  const { rows, drops, repeats, missing, outOfOrder } = await play('dropAndResume');
  const figure = `${rows} rows over ${drops} drops: ${missing} missing, ${repeats} repeated, ${outOfOrder} out of order`;
  return judge('drop and resume under 16 writers and 2 instances', figure, missing + repeats + outOfOrder === 0);
}

async function judgeStalled(): Promise<boolean> {
  const { sockets, rows, readByOther, endedAsSlow, resuming, complete } = await play('stopReading');
  return [
    judge(`${sockets} sockets that stop reading`, `${endedAsSlow} ended with SLOW_CONSUMER`, endedAsSlow === sockets),
    judge('another client meanwhile', `${readByOther} of ${rows} rows`, readByOther === rows),
    judge('stalled ones that resume', `${complete} of ${resuming} have every row once`, complete === resuming),
  ].every(Boolean);
}

async function judgeCrowd(): Promise<boolean> {
  const { sockets, rows, complete, seconds } = await play('watchTogether');
  const figure = `${complete} have all ${rows} rows once, after ${seconds.toFixed(1)} s`;
  return judge(`${sockets} subscribers`, figure, complete === sockets);
}

async function judgeChurn(forgetRequests: () => void): Promise<boolean> {
  let aborted = 0;
  const round = async (): Promise<Held> => {
    aborted += (await play('comeAndGo')).abortedStreams;
    return heldNow();
  };
  for (let number = 0; number < WARM_UP_ROUNDS; number += 1) await round();
  const before = await settleTo(null);
  for (let number = 0; number < ROUNDS; number += 1) {
    const { heapMb } = await round();
    process.stdout.write(`      round ${number + 1}: ${heapMb.toFixed(1)} MB of heap in use\n`);
  }
  const after = await settleTo(before);
  const cancelled = await countCancelled(aborted);
  forgetRequests();
  const growth = after.heapMb - before.heapMb;
  const figureOf = (of: Held) => `${of.sockets} sockets, ${of.timers} timers, ${of.listeners} listeners`;
  return [
    judge(
      'heap after the rounds',
      `grown by ${growth.toFixed(1)} MB (at most ${MOST_GROWTH_MB})`,
      growth < MOST_GROWTH_MB,
    ),
    judge(
      'what is held',
      `${figureOf(before)} before; ${figureOf(after)} after`,
      after.sockets <= before.sockets && after.timers <= before.timers && after.listeners === before.listeners,
    ),
    judge('streams that were left', `${cancelled} of ${aborted} are rows, CANCELLED`, cancelled === aborted),
  ].every(Boolean);
}

async function countCancelled(expected: number): Promise<number> {
  const query = '{ llmLogs(filter: { errorCode: ["CANCELLED"] }, page: { size: 1 }) { totalCount } }';
  for (let look = 0; ; look += 1) {
    const { totalCount } = (await ask(urls[0]!, query)).llmLogs;
    if (totalCount >= expected || look === 100) return totalCount;
    await sleep(100);
  }
}
