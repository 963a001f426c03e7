import type { Page } from 'playwright-core';

/** The conditions a person might write, each with its suggestions. */
const TYPED = 'agentType:agent-type-1 status:error cost:>0.01 "the model is overloaded"';
/** As a fast typist. */
const BETWEEN_KEYS_MS = 90;
/** Over the edges of two pages. */
const STEPS = 120;
const ROWS_A_PAGE = 50;

/**
 * Types into the filter of the log that a page shows. Returns how long each key took until what it did was painted, in
 * milliseconds, by the browser's own event timing (of which Interaction to Next Paint is made): it tells times by 8 ms, and
 * leaves out what took less than 16, which counts as 16.
 */
export async function typeFilter(page: Page): Promise<number[]> {
  await page.getByRole('textbox', { name: 'Filter' }).focus();
  await page.evaluate(`{
    const longest = (globalThis.keyTimes = new Map());
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) {
        if (interactionId) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration));
      }
    }).observe({ type: 'event', durationThreshold: 16 });
  }`);
  await page.keyboard.type(TYPED, { delay: BETWEEN_KEYS_MS });
  const slow = await page.evaluate<number[]>('[...keyTimes.values()]');
  return [...slow, ...Array.from({ length: Math.max(0, TYPED.length - slow.length) }, () => 16)];
}

/** Goes from row to row by J. Returns how long each took until its row was there in full, in milliseconds. */
export async function stepThrough(page: Page, url: string): Promise<number[]> {
  await page.goto(`${url}/logs?page=2&size=${ROWS_A_PAGE}`);
  await page.locator('[data-log]').first().click();
  await page.getByRole('dialog', { name: 'Call' }).getByText('Feed position').waitFor();
  await page.evaluate(`{
    const times = (globalThis.stepTimes = []);
    const open = () => new URL(location.href).searchParams.get('log');
    const isShown = (id) => document.querySelector('dialog[open]')?.textContent.includes(id);
    addEventListener('keydown', () => {
      const began = performance.now();
      const before = open();
      const look = () => {
        if (open() !== before && isShown(open())) times.push(performance.now() - began);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, true);
  }`);
  for (let step = 1; step <= STEPS; step += 1) {
    await page.keyboard.press('j');
    // As a function: a text would be evaluated by the page, whose policy forbids it.
    await page.waitForFunction((count) => (globalThis as any).stepTimes.length === count, step);
  }
  return page.evaluate<number[]>('stepTimes');
}
