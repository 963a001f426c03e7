import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeEmbeddedPostgres } from '../server/database/embedded-postgres.ts';
import { ask } from './api.ts';
import { median } from './figures.ts';
import { interruptibly } from './interruptibly.ts';
import { createLoad } from './load.ts';
import { endProcess, startProduct } from './product.ts';

const LIMIT = 0.8;
const ROUNDS = 5;
const WARM_UP_MS = 3000;
const ROUND_MS = 5000;
/** Linux counts the time of a process in hundredths of a second. */
const TICKS = 100;

interface Mode {
  name: string;
  url: string;
  pid: number;
  cache: 'OFF' | 'USE';
  perSecond: number[];
  answered: number;
  cpuSeconds: number;
}

const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-bench-'));
// The embedded PostgreSQL may run as another user, who must be able to enter.
await chmod(folder, 0o755);
const children: ChildProcess[] = [];
await interruptibly(
  async () => {
    process.exitCode = await measure();
  },
  async () => {
    for (const child of children) await endProcess(child);
    await removeEmbeddedPostgres(folder);
    await rm(folder, { recursive: true });
  },
);

async function measure(): Promise<number> {
  const [vendor] = await startChild('stand-in-vendor.js', {});
  const env = { OPENAI_API_KEY: 'bench', OPENAI_BASE_URL: vendor, OPENAI_MODEL: 'gpt-4o', PROVIDER_CHAIN: 'openai' };
  const [baselineUrl, baseline] = await startChild('baseline-server.js', env);
  const { url: productUrl, child: product } = await startProduct(env, folder);
  children.push(product);
  const mode = (name: string, url: string, pid: number, cache: Mode['cache']): Mode => {
    return { name, url, pid, cache, perSecond: [], answered: 0, cpuSeconds: 0 };
  };
  const modes = [
    mode('without gateway and ledger', baselineUrl, baseline.pid!, 'OFF'),
    mode('the product', productUrl, product.pid!, 'OFF'),
    mode('the product, every question new to its cache', productUrl, product.pid!, 'USE'),
  ] as const;
  const load = createLoad();
  let warmedUp = 0;
  for (const { url, cache } of modes) {
    const { answered } = await load.run(url, cache, WARM_UP_MS);
    if (url === productUrl) warmedUp += answered;
  }
  for (let round = 1; round <= ROUNDS; round += 1) for (const each of modes) await run(each);
  return report(modes, warmedUp);

  async function run(each: Mode): Promise<void> {
    const before = cpuSecondsOf(each.pid);
    const { perSecond, answered } = await load.run(each.url, each.cache, ROUND_MS);
    each.cpuSeconds += cpuSecondsOf(each.pid) - before;
    each.perSecond.push(perSecond);
    each.answered += answered;
  }
}

/** Says what was found; 1 where the limit is missed or the books are not complete. */
async function report(modes: readonly [Mode, Mode, Mode], warmedUp: number): Promise<number> {
  const [baseline, product, cached] = modes;
  for (const { name, perSecond, answered, cpuSeconds } of modes) {
    const cpu = cpuSeconds === 0 ? '' : `, ${((cpuSeconds / answered) * 1000).toFixed(3)} ms CPU a call`;
    process.stdout.write(`${Math.round(median(perSecond)).toString().padStart(6)} calls/s  ${name}${cpu}\n`);
  }
  const ratio = median(product.perSecond) / median(baseline.perSecond);
  const cachedRatio = median(cached.perSecond) / median(baseline.perSecond);
  const expected = warmedUp + product.answered + cached.answered;
  const rows = await rowsOf(product.url, expected);
  const isFast = ratio >= LIMIT;
  const isComplete = rows === expected;
  process.stdout.write(`ratio ${ratio.toFixed(2)} (limit ${LIMIT}): ${isFast ? 'PASS' : 'FAIL'}\n`);
  process.stdout.write(`ratio with the cache on ${cachedRatio.toFixed(2)} (no limit)\n`);
  process.stdout.write(`rows ${rows} of ${expected} answered calls: ${isComplete ? 'PASS' : 'FAIL'}\n`);
  return isFast && isComplete ? 0 : 1;
}

/** How many rows the ledger has, once it has as many as expected or their number stands still. */
async function rowsOf(url: string, expected: number): Promise<number> {
  for (let last = -1; ;) {
    const { totalCount } = (await ask(url, '{ llmLogs(page: { size: 1 }) { totalCount } }')).llmLogs;
    if (totalCount >= expected || totalCount === last) return totalCount;
    last = totalCount;
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
}

async function startChild(script: string, env: Record<string, string>): Promise<[url: string, child: ChildProcess]> {
  const child = fork(path.join(import.meta.dirname, script), {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
  });
  children.push(child);
  const [url] = (await once(child, 'message')) as [string];
  return [url, child];
}

/** 0 where the system does not tell. */
function cpuSecondsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
