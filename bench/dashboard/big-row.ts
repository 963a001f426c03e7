import type { Page } from 'playwright-core';
import { ask, RECORD } from '../api.ts';
import { makeForeignCall } from '../made-call.ts';

/** As many bytes as the API takes. */
const METADATA_BYTES = 16 * 1024;
const LISTS = 100;
const OPENINGS = 8;

/** What one opening took, in milliseconds. */
interface Opening {
  /** From the key until the metadata of the row were painted. */
  paintedMs: number;
  longestTaskMs: number;
}

/** Opens the largest rows that there can be by key, in turns: one has the most values, one the longest text. */
export async function openLargestRows(page: Page, url: string): Promise<Opening[]> {
  const calls = [callWith('values', mostValues()), callWith('text', { text: longestText() })];
  await ask(url, RECORD, { calls });
  const openings: Opening[] = [];
  for (let at = 0; at < OPENINGS; at += 1) {
    await page.goto(`${url}/logs?agentType=values&agentType=text`);
    // Then the page is at rest: rows, bars and counts are there.
    await page.getByRole('slider', { name: /^Calls over time/ }).waitFor();
    await page.getByRole('group', { name: 'Agent type' }).waitFor();
    openings.push(await openOne(page, calls[at % calls.length]!['agentType'] as string));
  }
  return openings;
}

async function openOne(page: Page, agentType: string): Promise<Opening> {
  await page
    .getByRole('row', { name: new RegExp(agentType) })
    .first()
    .focus();
  await page.evaluate(`{
    const opening = (globalThis.opening = { paintedMs: 0, longestTaskMs: 0 });
    const take = (tasks) => {
      for (const { duration } of tasks) opening.longestTaskMs = Math.max(opening.longestTaskMs, duration);
    };
    const tasks = new PerformanceObserver((list) => take(list.getEntries()));
    tasks.observe({ entryTypes: ['longtask'] });
    globalThis.takeTasks = () => take(tasks.takeRecords());
    addEventListener('keydown', () => {
      const began = performance.now();
      const look = () => requestAnimationFrame(() => {
        if (!document.querySelector('dialog[open] [aria-label="Metadata"]')) return look();
        // A task behind the frame: by then it has been painted.
        setTimeout(() => (opening.paintedMs = performance.now() - began));
      });
      look();
    }, { capture: true, once: true });
  }`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (globalThis as any).opening.paintedMs > 0);
  return page.evaluate<Opening>('takeTasks(), opening');
}

function callWith(agentType: string, metadata: object): Record<string, unknown> {
  return { ...makeForeignCall(), agentType, metadata, responsePreview: 'An answer. '.repeat(1000) };
}

function mostValues(): Record<string, number[]> {
  const empty = Object.fromEntries(Array.from({ length: LISTS }, (_, at) => [`list${at}`, []]));
  // A figure and a comma are two bytes.
  const each = Math.floor((METADATA_BYTES - JSON.stringify(empty).length) / LISTS / 2);
  return Object.fromEntries(Object.keys(empty).map((name) => [name, Array.from({ length: each }, () => 7)]));
}

/** Without a space, which is the hardest to break into lines. */
function longestText(): string {
  return 'x'.repeat(METADATA_BYTES - JSON.stringify({ text: '' }).length);
}
