import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../server/testing/app.ts';
import { openBrowser } from '../../server/testing/browser.ts';
import { changeDatabase } from '../../server/testing/database.ts';
import { countOf, readThrough } from './log-table.ts';
import { listenTo, type WireTap } from './wire-tap.ts';

const PAGE = 'query ($page: PageInput) { llmLogs(page: $page) { nodes { id } pageInfo { hasNextPage endCursor } } }';
const RECORD = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }';

let browser: Browser;
let app: TestApp;
let page: Page;
let wire: WireTap;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  app = await startTestApp();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  wire = listenTo(page);
});
afterEach(async () => {
  await page.close();
  await app.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function openLog(search = ''): Promise<void> {
  await page.goto(`${app.url}/logs${search}`);
  await button('Live').waitFor();
}

/** Has another instance write so many calls into the same books, whether or not the one of the page is there. */
async function recordElsewhere(count: number, agentType = 'elsewhere'): Promise<void> {
  const other = await app.another();
  const call = () => ({
    requestId: randomUUID(),
    agentType,
    provider: 'openai',
    model: 'gpt-4o',
    durationSeconds: 1,
  });
  const response = await fetch(`${other.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: RECORD, variables: { calls: Array.from({ length: count }, call) } }),
  });
  expect(await response.json()).toEqual({ data: { recordCalls: { accepted: count } } });
  await other.close();
}

/** What the page draws, from the top. */
const drawn = () =>
  page.locator('[data-log]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['log']));

/** Of all rows there are, the newest first. */
async function everyId(): Promise<string[]> {
  const ids: string[] = [];
  let page: { size: number; after?: string } | null = { size: 200 };
  while (page !== null) {
    const { llmLogs }: Record<string, any> = await app.graphql(PAGE, { page });
    ids.push(...llmLogs.nodes.map(({ id }: { id: string }) => id));
    page = llmLogs.pageInfo.hasNextPage ? { size: 200, after: llmLogs.pageInfo.endCursor } : null;
  }
  return ids;
}

/** As when another tab is chosen, or this one again. */
function setHidden(hidden: boolean): Promise<void> {
  return page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

it('500 calls that another instance wrote while the socket was lost are there when it is back, each once', async () => {
  await recordElsewhere(1);
  await openLog();
  await page.getByText('1–1 of 1').waitFor();
  await recordElsewhere(5);
  await wire.rows(5);
  await app.stop();
  await button('Reconnecting…').waitFor();
  await recordElsewhere(500);
  await app.startAgainThere();
  await button('Live').waitFor();
  await wire.rows(505);
  await page.getByText('1–506 of 506').waitFor();
  expect(new Set(wire.ids()).size).toBe(505);
  expect(wire.ids()).toHaveLength(505);
  await expect.poll(() => countOf(page)).toBe(506);
  expect(await readThrough(page)).toEqual(await everyId());
});

it('what is counted while it is paused is exact across a lost socket, and nothing moves', async () => {
  await recordElsewhere(3, 'before');
  await openLog();
  await page.getByText('1–3 of 3').waitFor();
  await button('Live').click();
  await page.mouse.move(0, 0);
  await button('Paused').waitFor();
  const before = await drawn();
  await recordElsewhere(120);
  await button('Paused, 120 new').waitFor();
  await app.stop();
  await button('Reconnecting…').waitFor();
  await recordElsewhere(500);
  await app.startAgainThere();
  await button('Paused, 620 new').waitFor();
  expect(await drawn()).toEqual(before);
  expect(await page.getByText('1–3 of 3').count()).toBe(1);
  await button('Paused, 620 new').click();
  await page.getByText('1–623 of 623').waitFor();
  expect(await readThrough(page)).toEqual(await everyId());
});

it('a hidden page draws nothing, and has everything as soon as it is shown', async () => {
  await openLog();
  await setHidden(true);
  await recordElsewhere(70);
  await wire.rows(70);
  expect(await drawn()).toEqual([]);
  await setHidden(false);
  await page.getByText('1–70 of 70').waitFor();
  expect(await readThrough(page)).toEqual(await everyId());
  expect(wire.subscriptions()).toHaveLength(1);
});

it('a page that is hidden for long leaves the feed, and goes on where it left when it is shown', async () => {
  await page.clock.install();
  await openLog();
  await recordElsewhere(2, 'before');
  await wire.rows(2);
  await button('Live').click();
  await page.mouse.move(0, 0);
  await button('Paused').waitFor();
  await setHidden(true);
  await page.clock.fastForward('06:00');
  await wire.left();
  await recordElsewhere(7);
  await setHidden(false);
  await button('Paused, 7 new').waitFor();
  expect(wire.subscriptions()).toHaveLength(2);
  expect(wire.ids()).toHaveLength(9);
});

it('another filter is followed from where its own list stood: only its rows come, and none is missed', async () => {
  await recordElsewhere(2, 'seldom');
  await recordElsewhere(3, 'often');
  await openLog();
  await page.getByText('1–5 of 5').waitFor();
  const only = page.getByRole('checkbox', { name: /seldom/ });
  await Promise.all([recordElsewhere(60, 'seldom'), only.click()]);
  await recordElsewhere(40, 'often');
  await recordElsewhere(1, 'seldom');
  await page.getByText(/of 63$/).waitFor();
  expect(wire.subscriptions().at(-1)).toMatchObject({
    filter: { agentType: ['seldom'] },
    after: expect.any(String),
  });
  await expect
    .poll(async () => new Set(await page.locator('[data-log] td:nth-child(4)').allTextContents()))
    .toEqual(new Set(['seldom']));
});

it('where too much was missed the list is read again, and the page says so', async () => {
  await recordElsewhere(1, 'before');
  await openLog();
  await page.getByText('1–1 of 1').waitFor();
  await app.stop();
  await button('Reconnecting…').waitFor();
  await recordElsewhere(2);
  // As if retention had given up what was missed: cheaper than the 100,000 rows that would do.
  await changeDatabase(app.databaseUrl, 'UPDATE rollup_state SET given_up_through = (SELECT position FROM feed_head)');
  await app.startAgainThere();
  await page.getByText('the list was read again').first().waitFor();
  await page.getByText('1–3 of 3').waitFor();
  await button('Live').waitFor();
  await recordElsewhere(1, 'later');
  await page.getByRole('row', { name: /later/ }).waitFor();
  expect(wire.ids()).toHaveLength(1);
});

it('the overview reads its figures again when the socket is back', async () => {
  await recordElsewhere(1);
  await page.goto(app.url);
  const calls = page.getByRole('region', { name: 'Totals' }).getByRole('link', { name: /^Calls/ });
  await calls.getByText('1', { exact: true }).waitFor();
  await wire.subscribed();
  await app.stop();
  await recordElsewhere(41);
  await app.startAgainThere();
  await calls.getByText('42', { exact: true }).waitFor();
});
