import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { removeEmbeddedPostgres } from '../server/database/embedded-postgres.ts';
import { openBrowser } from '../server/testing/browser.ts';
import { ask, RECORD } from './api.ts';
import { openLargestRows } from './dashboard/big-row.ts';
import { stepThrough, typeFilter } from './dashboard/key-times.ts';
import { judge, percentile } from './figures.ts';
import { interruptibly } from './interruptibly.ts';
import { makeForeignCall } from './made-call.ts';
import { endProcess, startProduct } from './product.ts';

/** Others may be given for a look. */
const SECONDS = Number(process.argv[2] ?? 60);
/** Until the page keeps as many rows as it ever does. */
const WARM_UP_SECONDS = 12;
const ROWS_A_SECOND = 1000;
const EVERY_MS = 50;
const LEAST_FPS = 55;
const MOST_BUSY = 0.45;
const LONGEST_TASK_MS = 100;
const MOST_GROWTH_MB = 30;
const MOST_ELEMENTS = 1500;
const MOST_OF_KEYS_MS = 100;
const SLOWEST_KEY_MS = 200;
const MOST_OF_STEPS_MS = 200;
/** Longer than the typing takes. */
const TYPING_SECONDS = 10;
/** A machine that is so many times slower than this one. */
const SLOWDOWN = 4;
const ROWS_A_SECOND_WHEN_SLOW = 200;
const TYPING_SECONDS_WHEN_SLOW = 20;
const SLOWEST_KEY_WHEN_SLOW_MS = 300;
const MOST_OF_LARGEST_ROWS_MS = 500;
const LONGEST_TASK_OF_LARGEST_ROWS_MS = 200;

/** What the page counts by itself while it is watched. */
interface Watched {
  frames: number;
  longestTaskMs: number;
}

const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-bench-'));
// The embedded PostgreSQL may run as another user, who must be able to enter.
await chmod(folder, 0o755);
const { url, child } = await startProduct({}, folder);
const browser = await openBrowser();
await interruptibly(
  async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const held = [
      await measureLive(page),
      await measureTyping(page),
      await measureSlowTyping(page),
      await measureSteps(page),
      await measureLargestRows(page),
    ];
    process.exitCode = held.every(Boolean) ? 0 : 1;
  },
  async () => {
    await browser.close();
    await endProcess(child);
    await removeEmbeddedPostgres(folder);
    await rm(folder, { recursive: true });
  },
);

