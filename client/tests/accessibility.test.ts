import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../server/testing/app.ts';
import { openBrowser } from '../../server/testing/browser.ts';
import { createCalls } from '../../server/testing/calls.ts';
import { type FakeVendors, startFakeVendors } from '../../server/testing/vendors/fake-vendors.ts';
import { expectNoShift, watchShifts } from './shifts.ts';
import { violations } from './violations.ts';

let browser: Browser;
let full: TestApp;
let empty: TestApp;
let vendors: FakeVendors;
let logId: string;
let close: () => Promise<void>;
beforeAll(async () => {
  vendors = await startFakeVendors();
  browser = await openBrowser();
  [full, empty] = await Promise.all([startTestApp(vendors.environment), startTestApp()]);
  const calls = createCalls(full);
  for (let number = 0; number < 60; number += 1) {
    await calls.complete({ prompt: `number ${number % 40}`, agentType: `type-${number % 5}` });
  }
  // A model that only failed: what it did not report is told on the first page of everything.
  vendors.answer('gemini', { status: 400, message: 'A long reason. '.repeat(20) });
  await calls.complete({ prompt: 'the last', model: 'gemini-2.5-pro' });
  const rows = await calls.rows(62);
  logId = rows[0]!.id;
  close = async () => {
    await browser.close();
    await Promise.all([full.close(), empty.close()]);
    await vendors.close();
  };
});
afterAll(() => close());

const PAGES = [
  { what: 'the overview', url: () => full.url, ready: 'Spend over time' },
  { what: 'an empty overview with its notice', url: () => empty.url, ready: 'Make your first call' },
  { what: 'the log', url: () => `${full.url}/logs`, ready: '1–50 of' },
  { what: 'an empty log', url: () => `${empty.url}/logs`, ready: 'No calls yet' },
];
const CALL = { what: 'a call', url: () => `${full.url}/logs/${logId}`, ready: 'Feed position' };
/** Their other states are looked at where their journeys are. */
const MORE_PAGES = [
  { what: 'templates', url: () => `${empty.url}/templates`, ready: 'Nothing learned yet' },
  { what: 'budgets', url: () => `${empty.url}/budgets`, ready: 'No budgets yet' },
  { what: 'the playground', url: () => `${full.url}/playground`, ready: 'The answer comes here' },
];

