import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../server/testing/app.ts';
import { openBrowser } from '../../server/testing/browser.ts';
import { type Calls, createCalls } from '../../server/testing/calls.ts';
import { logRow, recordInto } from '../../server/testing/rows.ts';
import { type FakeVendors, startFakeVendors } from '../../server/testing/vendors/fake-vendors.ts';

let browser: Browser;
let vendors: FakeVendors;
let app: TestApp;
let calls: Calls;
let page: Page;
const foreign: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  vendors = await startFakeVendors();
});
afterAll(async () => {
  await browser.close();
  await vendors.close();
});
beforeEach(async () => {
  app = await startTestApp(vendors.environment);
  calls = createCalls(app);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('request', (request) => {
    if (!request.url().startsWith(app.url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
});
afterEach(async () => {
  await page.close();
  await app.close();
  vendors.reset();
  expect(faults.splice(0)).toEqual([]);
  expect(foreign.splice(0)).toEqual([]);
});

it('an empty ledger tells how to make the first call, makes one, and shows it by itself', async () => {
  await page.goto(app.url);
  await page.getByRole('heading', { name: 'Make your first call' }).waitFor();
  await page.getByRole('tab', { name: 'JavaScript' }).click();
  await page.getByText(`fetch('${app.url}/graphql'`).waitFor();
  await page.getByRole('button', { name: 'Make a call now' }).click();
  await page.getByRole('heading', { name: 'Spend over time' }).waitFor();
  const table = page.getByRole('region', { name: 'Table of providers and models' });
  await table.getByText('Gemini 2.5 Flash').waitFor();
});

it('each page has a title of its own, and another page is told by moving the focus to it', async () => {
  await calls.complete();
  await calls.rows(1);
  await page.goto(app.url);
  await page.getByRole('heading', { name: 'Spend over time' }).waitFor();
  expect(await page.title()).toBe('Overview · LLM Ledger');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.getByRole('link', { name: /Calls/ }).press('Enter');
  await page.getByText('1–1 of 1').waitFor();
  expect(await page.title()).toBe('Logs · LLM Ledger');
  expect(await page.getByRole('main', { name: 'Logs' }).evaluate((main) => main === document.activeElement)).toBe(true);
  await page.getByRole('textbox', { name: 'Search' }).pressSequentially('nothing');
  await page.getByRole('button', { name: 'Clear the filters' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('heading', { name: 'Spend over time' }).waitFor();
  expect(await page.title()).toBe('Overview · LLM Ledger');
});

it('the log of an empty ledger leads to the first call', async () => {
  await page.goto(`${app.url}/logs`);
  await page.getByText('No calls yet.').waitFor();
  expect(await page.getByRole('button', { name: 'Look at all time' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Make your first call' }).click();
  await page.getByRole('button', { name: 'Make a call now' }).waitFor();
});

it('a log whose calls are all older leads to them', async () => {
  await recordInto(app.databaseUrl, logRow({ createdAt: new Date(Date.now() - 40 * 86_400_000) }));
  await page.goto(`${app.url}/logs`);
  await page.getByText('No calls in this time range.').waitFor();
  await page.getByRole('button', { name: 'Look at all time' }).click();
  await page.getByText('1–1 of 1').waitFor();
});

it('a call made elsewhere appears on the open log by itself, with its real model', async () => {
  await page.goto(`${app.url}/logs`);
  await page.getByRole('button', { name: 'Live' }).waitFor();
  vendors.answer('openai', { model: 'gpt-4o-mini-2024-07-18' });
  await calls.complete({ agentType: 'elsewhere', provider: 'openai' });
  const row = page.getByRole('row', { name: /elsewhere/ });
  await row.getByText('GPT-4o mini').waitFor();
  await row.getByText('Success').waitFor();
  await page.getByText('1–1 of 1').waitFor();
});

it('while it is paused nothing moves, and what waits is counted', async () => {
  await calls.complete({ agentType: 'before' });
  await calls.rows(1);
  await page.goto(`${app.url}/logs`);
  await page.getByRole('row', { name: /before/ }).waitFor();
  await page.getByRole('button', { name: 'Live' }).click();
  await page.mouse.move(0, 0);
  await calls.complete({ agentType: 'after', prompt: 'another' });
  await page.getByRole('button', { name: 'Paused, 1 new' }).waitFor();
  expect(await page.getByRole('row', { name: /after/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Paused, 1 new' }).click();
  await page.getByRole('row', { name: /after/ }).waitFor();
});

it('filters and pages are the address, and the totals are exact', async () => {
  for (let number = 0; number < 60; number += 1) {
    await calls.complete({ agentType: number % 3 ? 'often' : 'seldom', prompt: `number ${number}` });
  }
  await calls.rows(60);
  await page.goto(`${app.url}/logs`);
  await page.getByText('1–50 of 60').waitFor();
  await page.getByRole('button', { name: 'Page 2' }).click();
  await page.getByText('51–60 of 60').waitFor();
  expect(new URL(page.url()).searchParams.get('page')).toBe('2');
  await page.getByRole('combobox', { name: 'Agent type' }).click();
  await page.getByRole('option', { name: 'seldom (20)' }).click();
  await page.getByText('1–20 of 20').waitFor();
  expect(page.url()).toContain('seldom');
  await page.reload();
  await page.getByText('1–20 of 20').waitFor();
  await page.getByRole('textbox', { name: 'Search' }).fill('no such text');
  await page.getByText('No call passes these filters.').waitFor();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByText('1–50 of 60').waitFor();
});

it('a row is opened, read and closed by keyboard, and has an address of its own', async () => {
  vendors.answer('gemini', { text: 'The whole answer', usage: { inputTokens: 1_000_000, outputTokens: 0 } });
  const { completionId } = await calls.complete({ agentType: 'reader', metadata: { run: 'r-17' } });
  await calls.rows(1);
  await page.goto(`${app.url}/logs`);
  const row = page.getByRole('row', { name: /reader/ });
  await row.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Call' });
  await drawer.getByText(completionId, { exact: true }).first().waitFor();
  await drawer.getByText('The whole answer').waitFor();
  await drawer.getByText('r-17').waitFor();
  const indentOf = (name: string) =>
    drawer.getByRole('rowheader', { name }).evaluate((cell) => Number.parseFloat(getComputedStyle(cell).paddingLeft));
  expect(await indentOf('Read from cache')).toBeGreaterThan(await indentOf('Input tokens'));
  await drawer.getByText('$0.30', { exact: true }).first().waitFor();
  expect(page.url()).toContain('log=');
  await page.reload();
  await drawer.getByText('The whole answer').waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  expect(page.url()).not.toContain('log=');
});

it('a connection that was lost is told, and what was missed is there when it is back', async () => {
  await page.goto(`${app.url}/logs`);
  await page.getByRole('button', { name: 'Live' }).waitFor();
  await app.stop();
  await page.getByRole('button', { name: 'Reconnecting…' }).waitFor();
  await app.startAgainThere();
  await calls.complete({ agentType: 'missed' });
  await calls.rows(1);
  await page.getByRole('button', { name: 'Live' }).waitFor();
  await page.getByRole('row', { name: /missed/ }).waitFor();
});

it('the overview follows what happens, and its figures are those of the log', async () => {
  vendors.answer('gemini', { usage: { inputTokens: 2_000_000, outputTokens: 0 } });
  await calls.complete({ prompt: 'dear' });
  await calls.rows(1);
  await page.goto(app.url);
  const tiles = page.getByRole('region', { name: 'Totals' });
  await tiles.getByText('$0.60').waitFor();
  vendors.answer('gemini', { status: 400 });
  await calls.failureOf({ prompt: 'refused', provider: 'gemini', failover: false });
  await tiles.getByText('50%').waitFor();
  await page
    .getByRole('article', { name: 'Gemini' })
    .getByText(/Last error/)
    .waitFor();
  await tiles.getByRole('link', { name: /Error rate/ }).click();
  await page.getByRole('row', { name: /BAD_REQUEST/ }).waitFor();
});

it('a price nobody knows is not $0, also beside answers from the cache', async () => {
  vendors.answer('openai', { model: 'gpt-4o-own-tuned' });
  await calls.complete({ prompt: 'unpriced', provider: 'openai' });
  await calls.complete({ prompt: 'unpriced', provider: 'openai', cache: 'USE' });
  await calls.rows(1, { status: ['CACHED'] });
  await page.goto(app.url);
  const row = page.getByRole('row', { name: /gpt-4o-own-tuned/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    '2',
    expect.any(String),
    '—not reported',
    '1',
    '0',
    expect.any(String),
  ]);
});
