import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { TestApp } from '../../server/testing/app.ts';

const RECORD = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }';

/** Puts so many calls into the ledger at once, each as `given` says; resolves when they can be read. */
export async function recordMany(
  app: TestApp,
  count: number,
  given: (number: number) => Record<string, unknown> = () => ({}),
): Promise<void> {
  const before = await totalOf(app);
  const calls = Array.from({ length: count }, (_, number) => ({
    requestId: randomUUID(),
    agentType: 'tester',
    provider: 'openai',
    model: 'gpt-4o',
    durationSeconds: 1,
    ...given(number),
  }));
  await app.graphql(RECORD, { calls });
  while ((await totalOf(app)) < before + count);
}

async function totalOf(app: TestApp): Promise<number> {
  const { llmLogs } = await app.graphql('{ llmLogs(page: { size: 1 }) { totalCount } }');
  return llmLogs.totalCount;
}

/** How many rows are in the list that a page has, drawn or not. */
export async function countOf(page: Page): Promise<number> {
  const rows = page.locator('.log-rows');
  const [height, one] = await Promise.all([
    rows.evaluate((all) => all.clientHeight),
    rows
      .locator('[data-log]')
      .first()
      .evaluate((row) => row.getBoundingClientRect().height),
  ]);
  return Math.round(height / one);
}

/** The ids of all rows in the order a person meets them who scrolls from the top to the end. */
export function readThrough(page: Page): Promise<string[]> {
  return page.locator('.log-scroll').evaluate(async (region) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const met = new Map<number, string>();
    for (let top = 0; ; top += region.clientHeight / 2) {
      region.scrollTop = top;
      await frame();
      for (const row of region.querySelectorAll<HTMLElement>('[data-log]')) {
        met.set(Number(row.getAttribute('aria-rowindex')), row.dataset['log']!);
      }
      if (top > region.scrollHeight) break;
    }
    return [...met].toSorted(([one], [other]) => one - other).map(([, id]) => id);
  });
}
