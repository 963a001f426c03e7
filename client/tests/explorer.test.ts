import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../server/testing/app.ts';
import { openBrowser } from '../../server/testing/browser.ts';
import { type Calls, createCalls } from '../../server/testing/calls.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { type FakeVendors, startFakeVendors } from '../../server/testing/vendors/fake-vendors.ts';
import { examplesFor } from '../explorer/examples.ts';
import { violations } from './violations.ts';
import { listenTo } from './wire-tap.ts';

/** The editor is megabytes of scripts, on a machine that is busy with other tests. */
const PATIENCE = { timeout: 60_000 };

let browser: Browser;
let vendors: FakeVendors;
let app: TestApp;
let calls: Calls;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  vendors = await startFakeVendors();
  app = await startTestApp(vendors.environment);
  calls = createCalls(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await vendors.close();
});
beforeEach(() => openContext({ viewport: { width: 1440, height: 900 } }));
afterEach(async () => {
  await context.close();
  expect(complaints.splice(0)).toEqual([]);
});

/** What the page may not do: ask another host, say anything on the console (a breach of the policy stands there), or throw. */
async function openContext(options: Parameters<Browser['newContext']>[0]): Promise<void> {
  context = await browser.newContext(options);
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(app.url)) complaints.push(request.url());
  });
  context.on('console', (message) => complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(error.error().message));
  page = await context.newPage();
}

async function openExplorer(): Promise<void> {
  await page.goto(`${app.url}/explorer`);
  await page.getByRole('heading', { name: 'API explorer' }).waitFor();
  await page.locator('.graphiql-query-editor .view-lines').waitFor(PATIENCE);
}

const editor = () => page.locator('.graphiql-query-editor');
const answer = () => page.locator('.graphiql-response .view-lines');
const example = (name: string) => page.getByRole('button', { name, exact: true });
const run = () => page.getByRole('button', { name: /Execute query/ }).click();

it.each(examplesFor('Europe/Berlin'))('the example "$name" fits the schema', ({ query, variables }) => {
  const schema = buildSchema(readFileSync(path.join(projectFolder(), 'schema.graphql'), 'utf8'));
  expect(validate(schema, parse(query))).toEqual([]);
  expect(variables === '' ? {} : JSON.parse(variables)).toEqual(
    query.includes('$timeZone') ? { timeZone: 'Europe/Berlin' } : {},
  );
});

it('the first call is one click, and becomes a row', async () => {
  await openExplorer();
  vendors.answer('gemini', { text: 'Good morning' });
  await run();
  await answer().getByText('Good morning').waitFor();
  const [row] = await calls.rows(1, { agentType: ['explorer'] });
  expect(row.responsePreview).toBe('Good morning');
});

it('usage by day is asked with its variables, in the zone of the viewer', async () => {
  await openExplorer();
  await example('Usage by day').click();
  await run();
  await answer().getByText('"usageStats"').waitFor();
  expect(await answer().getByText('errors').count()).toBe(0);
});

it('the live tail tells a row that is written elsewhere, until it is stopped', async () => {
  await openExplorer();
  await example('Live tail').click();
  const wire = listenTo(page);
  await run();
  await wire.subscribed();
  await calls.complete({ agentType: 'seen-live', prompt: 'Live' });
  await answer().getByText('seen-live').waitFor();
  await page.getByRole('button', { name: /Stop query/ }).click();
  await page.getByRole('button', { name: /Execute query/ }).waitFor();
});

it('an example that was closed or changed is opened anew, and what was written stays', async () => {
  await openExplorer();
  await editor().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# mine');
  await example('First call').click();
  await expect.poll(() => page.getByRole('tab').count(), PATIENCE).toBe(4);
  expect(await editor().getByText('mine').count()).toBe(0);
  await page.getByRole('tab').first().getByRole('button', { name: 'FirstCall' }).click();
  await editor().getByText('mine').waitFor();
});

it('the editor completes the fields of this schema, by a thread of its own, and neither may run a text as a program', async () => {
  await openExplorer();
  await page.getByRole('button', { name: 'New tab' }).click();
  await page.locator('.graphiql-doc-explorer').getByText('LedgerHealth').waitFor(PATIENCE);
  await editor().click();
  await page.keyboard.type('{ ledgerH');
  await page.locator('.suggest-widget').getByText('ledgerHealth').first().waitFor(PATIENCE);
  const threads = page.workers().map((worker) => worker.url());
  expect(threads).toContainEqual(expect.stringMatching(/\/assets\/graphql-worker-.*\.js$/));
  for (const url of [page.url(), ...threads]) {
    const policy = (await fetch(url)).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval/);
  }
});

it('the schema is saved as a file', async () => {
  await openExplorer();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Schema', exact: true }).click(PATIENCE);
  expect((await download).suggestedFilename()).toBe('schema.graphql');
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  beforeEach(async () => {
    await context.close();
    await openContext({ colorScheme, reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  });

  it('the editor wears them, and has no violation that axe knows but one of GraphiQL', async () => {
    await openExplorer();
    await page.locator(`body.graphiql-${colorScheme}`).waitFor();
    await page.locator('.graphiql-doc-explorer').getByText('LedgerHealth').waitFor(PATIENCE);
    await run();
    await answer().getByText('"completion"').waitFor();
    // GraphiQL's tabs are list items with the role of a tab around its buttons: theirs to change, and each button can be reached.
    const found = (await violations(page)).filter(
      (violation) => !/^nested-interactive: <li [^|]*role="tab"/.test(violation),
    );
    expect(found).toEqual([]);
  });
});

it('the explorer fits a screen of 320 pixels', async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openExplorer();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
