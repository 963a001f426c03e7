import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../server/testing/app.ts';
import { openBrowser } from '../../server/testing/browser.ts';
import { createCalls } from '../../server/testing/calls.ts';
import { startFakeVendors } from '../../server/testing/vendors/fake-vendors.ts';
import { violations } from './violations.ts';

let browser: Browser;
let full: TestApp;
let empty: TestApp;
let close: () => Promise<void>;
beforeAll(async () => {
  const vendors = await startFakeVendors();
  browser = await openBrowser();
  [full, empty] = await Promise.all([startTestApp(vendors.environment), startTestApp()]);
  const calls = createCalls(full);
  for (let number = 0; number < 60; number += 1) {
    await calls.complete({ prompt: `number ${number % 40}`, agentType: `type-${number % 5}` });
  }
  // A model that only failed: what it did not report is told on the first page of everything.
  vendors.answer('gemini', { status: 400, message: 'A long reason. '.repeat(20) });
  await calls.complete({ prompt: 'the last', model: 'gemini-2.5-pro' });
  await calls.rows(62);
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
  { what: 'the log', url: () => `${full.url}/logs`, ready: '1–50 of 62' },
  { what: 'an empty log', url: () => `${empty.url}/logs`, ready: 'No calls yet' },
];

async function open(url: string, ready: string, options: Parameters<Browser['newPage']>[0]): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(url);
  await page.getByText(ready).first().waitFor();
  return page;
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(PAGES)('$what has no violation that axe knows', async ({ url, ready }) => {
    const page = await open(url(), ready, { colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the open drawer has no violation that axe knows', async () => {
    const page = await open(`${full.url}/logs`, '1–50 of 62', { colorScheme, reducedMotion: 'reduce' });
    await page.locator('[data-log]').first().click();
    await page.getByRole('dialog').getByText('Feed position').waitFor();
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

it.each(PAGES)('$what fits a screen of 320 pixels', async ({ url, ready }) => {
  const page = await open(url(), ready, { viewport: { width: 320, height: 700 } });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.close();
});

it('on a phone no name in a table of figures is broken into pieces', async () => {
  const viewport = { width: 375, height: 800 };
  const log = await open(`${full.url}/logs`, '1–50 of 62', { viewport });
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
