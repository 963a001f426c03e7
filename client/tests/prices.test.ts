import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startTestApp, type TestApp } from '../../server/testing/app.ts';
import { openBrowser } from '../../server/testing/browser.ts';
import { createCalls } from '../../server/testing/calls.ts';
import { violations } from './violations.ts';

let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  browser = await openBrowser();
  app = await startTestApp();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function record(calls: readonly object[]): Promise<void> {
  const used = { provider: 'own', inputTokens: 1_000_000, outputTokens: 100_000, durationSeconds: 1 };
  const full = calls.map((call) => ({ requestId: randomUUID(), agentType: 'tester', ...used, ...call }));
  const mutation = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }';
  await app.graphql(mutation, { calls: full });
  await createCalls(app).rows(calls.length, { requestId: full.map(({ requestId }) => requestId) });
}

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  onTestFinished(() => page.close());
  await page.goto(app.url + path);
  return page;
}

it('a model without a price gets one by keyboard, and its calls are priced after a look at the difference', async () => {
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await record([
    { model: 'new-one', createdAt: anHourAgo },
    { model: 'new-one', reasoningTokens: 40_000 },
  ]);
  const page = await open('/');
  const panel = page.getByRole('region', { name: 'Without a price', exact: true });
  await panel.getByRole('row', { name: /New One/ }).waitFor();
  await panel.getByRole('button', { name: 'Set a price' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Set the price' }).press('Enter');
  await dialog.getByText('A number from 0, such as 2.50').first().waitFor();
  await dialog.getByLabel('Input').fill('2');
  await dialog.getByLabel('Output').fill('10');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set the price' }).press('Enter');
  await dialog.getByText('2 of 2 calls change; 2 had no price.').waitFor();
  await dialog.getByText('Their cost goes from $0.00 to $6.00: +$6.00.').waitFor();
  await dialog.getByRole('button', { name: 'Price these calls' }).press('Enter');
  await dialog.getByText('Done: 2 calls changed, +$6.00.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().press('Enter');
  await panel.waitFor({ state: 'detached' });

  const log = await open('/logs');
  await log.locator('[data-log]').first().click();
  const bill = log.getByRole('dialog').getByRole('region', { name: 'Cost, line by line' });
  await bill.getByRole('row', { name: 'Reasoning 40,000 $10.00 $0.400000000' }).waitFor();
  await bill.getByRole('row', { name: 'Output 60,000 $10.00 $0.600000000' }).waitFor();
  await bill.getByRole('row', { name: 'Total $3.000000000' }).waitFor();
  await bill.getByText('A price that was set here, for new-one').waitFor();
});

it('a price that was set is listed, and taken back by keyboard with what that makes of its calls seen before', async () => {
  const mutation = 'mutation ($input: PriceInput!) { setPrice(input: $input) { id } }';
  const prices = { input: 2, output: 10, cachedInput: 0.5 };
  await app.graphql(mutation, { input: { provider: 'own', model: 'short-lived', prices } });
  await record([{ model: 'short-lived' }]);
  const page = await open('/');
  const panel = page.getByRole('region', { name: 'Prices set here' });
  const row = panel.getByRole('row', { name: 'Short Lived own $2.00 $0.50 as input $10.00 The beginning' });
  await row.getByRole('button', { name: 'Take back …' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Take the price back' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take the price back' }).press('Enter');
  await dialog.getByText('1 of 1 calls change; 0 had no price, 1 will have none.').waitFor();
  await dialog.getByText('Their cost goes from $3.00 to $0.00: −$3.00.').waitFor();
  await dialog.getByRole('button', { name: 'Price these calls' }).press('Enter');
  await dialog.getByText('Done: 1 calls changed, −$3.00.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().press('Enter');
  await row.waitFor({ state: 'detached' });
  await page.reload();
  const unpriced = page.getByRole('region', { name: 'Without a price', exact: true });
  await unpriced.getByRole('row', { name: /Short Lived/ }).waitFor();
});