/** Every answer of the API is an error, as of a server that is broken. */
const breakApi = (page: Page) =>
  page.route('**/graphql', (route) =>
    route.fulfill({ json: { errors: [{ message: 'It broke.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } }),
  );

async function open(url: string, ready: string, options: Parameters<Browser['newPage']>[0]): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(url);
  await page.getByText(ready).first().waitFor();
  return page;
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each([...PAGES, CALL])('$what has no violation that axe knows', async ({ url, ready }) => {
    const page = await open(url(), ready, { colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the open drawer and its menu have no violation that axe knows', async () => {
    const page = await open(`${full.url}/logs`, '1–50 of', { colorScheme, reducedMotion: 'reduce' });
    await page.locator('[data-log]').first().click();
    await page.getByRole('dialog').getByText('Feed position').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('c');
    await page.getByRole('menu').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it.each([
    ['Control+k', 'Commands'],
    ['?', 'Keyboard shortcuts'],
  ])('what %s opens has no violation that axe knows', async (key, name) => {
    const page = await open(full.url, 'By provider and model', { colorScheme, reducedMotion: 'reduce' });
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name }).getByText('Go to Logs').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the log has none while it is held still, and in whatever is opened over it', async () => {
    const page = await open(`${full.url}/logs`, '1–50 of', { colorScheme, reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    await page.keyboard.press('l');
    await page.getByRole('button', { name: /^Paused/ }).waitFor();
    found['paused'] = await violations(page);
    for (const [name, inside] of [
      [/^Time range/, 'Apply'],
      ['Views', 'Save view'],
      ['Columns', 'As usual'],
      ['Export', 'NDJSON, one JSON object a line'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await page.getByText(inside).waitFor();
      found[String(name)] = await violations(page);
      await page.keyboard.press('Escape');
      await page.getByText(inside).waitFor({ state: 'hidden' });
    }
    await page.getByRole('textbox', { name: 'Filter' }).fill('stat');
    await page.getByRole('listbox', { name: 'Conditions' }).getByRole('option').first().waitFor();
    found['suggestions'] = await violations(page);
    await page.getByRole('textbox', { name: 'Filter' }).fill('');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 900, height: 800 });
    await page.getByRole('button', { name: 'Values' }).click();
    await page.getByRole('dialog', { name: 'Values' }).getByText('Provider', { exact: true }).waitFor();
    found['values'] = await violations(page);
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    await page.close();
  });

  it.each([
    { what: 'the overview', path: '/' },
    { what: 'the log', path: '/logs' },
    { what: 'the playground', path: '/playground' },
  ])('$what has none while nothing is known yet, and where nothing can be read', async ({ path }) => {
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
    await page.route('**/graphql', () => {});
    await page.goto(full.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await breakApi(page);
    await page.goto(full.url + path);
    await page.getByRole('alert').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the playground has none while an answer comes', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    vendors.answer('gemini', { pieces: ['Good ', held, 'morning'] });
    const page = await open(`${full.url}/playground`, 'The answer comes here', {
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.getByRole('textbox', { name: 'Message 1' }).fill('Greet me');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('Good', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    release();
    await page.getByText('Good morning').waitFor();
    await page.close();
  });

  it('an address without a page has no violation that axe knows', async () => {
    const page = await open(`${full.url}/nowhere`, 'Go to the overview', { colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the first paint is in the right colours', async () => {
    const page = await browser.newPage({ colorScheme });
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(full.url);
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(colorScheme);
    await page.close();
  });
});

/** As WCAG 1.4.12 has it: no text may be lost where its reader spaces it so. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** What cuts off its own text; tables, and excerpts that tell the whole as their title, aside. */
const cutTexts = (page: Page) =>
  page.evaluate(() => {
    const isCut = (part: Element) => {
      const { overflowX, overflowY } = getComputedStyle(part);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && part.scrollWidth > part.clientWidth + 1) ||
        (hides(overflowY) && part.scrollHeight > part.clientHeight + 1)
      );
    };
    // What is there for screen readers only is a pixel wide.
    return [...document.querySelectorAll('body *:not(table *, svg *, [title])')]
      .filter((part) => part.clientWidth > 2 && part.textContent.trim() !== '' && isCut(part))
      .map((part) => part.outerHTML);
  });

/** 320 pixels are also what is left of 1280 at 400 %. */
it.each([...PAGES, CALL, ...MORE_PAGES])('$what fits the screens of phones, its text spaced too', async (shown) => {
  const page = await open(shown.url(), shown.ready, { viewport: { width: 375, height: 800 } });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await page.addStyleTag({ content: SPACED });
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await expect.poll(() => cutTexts(page)).toEqual([]);
  await page.close();
});

it('no page moves about while its parts come', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await watchShifts(page);
  const explorer = { url: () => `${full.url}/explorer`, ready: 'API explorer' };
  const templates = { url: () => `${full.url}/templates`, ready: 'Templates' };
  for (const { url, ready } of [...PAGES, CALL, ...MORE_PAGES, explorer, templates]) {
    await page.goto(url());
    await page.getByRole('main').getByText(ready).first().waitFor();
    await expectNoShift(page);
  }
  await page.close();
});

it('on a small laptop the usual columns of the log stand beside each other, each with its whole name', async () => {
  const page = await open(`${full.url}/logs`, '1–50 of', { viewport: { width: 1280, height: 800 } });
  const hidden = () => page.locator('.log-scroll').evaluate((region) => region.scrollWidth - region.clientWidth);
  await expect.poll(hidden).toBeLessThanOrEqual(0);
  const names = page.getByRole('columnheader');
  expect(await names.last().textContent()).toBe('Error or answer');
  expect(await names.evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth))).toEqual([]);
  await page.close();
});

it('on a phone no name in a table of figures is broken into pieces', async () => {
  const viewport = { width: 375, height: 800 };
  const log = await open(`${full.url}/logs`, '1–50 of', { viewport });
  const heads = await log.getByRole('columnheader').evaluateAll((cells) => cells.map((cell) => cell.clientHeight));
  expect(Math.max(...heads)).toBeLessThan(45);
  await log.close();
  const overview = await open(full.url, 'Spend over time', { viewport });
  const names = await overview.getByRole('rowheader').evaluateAll((cells) => cells.map((cell) => cell.clientHeight));
  expect(Math.max(...names)).toBeLessThan(65);
  await overview.close();
});

it('the keyboard reaches everything, beginning with a link to the content', async () => {
  const page = await open(full.url, 'Spend over time', {});
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.close();
});