/** Watches the live log while rows come at that pace. */
async function measureLive(page: Page): Promise<boolean> {
  await page.goto(`${url}/logs`);
  await page.getByRole('button', { name: 'Live', exact: true }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await record(WARM_UP_SECONDS, ROWS_A_SECOND);
  const before = await metricsOf(session);
  await watch(page);
  const pace = await record(SECONDS, ROWS_A_SECOND);
  const { frames, longestTaskMs } = await page.evaluate<Watched>('globalThis.watched');
  const after = await metricsOf(session);
  const elements = await page.evaluate<number>("document.querySelectorAll('*').length");
  const seconds = after.at - before.at;
  const busy = (after.taskSeconds - before.taskSeconds) / seconds;
  const fps = frames / seconds;
  const growthMb = (after.heapBytes - before.heapBytes) / 1e6;
  return [
    judge('rows a second', pace.toFixed(0), pace > ROWS_A_SECOND * 0.95),
    judge('frames a second', `${fps.toFixed(0)} (at least ${LEAST_FPS})`, fps >= LEAST_FPS),
    judge('of the main thread', `${(busy * 100).toFixed(0)} % (at most ${MOST_BUSY * 100})`, busy <= MOST_BUSY),
    judge(
      'longest task',
      `${longestTaskMs.toFixed(0)} ms (at most ${LONGEST_TASK_MS})`,
      longestTaskMs <= LONGEST_TASK_MS,
    ),
    judge('heap, grown by', `${growthMb.toFixed(1)} MB (at most ${MOST_GROWTH_MB})`, growthMb <= MOST_GROWTH_MB),
    judge('elements in the document', `${elements} (at most ${MOST_ELEMENTS})`, elements <= MOST_ELEMENTS),
  ].every(Boolean);
}

/** Types into the filter while rows come at that pace. */
async function measureTyping(page: Page): Promise<boolean> {
  const [times] = await Promise.all([typeFilter(page), record(TYPING_SECONDS, ROWS_A_SECOND)]);
  const [most, slowest] = [percentile(times, 0.75), Math.max(...times)];
  return [
    judge('a key in the filter, p75', `${most.toFixed(0)} ms (at most ${MOST_OF_KEYS_MS})`, most <= MOST_OF_KEYS_MS),
    judge('the slowest', `${slowest.toFixed(0)} ms (at most ${SLOWEST_KEY_MS})`, slowest <= SLOWEST_KEY_MS),
  ].every(Boolean);
}

/** The same on a slow machine, at a pace that is more usual. */
async function measureSlowTyping(page: Page): Promise<boolean> {
  await page.goto(`${url}/logs`);
  await page.getByRole('button', { name: 'Live', exact: true }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const [times] = await Promise.all([typeFilter(page), record(TYPING_SECONDS_WHEN_SLOW, ROWS_A_SECOND_WHEN_SLOW)]);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const slowest = Math.max(...times);
  return judge(
    `the slowest key, ${SLOWDOWN} times slower, at ${ROWS_A_SECOND_WHEN_SLOW} rows a second`,
    `${slowest.toFixed(0)} ms (at most ${SLOWEST_KEY_WHEN_SLOW_MS})`,
    slowest <= SLOWEST_KEY_WHEN_SLOW_MS,
  );
}

/** Goes from row to row by key. */
async function measureSteps(page: Page): Promise<boolean> {
  const most = percentile(await stepThrough(page, url), 0.95);
  return judge('a step by J, p95', `${most.toFixed(0)} ms (at most ${MOST_OF_STEPS_MS})`, most <= MOST_OF_STEPS_MS);
}

/** Opens the rows with the largest metadata. */
async function measureLargestRows(page: Page): Promise<boolean> {
  const openings = await openLargestRows(page, url);
  const most = Math.max(...openings.map(({ paintedMs }) => paintedMs));
  const longest = Math.max(...openings.map(({ longestTaskMs }) => longestTaskMs));
  return [
    judge(
      'the largest row, opened within',
      `${most.toFixed(0)} ms (at most ${MOST_OF_LARGEST_ROWS_MS})`,
      most <= MOST_OF_LARGEST_ROWS_MS,
    ),
    judge(
      'its longest task',
      `${longest.toFixed(0)} ms (at most ${LONGEST_TASK_OF_LARGEST_ROWS_MS})`,
      longest <= LONGEST_TASK_OF_LARGEST_ROWS_MS,
    ),
  ].every(Boolean);
}

/** Counts frames and times tasks from now on. As text, since the page's own language is not that of this file. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(`{
    const watched = (globalThis.watched = { frames: 0, longestTaskMs: 0 });
    const frame = () => { watched.frames += 1; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longestTaskMs = Math.max(watched.longestTaskMs, duration);
    }).observe({ entryTypes: ['longtask'] });
  }`);
}

/** After a collection of garbage: what is in use then is kept. */
async function metricsOf(session: CDPSession): Promise<{ at: number; taskSeconds: number; heapBytes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { at: valueOf('Timestamp'), taskSeconds: valueOf('TaskDuration'), heapBytes: valueOf('JSHeapUsedSize') };
}

/** Records calls at that pace for so long; returns how many a second it was. */
async function record(seconds: number, aSecond: number): Promise<number> {
  const requests = (seconds * 1000) / EVERY_MS;
  const rows = (aSecond * EVERY_MS) / 1000;
  const began = performance.now();
  for (let request = 0; request < requests; request += 1) {
    await ask(url, RECORD, { calls: Array.from({ length: rows }, makeForeignCall) });
    await sleep(Math.max(0, began + (request + 1) * EVERY_MS - performance.now()));
  }
  return (requests * rows * 1000) / (performance.now() - began);
}
