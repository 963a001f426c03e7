import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** What a page may move of itself, as Web Vitals has it: shares of the window, times how far. */
const MOST = 0.05;

/** Has each document that the page opens from now on sum up what moves without its reader having done anything. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    const told = ({ node, previousRect: from, currentRect: to }: any) =>
      `${(node as Element | null)?.textContent?.slice(0, 30) ?? 'gone'} (${from.x}, ${from.y} -> ${to.x}, ${to.y})`;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as any[]) {
        if (!hadRecentInput) moved.push(`${value}: ${sources.map(told).join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Once nothing is awaited any more and everything is drawn. */
export async function expectNoShift(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
  const moved = await page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    return (globalThis as any).moved as string[];
  });
  const sum = moved.map(Number.parseFloat).reduce((all, one) => all + one, 0);
  expect(sum > MOST ? moved : []).toEqual([]);
}
